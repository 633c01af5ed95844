package dev.buildout.cli;

import dev.buildout.performance.backtest.Backtest;
import dev.buildout.performance.backtest.Baseline;
import dev.buildout.performance.backtest.NamedScore;
import dev.buildout.performance.backtest.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A backtest as the JSON document that {@code --json} prints. */
final class BacktestDocument {
  private BacktestDocument() {}

  static Map<String, Object> of(Backtest backtest) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "ok");
    document.put("groups", backtest.groups().stream().map(s -> named(s, s.model())).toList());
    document.put("sets", backtest.sets().stream().map(s -> named(s, s.model())).toList());
    document.put("overall", whole(backtest, NamedScore::model));
    Map<String, Object> baselines = new LinkedHashMap<>();
    baselines.put(Baseline.CONSTANT_MFU.label(), whole(backtest, NamedScore::constantMfu));
    baselines.put(Baseline.ROOFLINE.label(), whole(backtest, NamedScore::roofline));
    document.put("baselines", baselines);
    document.put("unread_count", backtest.unread().size());
    document.put("unread", backtest.unread());
    return document;
  }

  private static Map<String, Object> whole(Backtest backtest, Function<NamedScore, Score> which) {
    Map<String, Object> whole = score(which.apply(backtest.all()));
    List<Map<String, Object>> quantities =
        backtest.overall().stream().map(s -> named(s, which.apply(s))).toList();
    whole.put("quantities", quantities);
    return whole;
  }

  private static Map<String, Object> named(NamedScore named, Score score) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", named.name());
    row.put("quantity", named.quantity());
    row.putAll(score(score));
    return row;
  }

  private static Map<String, Object> score(Score score) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("rows", score.rows());
    row.put("counted", score.counted());
    row.put("median_ape", number(score.medianApe()));
    row.put("mean_ape", number(score.meanApe()));
    row.put("bias", number(score.bias()));
    row.put("inside_80_band", number(score.inside80Band()));
    row.put("median_band_width", number(score.medianBandWidth()));
    return row;
  }

  /** JSON knows no numbers that are none. */
  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
