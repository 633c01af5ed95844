package dev.buildout.report;

import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements by year, plan beside reference. */
final class StatementsPart implements Part {
  private static final Map<String, String> NAMES =
      Map.of(
          "income", "Income statement",
          "cash_flow", "Cash flow statement",
          "balance", "Balance sheet",
          "property", "Property and equipment",
          "tax", "Tax",
          "programme", "The programme alone");

  /** Gains are deducted again: their cash is in the proceeds. */
  private static final List<String> FROM_NET_INCOME =
      List.of(
          "net_income",
          "depreciation_programme",
          "depreciation_business",
          "lease_amortisation",
          "operating_lease_cost",
          "impairment",
          "non_cash_costs",
          "deferred_tax_expense",
          "gain_on_disposal");

  /** Less is shown as nought. */
  private static final double SHOWN = 0.5;

  /** Lines that stay where they are nought throughout. */
  private static final Set<String> TOTALS =
      Set.of(
          "revenue",
          "ebitda",
          "operating_income",
          "pre_tax_income",
          "net_income",
          "operating_cash_flow",
          "free_cash_flow",
          "change_in_cash",
          "cash",
          "equity",
          "total_assets",
          "total_liabilities_and_equity",
          "balance_check");

  private record Column(String plan, int year) {}

  private record Line(String id, String label) {}

  @Override
  public void write(RunView run, Page page) {
    List<Column> columns = new ArrayList<>();
    Map<String, Map<Line, Map<Column, Double>>> statements = new LinkedHashMap<>();
    for (String plan : List.of(RunView.PLAN, RunView.REFERENCE)) {
      run.rows(FirmTables.ANNUAL, plan)
          .filter(row -> run.years().inHorizon(row.integer("year")))
          .forEach(row -> {
            Column column = new Column(plan, row.integer("year"));
            if (!columns.contains(column)) {
              columns.add(column);
            }
            statements
                .computeIfAbsent(row.text("statement"), s -> new LinkedHashMap<>())
                .computeIfAbsent(
                    new Line(row.text("line"), row.text("label")), line -> new HashMap<>())
                .put(column, row.real("usd_m"));
          });
    }
    if (statements.isEmpty()) {
      return;
    }
    statements.computeIfPresent("cash_flow", (name, lines) -> bridged(statements, lines));
    statements.computeIfPresent("income", (name, lines) -> withoutRepetition(lines));
    page.section(
        "statements",
        "Statements",
        "Statements by year",
        "The whole firm, $ M, "
            + run.years().words()
            + " of the horizon; lines that are nought in all of them are left out. Stocks are at the end of the year. "
            + "Cash flow from operations begins with net income. "
            + run.years().leftOut());
    statements.forEach((statement, lines) -> {
      String name = NAMES.getOrDefault(statement, Html.words(statement));
      page.folded(name, table(name, columns, lines), statement.equals("income"));
    });
    page.folded("Free cash flow by definition", FreeCashFlowTable.of(run), false);
    page.folded("By quarter", QuartersTable.of(run), false);
  }

  /** Interest as it accrues is what is expensed where none of it is capitalised. */
  private static Map<Line, Map<Column, Double>> withoutRepetition(
      Map<Line, Map<Column, Double>> income) {
    boolean capitalised =
        income.entrySet().stream()
                .filter(e -> e.getKey().id().startsWith("interest_"))
                .map(Map.Entry::getValue)
                .distinct()
                .count()
            > 1;
    if (!capitalised) {
      income.keySet().removeIf(line -> line.id().equals("interest_incurred"));
    }
    return income;
  }

  /** The cash flow statement from net income on, with the lines that stand in other statements. */
  private static Map<Line, Map<Column, Double>> bridged(
      Map<String, Map<Line, Map<Column, Double>>> statements,
      Map<Line, Map<Column, Double>> cashFlow) {
    Map<Line, Map<Column, Double>> all = new LinkedHashMap<>();
    for (String id : FROM_NET_INCOME) {
      statements.values().stream()
          .flatMap(lines -> lines.entrySet().stream())
          .filter(e -> e.getKey().id().equals(id))
          .findFirst()
          .ifPresent(e -> all.put(e.getKey(), e.getValue()));
    }
    all.putAll(cashFlow);
    return all;
  }

  private static HtmlTable table(
      String name, List<Column> columns, Map<Line, Map<Column, Double>> lines) {
    HtmlTable table = new HtmlTable(name + ", $ M").text("").group("", 1);
    span(table, columns, RunView.PLAN, "Plan");
    span(table, columns, RunView.REFERENCE, "Nothing new");
    table.numbers(columns.stream().map(column -> String.valueOf(column.year())).toList());
    lines.forEach((line, values) -> {
      if (isEmpty(values) && !TOTALS.contains(line.id())) {
        return;
      }
      List<Object> cells = new ArrayList<>();
      cells.add(line.label().isBlank() ? Html.words(line.id()) : line.label());
      for (Column column : columns) {
        double value = values.getOrDefault(column, Double.NaN);
        cells.add(
            new HtmlTable.Cell(
                Format.fixed(value, 0), column.plan().equals(RunView.PLAN) ? "" : "aside"));
      }
      table.row(cells);
    });
    return table;
  }

  /** Nothing in any column that would not be shown as nought. */
  private static boolean isEmpty(Map<Column, Double> values) {
    return values.values().stream().allMatch(value -> Math.abs(value) < SHOWN);
  }

  private static void span(HtmlTable table, List<Column> columns, String plan, String name) {
    int span = (int) columns.stream().filter(column -> column.plan().equals(plan)).count();
    if (span > 0) {
      table.group(name, span);
    }
  }
}
