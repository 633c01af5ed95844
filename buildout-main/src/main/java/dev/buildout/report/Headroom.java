package dev.buildout.report;

import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is left of each covenant: where it is least, and at the end of the horizon. */
final class Headroom {
  private static final Map<String, String> NAMES =
      Map.of(
          "leverage", "Debt over EBITDA",
          "debt service cover", "Cover of debt service",
          "interest cover", "Cover of interest",
          "liquidity", "Cash and what can be drawn");

  private Headroom() {}

  /** Empty for a case without covenants and for a run that does not say. */
  static Optional<HtmlTable> table(RunView run) {
    Map<String, List<Row>> covenants = new LinkedHashMap<>();
    run.rows(FirmTables.COVENANTS, RunView.PLAN)
        .filter(row -> run.position(row) >= 0)
        .forEach(row ->
            covenants.computeIfAbsent(row.text("covenant"), c -> new ArrayList<>()).add(row));
    if (covenants.isEmpty()) {
      return Optional.empty();
    }
    HtmlTable table =
        new HtmlTable("Covenants: the period in which least is left of each")
            .text("Covenant", "Period")
            .numbers("Measured", "Limit", "Left, $ M", "Left at the end, $ M");
    covenants.forEach((name, rows) -> {
      rows.sort(Comparator.comparingInt(row -> row.integer("period")));
      Row least =
          rows.stream()
              .min(Comparator.comparingDouble(row -> row.real("headroom_usd_m")))
              .orElseThrow();
      boolean money = name.equals("liquidity");
      table.row(
          List.of(
              NAMES.getOrDefault(name, name),
              run.label(least.integer("period")),
              measure(least.real("ratio"), money),
              (name.equals("leverage") ? "at most " : "at least ")
                  + measure(least.real("limit"), money),
              Format.fixed(least.real("headroom_usd_m"), 0),
              Format.fixed(rows.getLast().real("headroom_usd_m"), 0)));
    });
    return Optional.of(table);
  }

  private static String measure(double value, boolean money) {
    return money ? "$" + Format.fixed(value, 0) + " M" : Format.fixed(value, 2) + " times";
  }
}
