package dev.buildout.report;

import java.util.List;

/** The first screen of a comparison: both runs, the answer in words, and the few figures. */
final class ComparisonHead {
  private final Tiles tiles = new Tiles();
  private final RunView run;
  private final Document document;

  ComparisonHead(RunView run) {
    this.run = run;
    document = run.document();
  }

  static String title(RunView run) {
    return "From %s to %s".formatted(name(run, "first"), name(run, "second"));
  }

  private static String name(RunView run, String side) {
    return run.document().part(side).text("run");
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append("<h1>%s</h1>\n".formatted(Html.escape(title(run))));
    html.append(Sentences.answer(document)).append(Sentences.warnings(document));
    html.append("<dl class=\"tiles\">\n");
    npv("first");
    npv("second");
    double difference = document.number("npv_difference_usd_m");
    tiles.add("Difference of NPV", Format.usd(difference), "second less first", "");
    tiles.add(
        "Difference of free cash flow",
        Format.usd(document.number("free_cash_flow_difference_usd_m")),
        "whole firm, over the horizon",
        "");
    List<?> changes = document.list("changes");
    tiles.add("Changes", String.valueOf(changes.size()), "steps from one case to the other", "");
    tiles.checks(run.run().checks());
    return html.append(tiles.html()).append("</dl>\n").toString();
  }

  private void npv(String side) {
    Document part = document.part(side);
    tiles.add(
        "Net present value, " + side,
        Format.usd(part.number("npv_usd_m")),
        part.text("title").isBlank() ? part.text("run") : part.text("title"),
        "");
  }
}
