package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Value, rates, payback, break-evens and returns in one place. */
final class MetricsTables {
  /** A metric of each year. */
  private record Yearly(String metric, String name) {}

  private static final List<Yearly> YEARLY =
      List.of(
          new Yearly("roic", "Return on invested capital, firm"),
          new Yearly("roic_programme", "Return on capital, programme"),
          new Yearly("capital_intensity", "Capex over revenue, firm"),
          new Yearly("capital_intensity_programme", "Capex over revenue, programme"),
          new Yearly(
              "break_even_price_factor",
              "Prices at which the programme's operating income is 0, of those assumed"));

  private static final String RECOVERY = "capital_recovery_factor_";

  private final Map<String, Row> metrics = new LinkedHashMap<>();

  private final RunView run;

  MetricsTables(RunView run) {
    this.run = run;
    run.rows(Tables.METRICS).forEach(row -> metrics.put(row.text("metric"), row));
  }

  void write(Page page) {
    if (!metrics.containsKey("npv_usd_m") || !metrics.containsKey("npv_dated_usd_m")) {
      return;
    }
    page.section(
        "metrics",
        "Metrics",
        "Value, rates, payback and break-even",
        "Of the plan against committing nothing new, after tax as if without debt; discounted at "
            + Format.percent(run.document().number("discount_rate"), 1)
            + ".");
    page.table(ofThePlan());
    if (has("break_even_price_factor") || has("break_even_utilisation_factor")) {
      page.paragraph(
          "note",
          "At a break-even all orders are kept, and all prices, or all work, of plan and reference are at the same factor; revenue shares, overhead, bills, prepayments and tax follow. With less work, energy stays as planned, as it goes by the systems that stand ready; rent by the hour falls.");
    }
    page.table(byYear());
    page.folded("Capital recovery factors", recovery(), false);
  }

  private HtmlTable ofThePlan() {
    HtmlTable table = new HtmlTable("The plan over committing nothing new").text("").numbers("");
    table.text("");
    money(table, "npv_usd_m", "Net present value", "flows in the middle of each period");
    money(table, "terminal_value_usd_m", "of which what stands at the end", "");
    money(table, "npv_dated_usd_m", "Net present value by days", "actual days over 365");
    if (metrics.keySet().stream().noneMatch(m -> m.matches("irr(_\\d+)?"))) {
      table.row(List.of("Internal rate of return", "none", ""));
    }
    metrics.values().stream()
        .filter(row -> row.text("metric").matches("irr(_\\d+)?"))
        .forEach(row ->
            table.row(List.of(row.text("label"), Format.percent(row.real("value"), 1), "a year")));
    rate(table, "mirr", "Modified rate of return", "financed and reinvested at the discount rate");
    years(table, "payback_years", "Payback");
    years(table, "discounted_payback_years", "Discounted payback");
    money(table, "cash_trough_usd_m", "Deepest point of cumulative cash", "");
    breakEven(table, "Break-even price", "price_factor", "main_price_usd", "break_even_price_usd");
    breakEven(
        table,
        "Break-even use",
        "utilisation_factor",
        "main_utilisation",
        "break_even_utilisation");
    return table;
  }

  private boolean has(String metric) {
    return metrics.containsKey(metric);
  }

  private double value(String metric) {
    Row row = metrics.get(metric);
    return row == null ? Double.NaN : row.real("value");
  }

  private void money(HtmlTable table, String metric, String name, String note) {
    if (has(metric)) {
      table.row(List.of(name, Format.usd(value(metric)), note));
    }
  }

  private void rate(HtmlTable table, String metric, String name, String note) {
    table.row(List.of(name, has(metric) ? Format.percent(value(metric), 1) : "none", note));
  }

  private void years(HtmlTable table, String metric, String name) {
    boolean back = has(metric);
    table.row(
        List.of(
            name,
            back ? Format.fixed(value(metric), 1) + " years" : "none",
            back ? "after the start" : "within the plan and its run-off"));
  }

  /** The factor, and what it means for the workload that earns most. */
  private void breakEven(
      HtmlTable table, String name, String factor, String assumed, String there) {
    Row main = metrics.get(assumed);
    if (main == null) {
      return;
    }
    String metric = "break_even_" + factor;
    if (!has(metric)) {
      table.row(List.of(name, "none", "the plan is worth the same way at any factor from 0 to 20"));
      return;
    }
    boolean price = main.text("unit").startsWith("USD/");
    String of = main.text("label").replaceFirst("^(Mean price of|Mean use of systems for) ", "");
    String note =
        price
            ? "%s: %s instead of %s %s"
                .formatted(
                    of,
                    Format.significant(value(there), 3),
                    Format.significant(main.real("value"), 3),
                    main.text("unit"))
            : "%s: %s of what stands ready instead of %s"
                .formatted(
                    of, Format.percent(value(there), 1), Format.percent(main.real("value"), 1));
    table.row(
        List.of(
            name, Format.percent(value(metric), 1) + (price ? " of prices" : " of work"), note));
  }

  private HtmlTable byYear() {
    TreeSet<String> years = new TreeSet<>();
    for (String metric : metrics.keySet()) {
      for (Yearly yearly : YEARLY) {
        if (metric.matches(yearly.metric() + "_\\d{4}")) {
          years.add(metric.substring(metric.length() - 4));
        }
      }
    }
    HtmlTable table = new HtmlTable("By year").text("").numbers(years);
    for (Yearly yearly : YEARLY) {
      List<Object> cells = new ArrayList<>(List.of(yearly.name()));
      years.forEach(year -> cells.add(Format.percent(value(yearly.metric() + "_" + year), 1)));
      if (years.stream().anyMatch(year -> has(yearly.metric() + "_" + year))) {
        table.row(cells);
      }
    }
    return table;
  }

  private HtmlTable recovery() {
    HtmlTable table =
        new HtmlTable("Level yearly payment for 1 over the service life, at the discount rate")
            .text("")
            .numbers("a year");
    metrics.values().stream()
        .filter(row -> row.text("metric").startsWith(RECOVERY))
        .forEach(row -> {
          String label = row.text("label");
          String name = label.substring(label.indexOf(": ") + 2);
          table.row(List.of(name, Format.percent(row.real("value"), 2)));
        });
    return table;
  }
}
