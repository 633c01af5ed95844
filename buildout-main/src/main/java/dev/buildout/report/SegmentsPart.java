package dev.buildout.report;

import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The firm by layer and business, and what businesses outside the plan pay back. */
final class SegmentsPart implements Part {
  /** Less is shown as nought. */
  private static final double SHOWN = 0.5;

  /** A column of the table of segments that the report shows by year. */
  private record Measure(String column, String name) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("external_usd_m", "Revenue from customers"),
          new Measure("operating_income_usd_m", "Operating income"),
          new Measure("capex_usd_m", "Purchases of property"));

  @Override
  public void write(RunView run, Page page) {
    List<Row> rows =
        run.rows(FirmTables.SEGMENTS, RunView.PLAN)
            .filter(row -> run.years().inHorizon(row.integer("year")))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    page.section(
        "segments",
        "Segments",
        "Segments",
        "The plan's firm by segment, "
            + run.years().words()
            + ", $ M. Rows sum to the firm to the cent. Work that an upper layer buys at a transfer price is made at the cost of the infrastructure; other costs, depreciation and property of the programme are shared by the power of the systems that stand ready for a layer.");
    MEASURES.forEach(measure -> page.table(byYear(measure, rows)));
    page.folded("What the programme's layers do, year by year", layers(rows), false);
    businesses(run, page);
  }

  private static HtmlTable byYear(Measure measure, List<Row> rows) {
    List<Integer> years =
        rows.stream().map(row -> row.integer("year")).distinct().sorted().toList();
    HtmlTable table = new HtmlTable(measure.name() + " by segment, $ M").text("");
    table.numbers(years.stream().map(String::valueOf).toList());
    Map<String, Map<Integer, Double>> segments = new LinkedHashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (Row row : rows) {
      String segment = row.text("segment");
      labels.put(segment, row.text("label"));
      segments
          .computeIfAbsent(segment, s -> new HashMap<>())
          .put(row.integer("year"), row.real(measure.column()));
    }
    segments.forEach((segment, values) -> {
      if (values.values().stream().allMatch(value -> Math.abs(value) < SHOWN)) {
        return;
      }
      List<Object> cells = new ArrayList<>(List.of(labels.getOrDefault(segment, segment)));
      years.forEach(year -> cells.add(Format.fixed(values.getOrDefault(year, Double.NaN), 0)));
      table.row(segment.equals("firm") ? "total" : "", cells);
    });
    return table;
  }

  private static HtmlTable layers(List<Row> rows) {
    HtmlTable table =
        new HtmlTable("Layers of the programme, $ M")
            .text("")
            .numbers(
                "Year",
                "From customers",
                "From upper layers",
                "To the infrastructure",
                "Cash costs",
                "Depreciation",
                "Other",
                "Operating income",
                "Margin",
                "Cost to serve it");
    rows.stream()
        .filter(row -> List.of("layer", "unallocated").contains(row.text("kind")))
        .sorted(java.util.Comparator.comparing((Row row) -> row.text("label")))
        .forEach(row -> {
          double revenue = row.real("external_usd_m") + row.real("transfer_in_usd_m");
          double income = row.real("operating_income_usd_m");
          List<Object> cells =
              new ArrayList<>(List.of(row.text("label"), String.valueOf(row.integer("year"))));
          for (String column :
              List.of(
                  "external_usd_m",
                  "transfer_in_usd_m",
                  "transfer_out_usd_m",
                  "cash_costs_usd_m",
                  "depreciation_usd_m",
                  "other_usd_m",
                  "operating_income_usd_m")) {
            cells.add(Format.fixed(row.real(column), 0));
          }
          cells.add(Format.percent(revenue > SHOWN ? income / revenue : Double.NaN, 1));
          cells.add(Format.fixed(row.real("cost_to_serve_usd_m"), 0));
          table.row(cells);
        });
    return table;
  }

  private static void businesses(RunView run, Page page) {
    HtmlTable table =
        new HtmlTable("Businesses outside the plan as programmes of their own, $ M")
            .text("")
            .numbers("Purchases", "Cash after tax")
            .text("Deepest trough", "Payback")
            .numbers("Value alone", "In the firm", "Break-even alone, a year", "In the firm");
    run.rows(FirmTables.BUSINESSES)
        .forEach(row ->
            table.row(
                List.of(
                    row.text("label"),
                    Format.fixed(row.real("capex_usd_m"), 0),
                    Format.fixed(row.real("cash_usd_m"), 0),
                    trough(run, row),
                    row.flag("paid_back")
                        ? Format.fixed(row.real("payback_years"), 1) + " years"
                        : "not by the end",
                    Format.fixed(row.real("npv_usd_m"), 0),
                    Format.fixed(row.real("npv_in_firm_usd_m"), 0),
                    Format.fixed(row.real("break_even_usd_m_year"), 0),
                    Format.fixed(row.real("break_even_in_firm_usd_m_year"), 0))));
    if (table.size() == 0) {
      return;
    }
    page.heading("Programmes with purchases and payoff");
    page.paragraph(
        "note",
        "From the given yearly amounts, over the whole time axis and without value at its end; purchases near the end count in full, so values err on the low side. Alone, losses are carried forward; in the firm they lower the tax of the rest at once. Break-even is the level saving or margin a year, before tax, that would make the value 0: for a business without revenue of its own, such as robots that serve the stores, what it must save. Where it is negative, the business could lose so much.");
    page.table(table);
  }

  private static String trough(RunView run, Row row) {
    double usdM = row.real("trough_usd_m");
    return usdM < 0
        ? Format.fixed(usdM, 0) + " in " + run.label(row.integer("trough_period"))
        : "none";
  }
}
