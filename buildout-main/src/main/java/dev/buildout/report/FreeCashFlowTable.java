package dev.buildout.report;

import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Free cash flow of the plan by year, as each firm that publishes one defines it. */
final class FreeCashFlowTable {
  private record Definition(String label, String source) {}

  static HtmlTable of(RunView run) {
    Map<Definition, TreeMap<Integer, Double>> definitions = new LinkedHashMap<>();
    run.rows(FirmTables.FREE_CASH_FLOWS, RunView.PLAN)
        .forEach(row ->
            definitions
                .computeIfAbsent(
                    new Definition(row.text("label"), row.text("source")), d -> new TreeMap<>())
                .put(row.integer("year"), row.real("usd_m")));
    List<Integer> years =
        definitions.values().stream()
            .flatMap(y -> y.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    HtmlTable table =
        new HtmlTable("Free cash flow of the plan by definition, $ M")
            .text("")
            .numbers(years.stream().map(String::valueOf).toList())
            .text("Defined by");
    definitions.forEach((definition, amounts) -> {
      List<Object> cells = new ArrayList<>(List.of(definition.label()));
      years.forEach(year -> cells.add(Format.fixed(amounts.getOrDefault(year, Double.NaN), 0)));
      cells.add(definition.source());
      table.row(cells);
    });
    return table;
  }

  private FreeCashFlowTable() {}
}
