package dev.buildout.report;

import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines that a quarterly release leads with, by fiscal quarter of the plan. */
final class QuartersTable {
  private static final List<String> LINES =
      List.of(
          "revenue",
          "operating_income",
          "net_income",
          "operating_cash_flow",
          "capex",
          "free_cash_flow",
          "cash",
          "net_ppe",
          "debt");

  static HtmlTable of(RunView run) {
    Map<String, Map<String, Double>> amounts = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    Set<String> quarters = new LinkedHashSet<>();
    run.rows(FirmTables.QUARTERLY, RunView.PLAN)
        .filter(row -> LINES.contains(row.text("line")))
        .forEach(row -> {
          String quarter = "Q%d %d".formatted(row.integer("quarter"), row.integer("year"));
          quarters.add(quarter);
          labels.put(row.text("line"), row.text("label"));
          amounts
              .computeIfAbsent(row.text("line"), l -> new HashMap<>())
              .put(quarter, row.real("usd_m"));
        });
    HtmlTable table = new HtmlTable("The plan by fiscal quarter, $ M").text("").numbers(quarters);
    for (String line : LINES) {
      if (labels.containsKey(line)) {
        List<Object> cells = new ArrayList<>(List.of(labels.getOrDefault(line, line)));
        Map<String, Double> values = amounts.getOrDefault(line, Map.of());
        quarters.forEach(q -> cells.add(Format.fixed(values.getOrDefault(q, Double.NaN), 0)));
        table.row(cells);
      }
    }
    return table;
  }

  private QuartersTable() {}
}
