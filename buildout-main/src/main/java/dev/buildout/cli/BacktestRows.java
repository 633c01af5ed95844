package dev.buildout.cli;

import dev.buildout.model.measured.RowPlace;
import dev.buildout.performance.backtest.Backtest;
import dev.buildout.performance.backtest.Baseline;
import dev.buildout.performance.backtest.Comparison;
import dev.buildout.performance.backtest.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Each measured quantity of a backtest as a line of CSV. */
final class BacktestRows {
  private static final String HEADER =
      "file,line,group,set,quantity,measured,predicted,band_low,band_high,"
          + Baseline.CONSTANT_MFU.label()
          + ","
          + Baseline.ROOFLINE.label()
          + ",scored,note";

  private BacktestRows() {}

  static List<String> lines(Backtest backtest) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    backtest.comparisons().forEach(c -> lines.add(line(c)));
    return lines;
  }

  private static String line(Comparison c) {
    RowPlace place = c.row().place();
    Optional<Estimate> estimate = c.predicted();
    return String.join(
        ",",
        quoted(place.file()),
        String.valueOf(place.line()),
        quoted(c.row().group()),
        quoted(c.set()),
        c.quantity().label(),
        number(Optional.of(c.measured())),
        number(estimate.map(Estimate::median)),
        number(estimate.filter(e -> e.sigma() > 0).map(Estimate::low)),
        number(estimate.filter(e -> e.sigma() > 0).map(Estimate::high)),
        number(Optional.ofNullable(c.baselines().get(Baseline.CONSTANT_MFU.label()))),
        number(Optional.ofNullable(c.baselines().get(Baseline.ROOFLINE.label()))),
        String.valueOf(c.scored()),
        quoted(c.note()));
  }

  private static String number(Optional<Double> value) {
    return value.map(v -> String.format(Locale.ROOT, "%.7g", v)).orElse("");
  }

  private static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
