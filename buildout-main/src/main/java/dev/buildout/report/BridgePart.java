package dev.buildout.report;

import dev.buildout.report.HtmlTable.Cell;
import dev.buildout.report.WaterfallChart.Step;
import dev.buildout.results.ComparisonTables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What leads from one run to the other, change by change, in order and in reverse. */
final class BridgePart implements Part {
  @Override
  public void write(RunView run, Page page) {
    List<Row> rows = run.rows(ComparisonTables.BRIDGE).toList();
    if (rows.isEmpty()) {
      return;
    }
    page.section(
        "bridge",
        "Bridge",
        "What each change moves",
        "Changes are made one after another, each on top of those before it, and the case is planned again after each. What a change moves depends on what was changed before it: so the same is done in reverse, from the last change to the first, and the difference of both is the interaction.");
    List<Row> changes = rows.stream().filter(row -> row.text("kind").equals("change")).toList();
    List<Row> reversed = new ArrayList<>(changes.reversed());
    page.charts(
        List.of(
            waterfall("NPV, in order", rows, changes, row -> row.amount("npv_forward_usd_m")),
            waterfall("NPV, in reverse", rows, reversed, row -> row.amount("npv_reverse_usd_m"))));
    page.table(table(rows, "npv", "NPV over committing nothing new"));
    page.table(table(rows, "cash", "Free cash flow over the horizon"));
    years(run, page);
  }

  private static WaterfallChart waterfall(
      String title, List<Row> rows, List<Row> changes, ToDoubleFunction<Row> amount) {
    double largest = rows.stream().mapToDouble(amount).map(Math::abs).max().orElse(0);
    Scale usd = Scale.usd(largest);
    List<Step> steps = new ArrayList<>();
    double at = 0;
    for (Row row : rows) {
      if (row.text("kind").equals("first")) {
        at = usd.of(amount.applyAsDouble(row));
        steps.add(new Step(row.text("label"), 0, at, true));
        for (Row change : changes) {
          double to = at + usd.of(amount.applyAsDouble(change));
          steps.add(new Step(name(change), at, to, false));
          at = to;
        }
      } else if (row.text("kind").equals("closing")) {
        double to = at + usd.of(amount.applyAsDouble(row));
        if (matters(row, largest)) {
          steps.add(new Step(row.text("label"), at, to, false));
        }
        at = to;
      } else if (row.text("kind").equals("second")) {
        double to = usd.of(amount.applyAsDouble(row));
        steps.add(new Step(row.text("label"), 0, to, true));
      }
    }
    return new WaterfallChart(title, usd.unit(), "", steps);
  }

  /** A closing line of rounding is in the table and not in the picture. */
  private static boolean matters(Row closing, double largest) {
    return Math.abs(closing.amount("npv_forward_usd_m")) > 1e-4 * largest;
  }

  private static String name(Row change) {
    return change.integer("step") + " " + change.text("label");
  }

  private static HtmlTable table(List<Row> rows, String amount, String title) {
    double largest =
        rows.stream()
            .mapToDouble(r -> Math.abs(r.amount(amount + "_forward_usd_m")))
            .max()
            .orElse(0);
    Scale usd = Scale.usd(largest);
    HtmlTable table =
        new HtmlTable(title + ", " + usd.unit())
            .text("")
            .numbers("In order", "In reverse", "Interaction");
    for (Row row : rows) {
      boolean recorded = row.text("kind").equals("first") || row.text("kind").equals("second");
      double forward = row.amount(amount + "_forward_usd_m");
      String label = row.text("kind").equals("change") ? name(row) : row.text("label");
      if (recorded) {
        table.row("total", List.of(label, amount(usd, forward), "", ""));
      } else {
        table.row(
            List.of(
                label,
                cell(usd, forward, row, "possible_forward"),
                cell(usd, row.amount(amount + "_reverse_usd_m"), row, "possible_reverse"),
                signed(usd, row.amount(amount + "_interaction_usd_m"))));
      }
    }
    return table;
  }

  /** A change without a plan of its own counts with the next. */
  private static Cell cell(Scale usd, double usdM, Row row, String possible) {
    return row.has(possible) && !row.flag(possible)
        ? new Cell("with the next", "aside")
        : new Cell(signed(usd, usdM), "");
  }

  private static String amount(Scale usd, double usdM) {
    return Format.fixed(usd.of(usdM), 1);
  }

  private static String signed(Scale usd, double usdM) {
    String text = amount(usd, usdM);
    return text.equals("0.0") || usdM < 0 ? text : "+" + text;
  }

  private static void years(RunView run, Page page) {
    List<Row> rows = run.rows(ComparisonTables.BRIDGE_YEARS).toList();
    List<Integer> years = rows.stream().map(row -> row.integer("year")).distinct().toList();
    List<Row> bridge = run.rows(ComparisonTables.BRIDGE).toList();
    double largest =
        rows.stream().mapToDouble(r -> Math.abs(r.amount("forward_usd_m"))).max().orElse(0);
    Scale usd = Scale.usd(largest);
    HtmlTable table =
        new HtmlTable("Free cash flow by year, in order, " + usd.unit())
            .text("")
            .numbers(years.stream().map(String::valueOf).toList());
    for (Row part : bridge) {
      boolean change = part.text("kind").equals("change");
      boolean recorded = !change && !part.text("kind").equals("closing");
      List<String> cells = new ArrayList<>(List.of(change ? name(part) : part.text("label")));
      rows.stream()
          .filter(row -> row.text("kind").equals(part.text("kind")))
          .filter(row -> row.integer("step") == part.integer("step"))
          .map(row -> row.amount("forward_usd_m"))
          .forEach(usdM -> cells.add(recorded ? amount(usd, usdM) : signed(usd, usdM)));
      table.row(recorded ? "total" : "", cells);
    }
    page.table(table);
  }
}
