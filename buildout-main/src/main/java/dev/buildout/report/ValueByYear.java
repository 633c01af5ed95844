package dev.buildout.report;

import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Net present value by year, run-off included: what the plan adds to the cash flow of the firm as
 * if it had no debt, discounted in the middle of each period, with what stands at the end and less
 * what debt costs above its fair rate.
 */
final class ValueByYear {
  private static final String LINE = "unlevered_cash_flow";

  /** Sums of a year, USD m; the factor is that of its flow as a whole. */
  private static final class Year {
    boolean runOff;
    double plan;
    double without;
    double present;
    double factor;
    double months;
  }

  private final double rate;
  private final Document document;
  private final Map<String, Year> years = new LinkedHashMap<>();

  ValueByYear(RunView run) {
    document = run.document();
    rate = document.number("discount_rate");
    Map<Integer, Double> plan = flows(run, RunView.PLAN);
    Map<Integer, Double> without = flows(run, RunView.REFERENCE);
    double elapsed = 0;
    for (Row period : run.rows(Tables.PERIODS, RunView.PLAN).toList()) {
      double months = period.amount("months");
      int index = period.integer("period");
      double factor = Math.pow(1 + rate, -(elapsed + months / 2) / 12);
      elapsed += months;
      if (plan.containsKey(index) && without.containsKey(index)) {
        Year year = years.computeIfAbsent(calendar(period.text("label")), y -> new Year());
        double with = plan.getOrDefault(index, 0.0);
        double none = without.getOrDefault(index, 0.0);
        year.runOff |= period.flag("tail");
        year.plan += with;
        year.without += none;
        year.present += (with - none) * factor;
        year.factor += factor * months;
        year.months += months;
      }
    }
  }

  private static Map<Integer, Double> flows(RunView run, String plan) {
    Map<Integer, Double> flows = new HashMap<>();
    Stream<Row> rows = run.rows(FirmTables.STATEMENTS, plan);
    rows.filter(row -> row.text("line").equals(LINE))
        .forEach(row -> flows.put(row.integer("period"), row.amount("usd_m")));
    return flows;
  }

  /** "2028" of "2028-Q3". */
  private static String calendar(String label) {
    return label.length() > 4 ? label.substring(0, 4) : label;
  }

  boolean isEmpty() {
    return years.isEmpty() || !Double.isFinite(rate) || !document.has("npv_usd_m");
  }

  HtmlTable table() {
    HtmlTable table =
        new HtmlTable(
                "Where NPV comes from, by year, $ M, at %s".formatted(Format.percent(rate, 1)))
            .text("Year")
            .numbers(
                "Cash flow, plan",
                "Cash flow, nothing new",
                "Difference",
                "Discount factor",
                "Present value",
                "Cumulative");
    double sum = 0;
    for (Map.Entry<String, Year> entry : years.entrySet()) {
      Year year = entry.getValue();
      sum += year.present;
      table.row(
          List.of(
              entry.getKey() + (year.runOff ? ", run-off" : ""),
              money(year.plan),
              money(year.without),
              money(year.plan - year.without),
              Format.fixed(year.factor / year.months, 3),
              money(year.present),
              money(sum)));
    }
    double end = amount("terminal_value_usd_m");
    double debt = amount("debt_above_fair_rate_usd_m");
    sum = further(table, "What stands at the end", end, sum);
    further(table, "Debt above its fair rate, after tax", -debt, sum);
    List<String> total = new ArrayList<>(List.of("Net present value", "", "", "", ""));
    total.add(money(document.number("npv_usd_m")));
    total.add(money(document.number("npv_usd_m")));
    return table.row("total", total);
  }

  private static double further(HtmlTable table, String name, double usdM, double sum) {
    if (usdM != 0) {
      table.row(List.of(name, "", "", "", "", money(usdM), money(sum + usdM)));
    }
    return sum + usdM;
  }

  private double amount(String key) {
    double value = document.number(key);
    return Double.isFinite(value) ? value : 0;
  }

  private static String money(double usdM) {
    return Format.fixed(usdM, Math.abs(usdM) < 100 ? 1 : 0);
  }
}
