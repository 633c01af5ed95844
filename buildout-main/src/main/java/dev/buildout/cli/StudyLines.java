package dev.buildout.cli;

import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.SweepTables;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What strategies, ranges, values of limits and sweeps found, in a few lines for the terminal. */
final class StudyLines {
  /** Rows that are shown of a study; the report has them all. */
  private static final int SHOWN = 8;

  /** Less is what solvers leave of nothing. */
  private static final double NOTHING = 1e-6;

  private StudyLines() {}

  static List<String> of(Run run) {
    List<String> lines = new ArrayList<>();
    strategies(run.table(StudyTables.STRATEGIES), lines);
    ranges(run.table(StudyTables.RANGES), lines);
    unitValues(run.table(StudyTables.UNIT_VALUES), lines);
    sweeps(run, lines);
    return lines;
  }

  private static void strategies(Table table, List<String> lines) {
    head(
        table,
        lines,
        String.format(Locale.ROOT, "%-58s%12s%12s", "strategies, USD m", "NPV", "lost"));
    for (int row = 0; row < table.size(); row++) {
      String name = "  " + cut(table.text(row, "name"), 54);
      lines.add(
          table.flag(row, "possible")
              ? String.format(
                  Locale.ROOT,
                  "%-58s%12s%12s",
                  name,
                  number(table.real(row, "npv_usd_m")),
                  number(table.real(row, "regret_usd_m")))
              : String.format(Locale.ROOT, "%-58s  no plan keeps to it", name));
    }
  }

  private static void ranges(Table table, List<String> lines) {
    if (table.size() == 0) {
      return;
    }
    String title =
        "ranges that lose at most USD %s m".formatted(number(table.real(0, "allowed_usd_m")));
    head(
        table,
        lines,
        String.format(Locale.ROOT, "%-58s%12s%12s%12s", title, "least", "plan", "most"));
    for (int row = 0; row < Math.min(SHOWN, table.size()); row++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-58s%12s%12s%12s",
              "  " + cut(table.text(row, "name") + ", " + table.text(row, "unit"), 54),
              number(table.real(row, "least")),
              number(table.real(row, "in_plan")),
              number(table.real(row, "most"))));
    }
    more(table, lines);
  }

  private static void unitValues(Table table, List<String> lines) {
    head(
        table,
        lines,
        String.format(
            Locale.ROOT, "%-58s%12s%12s%12s", "worth of a step, USD m", "more", "less", "dual"));
    for (int row = 0; row < Math.min(SHOWN, table.size()); row++) {
      String step = "%s %s of ".formatted(number(table.real(row, "step")), table.text(row, "unit"));
      lines.add(
          String.format(
              Locale.ROOT,
              "%-58s%12s%12s%12s",
              "  " + cut(step + table.text(row, "name"), 54),
              table.flag(row, "up_possible") ? number(table.real(row, "up_usd_m")) : "no plan",
              table.flag(row, "down_possible") ? number(-table.real(row, "down_usd_m")) : "no plan",
              number(table.real(row, "dual_usd_m"))));
    }
    more(table, lines);
  }

  private static void sweeps(Run run, List<String> lines) {
    Table points = run.table(SweepTables.POINTS);
    for (Object item : RunSummary.list(run.document().get("sweeps"))) {
      if (item instanceof Map<?, ?> sweep) {
        String id = String.valueOf(sweep.get("id"));
        lines.add("");
        lines.addAll(RunSummary.wrap("", "sweep: " + sweep.get("name")));
        lines.add(range(points, id));
        crossovers(run.table(SweepTables.CROSSOVERS), id, lines);
      }
    }
  }

  /** Number of plans, and the value of the first and the last. */
  private static String range(Table points, String id) {
    int plans = 0;
    int first = -1;
    int last = -1;
    for (int row = 0; row < points.size(); row++) {
      if (points.text(row, "sweep").equals(id) && points.flag(row, "possible")) {
        plans++;
        first = first < 0 || points.real(row, "x") < points.real(first, "x") ? row : first;
        last = last < 0 || points.real(row, "x") > points.real(last, "x") ? row : last;
      }
    }
    return plans == 0
        ? "  no plan is possible along it"
        : "  %d plans; NPV goes from USD %s m at %s to USD %s m at %s"
            .formatted(
                plans,
                number(points.real(first, "npv_usd_m")),
                number(points.real(first, "x")),
                number(points.real(last, "npv_usd_m")),
                number(points.real(last, "x")));
  }

  private static void crossovers(Table table, String id, List<String> lines) {
    int found = 0;
    for (int row = 0; row < table.size(); row++) {
      if (table.text(row, "sweep").equals(id)) {
        found++;
        lines.addAll(
            RunSummary.wrap(
                "  ",
                "%s: %s up to %s, %s from %s on"
                    .formatted(
                        table.text(row, "workload"),
                        way(table, row, "from"),
                        number(table.real(row, "x_before")),
                        way(table, row, "to"),
                        number(table.real(row, "x_after")))));
      }
    }
    if (found == 0) {
      lines.add("  the same way of getting work done comes first all along");
    }
  }

  private static String way(Table table, int row, String side) {
    String kind = table.text(row, side + "_kind");
    return kind.equals("none")
        ? "not served"
        : table.text(row, side + "_source") + " (" + kind.replace('_', ' ') + ")";
  }

  private static void head(Table table, List<String> lines, String title) {
    if (table.size() > 0) {
      lines.add("");
      lines.add(title);
    }
  }

  private static void more(Table table, List<String> lines) {
    if (table.size() > SHOWN) {
      lines.add("  and %d more in the report".formatted(table.size() - SHOWN));
    }
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (size < NOTHING) {
      return "0";
    }
    if (size >= 1e6) {
      return String.format(Locale.ROOT, "%,.1f M", value / 1e6);
    }
    String format = size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3g";
    String text = String.format(Locale.ROOT, format, value);
    return text.contains(".") && !text.contains("e") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
