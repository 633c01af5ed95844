package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Estimates of chips as one HTML page, which needs nothing else to be read. */
public final class EstimatePage {
  private static final int COLOURS = 9;

  private EstimatePage() {}

  /** The page. */
  public static String render(EstimateView view) {
    Page page = new Page();
    frontier(view, page);
    costs(view, page);
    table(view, page);
    page.section("sources", "Sources", "What costs rest on", "");
    page.list("plain", view.sources());
    return Report.page(
        "Estimate: " + view.title(),
        head(view),
        page,
        "Buildout estimates; bands hold 80 % of what is measured where the model is right.");
  }

  private static String head(EstimateView view) {
    StringBuilder html = new StringBuilder("<h1>%s</h1>\n".formatted(Html.escape(view.title())));
    view.unserved()
        .forEach(s -> html.append("<p class=\"question\">%s</p>\n".formatted(Html.escape(s))));
    return html.toString();
  }

  private static void frontier(EstimateView view, Page page) {
    List<FrontierChart.Curve> curves = new ArrayList<>();
    for (EstimateView.Curve c : view.curves()) {
      String colour = "p" + curves.size() % COLOURS;
      curves.add(new FrontierChart.Curve(c.chip(), colour, c.perUser(), c.perChip()));
    }
    if (curves.isEmpty()) {
      return;
    }
    page.section(
        "frontier",
        "Curve",
        "What a chip gives for what a user waits",
        "Each point is the best layout and number of requests for a speed of the user; no other"
            + " gives more of both.");
    page.chart(
        new FrontierChart(
            "Tokens of a chip over tokens of a user",
            "input and output tokens/s per chip",
            "Medians; what is asked of latency is left aside.",
            "output tokens/s of a user",
            curves));
  }

  private static void costs(EstimateView view, Page page) {
    if (view.costs().isEmpty()) {
      return;
    }
    page.section(
        "cost", "Cost", "What a million tokens cost", "At the layout with most tokens per chip.");
    List<BarChart.Part> parts = new ArrayList<>();
    part(parts, view, "Capital", "capital", EstimateView.Cost::capital);
    part(parts, view, "Energy", "energy", EstimateView.Cost::energy);
    part(parts, view, "Rental", "rental", EstimateView.Cost::rental);
    part(parts, view, "Maintenance and hall", "other", EstimateView.Cost::other);
    page.chart(
        new BarChart(
            "Cost of a million tokens of input and output",
            "$",
            "",
            false,
            view.costs().stream().map(EstimateView.Cost::chip).toList(),
            parts,
            Double.NaN,
            "",
            view.costs().stream().map(c -> true).toList()));
  }

  /** What no chip pays needs no colour. */
  private static void part(
      List<BarChart.Part> parts,
      EstimateView view,
      String name,
      String colour,
      ToDoubleFunction<EstimateView.Cost> of) {
    double[] values = view.costs().stream().mapToDouble(of).toArray();
    if (Scale.largest(values) > 0) {
      parts.add(new BarChart.Part(name, colour, values));
    }
  }

  private static void table(EstimateView view, Page page) {
    if (view.rows().isEmpty()) {
      return;
    }
    page.section("figures", "Figures", "Chips side by side", "In brackets 80 % bands.");
    HtmlTable table = new HtmlTable("Chips side by side").text("").numbers(view.chips());
    for (Map.Entry<String, List<String>> row : view.rows().entrySet()) {
      List<String> cells = new ArrayList<>(List.of(row.getKey()));
      cells.addAll(row.getValue());
      table.row(cells);
    }
    page.table(table);
  }
}
