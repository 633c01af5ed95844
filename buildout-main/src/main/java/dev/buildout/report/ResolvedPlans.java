package dev.buildout.report;

import dev.buildout.results.StudyTables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plans behind the studies, each with its certificate. */
final class ResolvedPlans {
  static void write(RunView run, Page page) {
    List<Row> rows = run.rows(StudyTables.RESOLVES).toList();
    if (rows.isEmpty()) {
      return;
    }
    long possible = rows.stream().filter(row -> row.flag("possible")).count();
    double checks = rows.stream().mapToDouble(row -> row.amount("checks")).sum();
    double failed = rows.stream().mapToDouble(row -> row.amount("failed")).sum();
    Map<String, Integer> studies = new TreeMap<>();
    rows.forEach(row -> studies.merge(row.text("study"), 1, Integer::sum));
    HtmlTable table =
        new HtmlTable("Plans made for studies")
            .text("Study", "Question", "Outcome")
            .numbers("NPV", "Gap", "Checks", "Failed")
            .text("Nearest to failing")
            .box("long");
    for (Row row : rows) {
      boolean ok = row.amount("failed") == 0;
      boolean plan = row.flag("possible");
      table.row(
          plan ? "" : "muted",
          List.of(
              row.text("study"),
              row.text("label"),
              plan ? "planned" : "no plan is possible",
              plan ? Format.usd(row.real("npv_usd_m")) : "–",
              plan ? Format.percent(row.real("gap"), 3) : "–",
              plan ? Format.fixed(row.real("checks"), 0) : "–",
              new HtmlTable.Cell(plan ? Format.fixed(row.real("failed"), 0) : "–", ok ? "" : "low"),
              row.text("worst")));
    }
    page.folded(
        "Plans behind the studies: %d, of %d questions (%s); %s"
            .formatted(
                possible,
                rows.size(),
                words(studies),
                failed == 0
                    ? "all %s checks of them passed".formatted(Format.fixed(checks, 0))
                    : "%s of %s checks of them failed"
                        .formatted(Format.fixed(failed, 0), Format.fixed(checks, 0))),
        table,
        failed > 0);
  }

  private static String words(Map<String, Integer> studies) {
    return String.join(
        ", ",
        studies.entrySet().stream().map(e -> "%s %d".formatted(e.getKey(), e.getValue())).toList());
  }

  private ResolvedPlans() {}
}
