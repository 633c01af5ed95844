package dev.buildout.cli;

import dev.buildout.performance.backtest.Backtest;
import dev.buildout.performance.backtest.NamedScore;
import dev.buildout.performance.backtest.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A backtest as a table for people. */
final class BacktestText {
  private BacktestText() {}

  static List<String> lines(Backtest backtest) {
    List<String> lines = new ArrayList<>();
    List<NamedScore> all = new ArrayList<>(backtest.groups());
    all.addAll(backtest.sets());
    all.addAll(backtest.overall());
    int width = all.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    width = Math.max(width, "everything".length());
    lines.add(heading(width));
    add(lines, "", backtest.groups(), width);
    add(lines, "by kind of measurement", backtest.sets(), width);
    add(lines, "by quantity", backtest.overall(), width);
    lines.add(line("everything", backtest.all(), width));
    lines.add("");
    lines.add(
        "Errors are of the median estimate, |predicted/measured - 1|; bias is their mean with"
            + " sign; inside: share of rows");
    lines.add(
        "in the 80 % band, and the median of its upper over its lower end. MFU 40 % and roofline:"
            + " median errors of both.");
    UnreadLines.add(backtest.unread(), lines);
    return lines;
  }

  private static void add(List<String> lines, String title, List<NamedScore> scores, int width) {
    if (!title.isEmpty()) {
      lines.add("");
      lines.add(title);
    }
    scores.forEach(score -> lines.add(line(score.name(), score, width)));
  }

  private static String heading(int width) {
    return "%s %6s %8s %8s %8s %7s %6s %9s %9s"
        .formatted(
            pad("", width),
            "rows",
            "median",
            "mean",
            "bias",
            "inside",
            "width",
            "MFU 40 %",
            "roofline");
  }

  private static String line(String name, NamedScore named, int width) {
    Score s = named.model();
    return "%s %6d %8s %8s %8s %7s %6s %9s %9s"
        .formatted(
            pad(name, width),
            s.rows(),
            percent(s.medianApe()),
            percent(s.meanApe()),
            signed(s.bias()),
            percent(s.inside80Band()),
            Double.isFinite(s.medianBandWidth())
                ? String.format(Locale.ROOT, "%.2f", s.medianBandWidth())
                : "-",
            percent(named.constantMfu().medianApe()),
            percent(named.roofline().medianApe()));
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : "-";
  }

  private static String signed(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%+.1f %%", 100 * share) : "-";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
