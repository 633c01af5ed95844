package dev.buildout.report;

import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.List;
import java.util.Map;

/** Why the figures can be trusted: checks, the size of the problem, and what produced it. */
final class CertificatePart implements Part {
  @Override
  public void write(RunView run, Page page) {
    page.section(
        "certificate",
        "Certificate",
        "Certificate and how the plan was found",
        "The checks recompute the plan from the case and the tables of the run alone.");
    checks(run, page);
    ResolvedPlans.write(run, page);
    page.table(solve(run.document()));
    page.table(ranges(run.document()));
    Conflicts.write(run.document(), page);
    HtmlTable metrics =
        new HtmlTable("Single figures").text("Figure").numbers("Value").text("Unit");
    run.rows(Tables.METRICS)
        .forEach(row ->
            metrics.row(
                List.of(
                    row.text("label"),
                    Format.significant(row.real("value"), 5),
                    row.text("unit"))));
    page.folded("Single figures of the run", metrics, false);
    if (!run.run().caseFiles().isEmpty()) {
      page.paragraph(
          "note",
          "Input files kept with the run: "
              + String.join(", ", run.run().caseFiles().keySet().stream().sorted().toList())
              + ".");
    }
  }

  /** Every check, folded where all passed. */
  static void checks(RunView run, Page page) {
    HtmlTable checks =
        new HtmlTable("Checks")
            .text("Check", "Outcome")
            .numbers("Largest deviation", "Tolerance")
            .text("Where");
    List<Check> all = run.run().checks();
    long failed = all.stream().filter(check -> !check.ok()).count();
    for (Check check : all) {
      checks.row(
          List.of(
              check.name(),
              new HtmlTable.Cell(check.ok() ? "✓ passed" : "✗ failed", check.ok() ? "ok" : "low"),
              Format.significant(check.residual(), 2),
              Format.significant(check.tolerance(), 2),
              check.ok() && failed == 0 ? "" : check.detail()));
    }
    page.folded(
        failed == 0
            ? "All %d checks passed".formatted(all.size())
            : "%d of %d checks failed".formatted(failed, all.size()),
        checks,
        failed > 0);
  }

  private static HtmlTable solve(Document document) {
    HtmlTable table = new HtmlTable("How it was solved").text("").numbers("");
    row(table, "Status", document.text("status"));
    row(table, "Objective", usd(document, "objective_usd_m"));
    row(table, "Bound", usd(document, "bound_usd_m"));
    row(table, "Gap", document.has("gap") ? Format.percent(document.number("gap"), 3) : "");
    row(table, "Rows", document.text("rows"));
    row(table, "Columns", document.text("columns"));
    row(table, "Nonzeros", document.text("nonzeros"));
    row(table, "Whole-number columns", document.text("integers"));
    row(table, "Algorithm", document.text("algorithm"));
    row(table, "Whole numbers by", document.text("whole_numbers"));
    row(table, "Iterations", document.text("iterations"));
    row(table, "Duality gap", small(document, "duality_gap"));
    row(table, "Primal infeasibility", small(document, "primal_infeasibility"));
    row(table, "Dual infeasibility", small(document, "dual_infeasibility"));
    row(table, "Time to build, s", seconds(document, "build_seconds"));
    row(table, "Time to solve, s", seconds(document, "solve_seconds"));
    row(table, "Time for sensitivities, s", seconds(document, "sensitivity_seconds"));
    row(table, "Version", document.text("version"));
    row(table, "Case", document.text("case_hash"));
    row(table, "Seed", document.text("seed"));
    return table;
  }

  private static void row(HtmlTable table, String name, String value) {
    if (!value.isBlank()) {
      table.row(List.of(name, value));
    }
  }

  private static String usd(Document document, String key) {
    return document.has(key) ? "$ " + Format.fixed(document.number(key), 1) + " M" : "";
  }

  private static String seconds(Document document, String key) {
    return document.has(key) ? Format.significant(document.number(key), 3) : "";
  }

  private static String small(Document document, String key) {
    return document.has(key) ? Format.significant(document.number(key), 2) : "";
  }

  /** Ranges as [smallest, largest] or as anything that has a text. */
  private static HtmlTable ranges(Document document) {
    HtmlTable table = new HtmlTable("Coefficient ranges").text("").numbers("Smallest", "Largest");
    document
        .part("coefficient_ranges")
        .keys()
        .forEach((name, value) -> {
          if (value instanceof List<?> list && list.size() == 2) {
            table.row(range(name, list.getFirst(), list.getLast()));
          } else if (value instanceof Map<?, ?> map && map.size() >= 2) {
            List<?> ends = List.copyOf(map.values());
            table.row(range(name, ends.get(0), ends.get(1)));
          } else {
            table.row(List.of(Html.words(String.valueOf(name)), Document.text(value), ""));
          }
        });
    return table;
  }

  private static List<String> range(Object name, Object low, Object high) {
    return List.of(Html.words(String.valueOf(name)), magnitude(low), magnitude(high));
  }

  private static String magnitude(Object value) {
    return value instanceof Number n
        ? String.format(java.util.Locale.ROOT, "%.0e", n.doubleValue())
        : value.toString();
  }
}
