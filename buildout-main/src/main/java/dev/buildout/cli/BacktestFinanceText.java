package dev.buildout.cli;

import dev.buildout.finance.backtest.BacktestRow;
import dev.buildout.finance.backtest.Band;
import dev.buildout.finance.backtest.EffectRow;
import dev.buildout.finance.backtest.FinanceBacktest;
import dev.buildout.finance.backtest.ParameterRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A back-test of finance as tables for people. */
final class BacktestFinanceText {
  private BacktestFinanceText() {}

  static List<String> lines(FinanceBacktest backtest) {
    List<String> lines = new ArrayList<>();
    lines.add("Amounts in USD m; errors of the median, beside the last ratio and the last growth.");
    byMetric(backtest.rows())
        .forEach((metric, rows) -> {
          lines.add("");
          lines.add(heading(metric));
          rows.forEach(row -> lines.add(line(row)));
        });
    if (!backtest.effects().isEmpty()) {
      lines.add("");
      lines.add("effect of changes of useful lives on depreciation");
      lines.add(
          "%-22s %-5s %-16s %9s %19s %9s %8s  %s"
              .formatted(
                  "ledger", "year", "class", "predicted", "spread", "disclosed", "error", "for"));
      backtest.effects().forEach(row -> lines.add(line(row)));
      lines.add("(*) a ledger in which the class is only a part of its group, which moves whole");
    }
    if (!backtest.walkForward().isEmpty()) {
      lines.add("");
      lines.add("mean errors one and two years ahead, by fits that end before the year");
      lines.add(
          "%-22s %-12s %5s %8s %8s %8s"
              .formatted("firm", "metric", "rows", "model", "ratio", "growth"));
      walkForward(backtest.walkForward(), lines);
    }
    lines.add("");
    for (ParameterRow row : backtest.parameters()) {
      lines.add(
          "%s: fitted to %d-%d with %.1f %% (root mean square), %d choices within a point of it"
              .formatted(
                  row.firm(), row.firstYear(), row.lastYear(), row.rmsErrorPct(), row.alike()));
    }
    UnreadLines.add(backtest.unread(), lines);
    return lines;
  }

  private static Map<String, List<BacktestRow>> byMetric(List<BacktestRow> rows) {
    Map<String, List<BacktestRow>> metrics = new LinkedHashMap<>();
    rows.forEach(row -> metrics.computeIfAbsent(row.metric(), m -> new ArrayList<>()).add(row));
    return metrics;
  }

  private static String heading(String metric) {
    return "%s%n%-22s %-5s %9s %19s %9s %8s %8s %8s  %s"
        .formatted(
            metric,
            "firm",
            "year",
            "predicted",
            "spread",
            "reported",
            "error",
            "ratio",
            "growth",
            "for");
  }

  private static String line(BacktestRow row) {
    return "%-22s %-5d %9s %19s %9s %8s %8s %8s  %s%s"
        .formatted(
            row.firm(),
            row.year(),
            amount(row.predicted().map(Band::median)),
            row.predicted().map(BacktestFinanceText::spread).orElse("-"),
            amount(row.reported()),
            percent(row.errorPct()),
            percent(row.ratioErrorPct()),
            percent(row.growthErrorPct()),
            row.usedFor(),
            row.reason().isEmpty() ? "" : ": " + row.reason());
  }

  private static String line(EffectRow row) {
    return "%-22s %-5d %-16s %9s %19s %9s %8s  %s%s"
        .formatted(
            row.ledger(),
            row.year(),
            row.assetClass(),
            amount(Optional.of(row.predicted().median())),
            spread(row.predicted()),
            amount(Optional.of(row.disclosed())),
            percent(Optional.of(row.errorPct())),
            row.usedFor(),
            row.home() ? "" : " (*)");
  }

  private static void walkForward(List<BacktestRow> rows, List<String> lines) {
    Map<String, List<BacktestRow>> groups = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.errorPct().isPresent())
        .forEach(row ->
            groups
                .computeIfAbsent(
                    "%-22s %-12s".formatted(row.firm(), row.metric()), k -> new ArrayList<>())
                .add(row));
    groups.forEach((name, group) ->
        lines.add(
            "%s %5d %8s %8s %8s"
                .formatted(
                    name,
                    group.size(),
                    mean(group.stream().map(BacktestRow::errorPct).toList()),
                    mean(group.stream().map(BacktestRow::ratioErrorPct).toList()),
                    mean(group.stream().map(BacktestRow::growthErrorPct).toList()))));
  }

  private static String mean(List<Optional<Double>> errors) {
    double mean =
        errors.stream()
            .flatMap(Optional::stream)
            .mapToDouble(Math::abs)
            .average()
            .orElse(Double.NaN);
    return Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, "%.1f %%", mean);
  }

  private static String spread(Band band) {
    return band.low() == band.high()
        ? ""
        : amount(Optional.of(band.low())) + " - " + amount(Optional.of(band.high()));
  }

  private static String amount(Optional<Double> usdM) {
    return usdM.map(v -> String.format(Locale.ROOT, "%,.0f", v)).orElse("-");
  }

  private static String percent(Optional<Double> percent) {
    return percent.map(v -> String.format(Locale.ROOT, "%+.1f %%", v)).orElse("-");
  }
}
