package dev.buildout.report;

import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is borrowed and owed by facility, what covers it, and how much rests on one customer. */
final class DebtPart implements Part {
  /** Sums of a facility in a year, USD m; what is outstanding is of the last period. */
  private static final class Year {
    double drawn;
    double repaid;
    double due;
    double swept;
    double cost;
    double outstanding;

    void add(Row row) {
      drawn += row.amount("drawn_usd_m");
      repaid += row.amount("repaid_usd_m");
      due += row.amount("due_usd_m") + row.amount("matured_usd_m");
      swept += row.amount("sweep_usd_m");
      cost += row.amount("interest_usd_m") + row.amount("fee_usd_m");
      outstanding = row.amount("outstanding_usd_m");
    }
  }

  @Override
  public void write(RunView run, Page page) {
    Map<Integer, String> starts = new HashMap<>();
    run.rows(Tables.PERIODS, RunView.PLAN)
        .forEach(row -> starts.put(row.integer("period"), row.text("start")));
    Map<String, Map<String, Year>> facilities = new TreeMap<>();
    run.rows(FirmTables.DEBT, RunView.PLAN)
        .filter(row -> run.position(row) >= 0)
        .forEach(row ->
            facilities
                .computeIfAbsent(row.text("facility"), f -> new TreeMap<>())
                .computeIfAbsent(year(run, starts, row.integer("period")), y -> new Year())
                .add(row));
    Map<String, Map<String, Double>> customers = new TreeMap<>();
    run.rows(FirmTables.CUSTOMERS, RunView.PLAN)
        .forEach(row ->
            customers
                .computeIfAbsent(row.text("customer"), c -> new TreeMap<>())
                .put(String.valueOf(row.integer("year")), row.real("share")));
    if (facilities.isEmpty() && customers.isEmpty()) {
      return;
    }
    page.section(
        "debt",
        "Debt",
        "Debt, what covers it, and who pays",
        "Repayment due is what the schedule asks for, paid early or not, and what is left at maturity. Cover is EBITDA less tax over interest, fees and repayment due.");
    facilities.forEach((name, years) -> page.table(facility(run, name, years)));
    if (!customers.isEmpty()) {
      page.table(customers(customers));
    }
    Headroom.table(run).ifPresent(page::table);
    HtmlTable binding = RulesOfLenders.table(run);
    page.table(binding);
    page.paragraph("note", binding.size() == 0 ? "No rule on money binds." : "");
  }

  private static String year(RunView run, Map<Integer, String> starts, int period) {
    String start = starts.getOrDefault(period, "");
    return start.matches("\\d{4}-\\d{2}") ? run.years().of(start) : run.label(period);
  }

  private static HtmlTable facility(RunView run, String name, Map<String, Year> years) {
    HtmlTable table =
        new HtmlTable("Facility %s %s, $ M".formatted(name, run.years().byYear()))
            .text("")
            .numbers(years.keySet());
    row(table, "Drawn", years, y -> Format.fixed(y.drawn, 0));
    row(table, "Repaid", years, y -> Format.fixed(y.repaid, 0));
    row(table, "Outstanding at the end", years, y -> Format.fixed(y.outstanding, 0));
    row(table, "Repayment due", years, y -> Format.fixed(y.due, 0));
    if (years.values().stream().anyMatch(y -> y.swept > 0)) {
      row(table, "Swept from what cash is left", years, y -> Format.fixed(y.swept, 0));
    }
    row(table, "Interest and fees", years, y -> Format.fixed(y.cost, 0));
    List<String> cover = new ArrayList<>(List.of("Cover of all debt service, times"));
    for (String year : years.keySet()) {
      String metric = "debt_service_cover_" + year;
      cover.add(
          run.rows(Tables.METRICS)
              .filter(row -> row.text("metric").equals(metric))
              .map(row -> Format.fixed(row.real("value"), 2))
              .findFirst()
              .orElse("–"));
    }
    return table.row(cover);
  }

  private static void row(
      HtmlTable table, String name, Map<String, Year> years, Function<Year, String> value) {
    List<String> cells = new ArrayList<>(List.of(name));
    years.values().forEach(year -> cells.add(value.apply(year)));
    table.row(cells);
  }

  private static HtmlTable customers(Map<String, Map<String, Double>> customers) {
    List<String> years =
        customers.values().stream().flatMap(y -> y.keySet().stream()).distinct().sorted().toList();
    HtmlTable table =
        new HtmlTable("Share of named customers in the revenue of the planned workloads")
            .text("Customer")
            .numbers(years);
    customers.forEach((name, shares) -> {
      List<String> cells = new ArrayList<>(List.of(name));
      years.forEach(y -> cells.add(Format.percent(shares.getOrDefault(y, Double.NaN), 0)));
      table.row(cells);
    });
    return table;
  }
}
