package dev.buildout.report;

import dev.buildout.results.StudyTables;
import java.util.ArrayList;
import java.util.List;

/** Questions of why not and what if, a card each. */
final class ExplanationsPart implements Part {
  private static final int LINES = 8;

  @Override
  public void write(RunView run, Page page) {
    List<Row> questions = run.rows(StudyTables.EXPLANATIONS).toList();
    if (questions.isEmpty()) {
      return;
    }
    page.section(
        "explanations",
        "Why not",
        "Why the plan does not do otherwise",
        "Each answer is the best plan with what was wished for, beside the plan.");
    List<Row> lines = run.rows(StudyTables.EXPLANATION_LINES).toList();
    for (Row question : questions) {
      List<Row> own =
          lines.stream()
              .filter(line -> line.integer("question") == question.integer("question"))
              .toList();
      page.card(question.text("text"), () -> card(run, question, own, page));
    }
  }

  private static void card(RunView run, Row question, List<Row> lines, Page page) {
    page.paragraph("verdict", question.text("answer"));
    page.paragraph("note", "Read as: %s.".formatted(question.text("understood")));
    page.table(figures(question));
    List<Row> cash = part(lines, "cash");
    if (!cash.isEmpty()) {
      page.chart(waterfall(question, cash));
    }
    page.table(changes(run, "What is asked for", part(lines, "asked")));
    page.table(changes(run, "What it displaces or brings along", part(lines, "beside")));
    page.table(limits("What blocks it", "One more allows", part(lines, "blocks"), false));
    page.folded(
        "Limits that it draws on",
        limits(
            "What it draws from limits that the plan uses up", "Drawn", part(lines, "drawn"), true),
        false);
    page.folded(
        "Limits that change their worth",
        limits(
            "Worth of one more unit",
            "With the wish, less in the plan",
            part(lines, "limit"),
            false),
        false);
  }

  private static List<Row> part(List<Row> lines, String part) {
    return lines.stream().filter(line -> line.text("part").equals(part)).toList();
  }

  private static HtmlTable figures(Row q) {
    String unit = q.text("unit");
    HtmlTable table = new HtmlTable("In figures").text("").numbers("");
    table.row(List.of("In the plan", amount(q.real("in_plan"), unit)));
    table.row(List.of("Wished for", amount(q.real("wished"), unit)));
    if (q.amount("most_possible") > 0) {
      table.row(List.of("As much as is possible", amount(q.real("most_possible"), unit)));
    }
    if (q.flag("forced")) {
      table.row(List.of("With the wish", amount(q.real("amount"), unit)));
      table.row(List.of("NPV of the plan", Format.usd(q.real("npv_usd_m"))));
      table.row(List.of("NPV with the wish", Format.usd(q.real("forced_npv_usd_m"))));
      table.row("total", List.of("Cost of the wish", Format.usd(q.real("cost_usd_m"))));
      if (q.amount("cost_per_unit_usd_m") != 0) {
        table.row(
            List.of(
                "Cost per " + unit.replaceFirst("s$", ""),
                Format.usd(q.real("cost_per_unit_usd_m"))));
      }
      if (q.amount("penalties_usd_m") != 0) {
        table.row(
            List.of("Penalties of missed floors on top", Format.usd(q.real("penalties_usd_m"))));
      }
      table.row("muted", List.of("Both plans are exact to", Format.usd(q.real("accuracy_usd_m"))));
    }
    return table;
  }

  private static String amount(double value, String unit) {
    return Format.brief(value, 4) + " " + unit;
  }

  /** Changes of lines of cash, which add up to the change of NPV. */
  private static Chart waterfall(Row question, List<Row> cash) {
    double all = question.amount("forced_npv_usd_m") - question.amount("npv_usd_m");
    double largest =
        cash.stream().mapToDouble(line -> Math.abs(line.amount("usd_m"))).max().orElse(0);
    Scale usd = Scale.usd(Math.max(Math.abs(all), largest));
    List<WaterfallChart.Step> steps = new ArrayList<>();
    double at = 0;
    for (Row line : cash.subList(0, Math.min(LINES, cash.size()))) {
      double next = at + line.amount("usd_m");
      steps.add(new WaterfallChart.Step(line.text("name"), usd.of(at), usd.of(next), false));
      at = next;
    }
    if (cash.size() > LINES) {
      steps.add(new WaterfallChart.Step("Other lines", usd.of(at), usd.of(all), false));
    }
    steps.add(new WaterfallChart.Step("Change of NPV", 0, usd.of(all), true));
    return new WaterfallChart("Where the value goes", usd.unit() + " of present value", "", steps);
  }

  private static HtmlTable changes(RunView run, String caption, List<Row> rows) {
    HtmlTable table =
        new HtmlTable(caption)
            .text("What", "Kind", "Where", "When")
            .numbers("In the plan", "With the wish", "Change")
            .text("Unit")
            .numbers("Money");
    for (Row row : rows.subList(0, Math.min(2 * LINES, rows.size()))) {
      table.row(
          List.of(
              called(run, row.text("name")),
              Html.words(row.text("kind")),
              row.text("site"),
              row.text("time"),
              Format.brief(row.real("in_plan"), 4),
              Format.brief(row.real("with_wish"), 4),
              (row.amount("change") > 0 ? "+" : "") + Format.brief(row.real("change"), 4),
              row.text("unit"),
              Format.usd(row.real("usd_m"))));
    }
    return table;
  }

  /** Names of things, where the run says them. */
  private static String called(RunView run, String id) {
    for (String kind : List.of("offers", "systems", "workloads", "sites", "supply")) {
      String name = run.name(kind, id);
      if (!name.equals(id)) {
        return name;
      }
    }
    return id;
  }

  private static HtmlTable limits(String caption, String change, List<Row> rows, boolean money) {
    HtmlTable table =
        new HtmlTable(caption)
            .text("Kind", "Limit", "When")
            .numbers(change)
            .text("Unit")
            .numbers(money ? List.of("Worth") : List.of());
    for (Row row : rows.subList(0, Math.min(2 * LINES, rows.size()))) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Html.words(row.text("kind")),
                  row.text("name"),
                  row.text("time"),
                  Format.brief(row.real("change"), 4),
                  row.text("unit")));
      if (money) {
        cells.add(Format.usd(row.real("usd_m")));
      }
      table.row(cells);
    }
    return table;
  }
}
