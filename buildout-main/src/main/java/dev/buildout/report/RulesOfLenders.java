package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules on money bind: covenants, the share of one customer, least cash, budgets. */
final class RulesOfLenders {
  private static final Map<String, String> RULES =
      Map.of(
          "customer concentration", "Share of one customer in revenue",
          "debt", "Debt limit or leverage covenant",
          "debt service", "Cover of debt service",
          "interest cover", "Cover of interest",
          "cash", "Least cash or liquidity",
          "free cash flow floor", "Floor of free cash flow",
          "capex budget", "Budget");

  static HtmlTable table(RunView run) {
    Map<List<String>, List<Row>> binding = new LinkedHashMap<>();
    run.rows(Tables.LIMITS)
        .filter(row -> RULES.containsKey(row.text("family")) && row.amount("value_usd_m") != 0)
        .forEach(row ->
            binding
                .computeIfAbsent(
                    List.of(row.text("family"), row.text("name")), k -> new ArrayList<>())
                .add(row));
    HtmlTable table =
        new HtmlTable("Which rules on money bind")
            .text("Rule", "Of")
            .numbers("Periods")
            .text("When")
            .numbers("One more unit at its peak", "in");
    binding.forEach((key, rows) -> {
      Row peak =
          rows.stream()
              .max(Comparator.comparingDouble(row -> Math.abs(row.amount("value_usd_m"))))
              .orElseThrow();
      table.row(
          List.of(
              RULES.getOrDefault(key.getFirst(), key.getFirst()),
              key.getLast(),
              Format.fixed(rows.size(), 0),
              when(run, rows),
              worth(peak),
              run.label(peak.integer("period"))));
    });
    return table;
  }

  private static String worth(Row row) {
    return row.text("unit").equals("USD m")
        ? "$%s per $".formatted(Format.significant(row.real("value_usd_m"), 2))
        : "%s per %s".formatted(Format.usd(row.real("value_usd_m")), row.text("unit"));
  }

  /** All of a few periods, else the first and the last. */
  private static String when(RunView run, List<Row> rows) {
    List<String> labels =
        rows.stream().map(row -> row.integer("period")).sorted().map(run::label).toList();
    return labels.size() <= 3
        ? String.join(", ", labels)
        : labels.getFirst() + " to " + labels.getLast();
  }

  private RulesOfLenders() {}
}
