package dev.buildout.report;

import dev.buildout.results.StudyTables;
import java.util.List;

/** Why a comparison can be trusted: its checks and the plans behind it. */
final class ComparisonChecksPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    page.section(
        "certificate",
        "Certificate",
        "Certificate and the plans behind the bridge",
        "The checks recompute sums and differences from the tables. Each plan behind the bridge passes the certificate of a plan of its own.");
    CertificatePart.checks(run, page);
    HtmlTable plans =
        new HtmlTable("Plans made")
            .text("After the change")
            .numbers("NPV, $ M", "Gap", "Checks", "Failed");
    for (Row row : run.rows(StudyTables.RESOLVES).toList()) {
      boolean possible = row.flag("possible");
      plans.row(
          List.of(
              row.text("label"),
              possible ? Format.fixed(row.real("npv_usd_m"), 1) : "no plan",
              possible ? Format.percent(row.real("gap"), 3) : "",
              possible ? String.valueOf(row.integer("checks")) : "",
              possible ? String.valueOf(row.integer("failed")) : ""));
    }
    page.folded("Plans made for the bridge", plans, false);
    page.paragraph(
        "note",
        "The input files of both runs are kept beside this page, in case/first and case/second.");
  }
}
