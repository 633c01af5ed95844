package dev.buildout.cli;

import dev.buildout.results.Column;
import dev.buildout.results.ComparisonTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison for the terminal: a bridge that can be read, or one document. */
final class ComparisonText {
  private static final int LABEL = 44;
  private static final int MOST_ORDERS = 12;

  private ComparisonText() {}

  /** As in run.json, with the rows of every table by column. */
  static Map<String, Object> document(Run run, Path folder) {
    Map<String, Object> document = RunDocument.of(run, folder);
    Map<String, Object> tables = new LinkedHashMap<>();
    for (TableSpec spec : ComparisonTables.ALL) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Object[] cells : run.table(spec).rows()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          Column column = spec.columns().get(i);
          row.put(column.name(), cells[i]);
        }
        rows.add(row);
      }
      tables.put(spec.name(), rows);
    }
    document.put("tables", tables);
    return document;
  }

  static List<String> lines(Run run, Path folder) {
    List<String> lines = new ArrayList<>();
    for (Object sentence : RunSummary.list(run.document().get("answer"))) {
      lines.addAll(RunSummary.wrap("", String.valueOf(sentence)));
    }
    for (Object warning : RunSummary.list(run.document().get("warnings"))) {
      lines.addAll(RunSummary.wrap("! ", String.valueOf(warning)));
    }
    if (run.table(ComparisonTables.BRIDGE).size() > 0) {
      lines.add("");
      bridge(run.table(ComparisonTables.BRIDGE), lines);
    } else {
      changes(run.table(ComparisonTables.BRIDGE_VALUES), lines);
    }
    orders(run.table(ComparisonTables.PURCHASE_DIFFERENCES), lines);
    capacity(run.table(ComparisonTables.CAPACITY_DIFFERENCES), lines);
    lines.add("");
    long failed = run.checks().stream().filter(c -> !c.ok()).count();
    lines.add(
        failed == 0
            ? "certificate: all %d checks hold".formatted(run.checks().size())
            : "certificate: %d of %d checks FAIL".formatted(failed, run.checks().size()));
    run.checks().stream().filter(c -> !c.ok()).map(RunSummary::failed).forEach(lines::add);
    lines.add("report: " + folder.resolve("report.html"));
    return lines;
  }

  private static void bridge(Table bridge, List<String> lines) {
    lines.add(row("", "NPV", "", "", "free cash", "", ""));
    lines.add(row("USD m", "in order", "reversed", "interact", "in order", "reversed", "interact"));
    for (int i = 0; i < bridge.size(); i++) {
      boolean run =
          !bridge.text(i, "kind").equals("change") && !bridge.text(i, "kind").equals("closing");
      String label = bridge.text(i, "label");
      int step = bridge.integer(i, "step");
      lines.add(
          row(
              step > 0 ? step + " " + label : label,
              amount(bridge.real(i, "npv_forward_usd_m"), run),
              run ? "" : amount(bridge.real(i, "npv_reverse_usd_m"), false),
              run ? "" : amount(bridge.real(i, "npv_interaction_usd_m"), false),
              amount(bridge.real(i, "cash_forward_usd_m"), run),
              run ? "" : amount(bridge.real(i, "cash_reverse_usd_m"), false),
              run ? "" : amount(bridge.real(i, "cash_interaction_usd_m"), false)));
    }
  }

  private static void changes(Table values, List<String> lines) {
    for (int i = 0; i < values.size(); i++) {
      lines.add(
          "  %s: %s -> %s"
              .formatted(
                  values.text(i, "address"),
                  shown(values.text(i, "before")),
                  shown(values.text(i, "after"))));
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : cut(value, LABEL);
  }

  private static void orders(Table orders, List<String> lines) {
    if (orders.size() > 0) {
      lines.add("");
      lines.add("orders that differ (systems, chips, USD m)");
    }
    for (int i = 0; i < Math.min(orders.size(), MOST_ORDERS); i++) {
      lines.add(
          "  %d %s at %s: %s -> %s systems, %s chips, %s"
              .formatted(
                  orders.integer(i, "year"),
                  orders.text(i, "offer"),
                  orders.text(i, "site"),
                  amount(orders.real(i, "systems_before"), true),
                  amount(orders.real(i, "systems_after"), true),
                  whole(orders.real(i, "chips_after") - orders.real(i, "chips_before")),
                  amount(
                      orders.real(i, "cost_after_usd_m") - orders.real(i, "cost_before_usd_m"),
                      false)));
    }
    if (orders.size() > MOST_ORDERS) {
      lines.add("  and %d more in the report".formatted(orders.size() - MOST_ORDERS));
    }
  }

  private static void capacity(Table capacity, List<String> lines) {
    StringBuilder line = new StringBuilder("power in use, MW");
    boolean differs = false;
    for (int i = 0; i < capacity.size(); i++) {
      double before = capacity.real(i, "used_before_mw");
      double after = capacity.real(i, "used_after_mw");
      differs |= Math.abs(after - before) > 0.05;
      line.append(
          "  %d %s -> %s"
              .formatted(capacity.integer(i, "year"), amount(before, true), amount(after, true)));
    }
    if (differs) {
      lines.add("");
      lines.addAll(RunSummary.wrap("", line.toString()));
    }
  }

  private static String row(String label, String... cells) {
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "%-" + LABEL + "s", cut(label, LABEL)));
    for (String cell : cells) {
      line.append(String.format(Locale.ROOT, " %10s", cell));
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }

  /** A level without a sign, a difference with one. */
  private static String amount(double value, boolean level) {
    String text = String.format(Locale.ROOT, level ? "%,.1f" : "%+,.1f", value);
    return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text;
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%+,.0f", value);
  }
}
