package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.StudyTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a budget is worth, what the next dollar brings, and for whom it is spent. */
final class BudgetPart implements Part {
  /** A budget of which less than this share is left counts as spent. */
  private static final double SPENT = 1e-6;

  @Override
  public void write(RunView run, Page page) {
    List<Row> rows =
        run.rows(StudyTables.BUDGET_CURVE)
            .filter(row -> Double.isFinite(row.real("budget_usd_m")))
            .toList();
    List<Row> possible = rows.stream().filter(row -> row.flag("possible")).toList();
    if (rows.isEmpty()) {
      return;
    }
    page.section(
        "budget",
        "Budget",
        "What a budget is worth",
        "%sEach budget is a plan of its own, beside the same reference.".formatted(of(run)));
    page.list("plain", answers(run, rows, possible));
    if (possible.size() > 1) {
      charts(run, rows, possible, page);
    }
    page.folded("Every budget", table(rows), possible.size() < 2);
  }

  /** Which budget it is, where the document says. */
  private static String of(RunView run) {
    Document axis = run.document().part("budget_axis");
    String words = axis.text("label").isBlank() ? axis.text("address") : axis.text("label");
    return words.isBlank() ? "" : "Budget: %s. ".formatted(words);
  }

  private static List<String> answers(RunView run, List<Row> rows, List<Row> possible) {
    List<String> words = new ArrayList<>();
    if (!possible.isEmpty()) {
      words.add(wanted(possible));
    }
    if (possible.size() < rows.size()) {
      double obligations = run.document().number("budget_obligations_usd_m");
      words.add(
          "Budgets up to %s are impossible: %s must be spent on orders of the past and other businesses."
              .formatted(
                  Format.usd(highest(rows.stream().filter(row -> !row.flag("possible")).toList())),
                  Double.isFinite(obligations) ? Format.usd(obligations) : "more"));
    }
    return words;
  }

  private static double highest(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.amount("budget_usd_m")).max().orElse(0);
  }

  private static String wanted(List<Row> possible) {
    Row top = possible.getLast();
    Optional<Row> last = possible.stream().filter(BudgetPart::spent).reduce((a, b) -> b);
    if (spent(top)) {
      return "The plan would spend more than the largest budget, %s: one more dollar is worth $%s of NPV."
          .formatted(
              Format.usd(top.real("budget_usd_m")),
              Format.significant(top.real("dual_npv_per_usd"), 2));
    }
    return "The plan does not want more than %s%s."
        .formatted(
            Format.usd(top.real("capex_usd_m")),
            last.map(row ->
                    "; at a budget of %s one more dollar is worth $%s of NPV"
                        .formatted(
                            Format.usd(row.real("budget_usd_m")),
                            Format.significant(row.real("dual_npv_per_usd"), 2)))
                .orElse(""));
  }

  private static boolean spent(Row row) {
    return row.amount("capex_usd_m") >= row.amount("budget_usd_m") * (1 - SPENT);
  }

  private static void charts(RunView run, List<Row> rows, List<Row> possible, Page page) {
    Scale usd = Scale.usd(highest(rows));
    NumberAxis axis = new NumberAxis("Budget", "$", usd.unit().endsWith("B") ? "B" : "M");
    double[] x = usd.of(column(rows, "budget_usd_m"));
    Row top = possible.getLast();
    List<CurveChart.Mark> marks =
        spent(top)
            ? List.of()
            : List.of(
                new CurveChart.Mark(
                    usd.of(top.real("capex_usd_m")),
                    "wanted: " + Format.usd(top.real("capex_usd_m"))));
    double obligations = usd.of(run.document().number("budget_obligations_usd_m"));
    List<CurveChart.Span> spans =
        obligations > x[0]
            ? List.of(
                new CurveChart.Span(x[0], Math.min(obligations, x[x.length - 1]), "obligations"))
            : List.of();
    double[] npv = column(rows, "npv_usd_m");
    Scale npvScale = Scale.usd(Scale.largest(npv));
    page.charts(
        List.of(
            CurveChart.of(
                "NPV over committing nothing new",
                npvScale.unit(),
                "",
                axis,
                x,
                List.of(new Series("NPV", "plan", Form.LINE, npvScale.of(npv))),
                marks,
                spans),
            CurveChart.of(
                "NPV of one more dollar of budget",
                "$ per $",
                "The step is measured between two plans; the dual holds at its budget alone, for a small change.",
                axis,
                x,
                List.of(
                    new Series("Step from the budget below", "reference", Form.STEP, steps(rows)),
                    new Series("Dual", "plan", Form.LINE, column(rows, "dual_npv_per_usd"))),
                List.of(),
                spans)));
    page.charts(List.of(spending(possible, usd), trough(rows, axis, x)));
  }

  private static Chart spending(List<Row> possible, Scale usd) {
    return TimeChart.of(
        "For whom it is spent",
        usd.unit() + " by budget",
        "Committed: what the best plan spends that serves only committed and internal work; what is spent beyond serves work without a commitment.",
        possible.stream().map(row -> Format.usd(row.real("budget_usd_m"))).toList(),
        List.of(
            new Series(
                "Other businesses",
                "other",
                Form.STACK,
                usd.of(column(possible, "exogenous_usd_m"))),
            new Series(
                "Committed work", "p0", Form.STACK, usd.of(column(possible, "committed_usd_m"))),
            new Series(
                "Without a commitment",
                "p1",
                Form.STACK,
                usd.of(column(possible, "speculative_usd_m")))));
  }

  private static Chart trough(List<Row> rows, NumberAxis axis, double[] x) {
    double[] trough = column(rows, "trough_usd_m");
    Scale usd = Scale.usd(Scale.largest(trough));
    return CurveChart.of(
        "Lowest free cash flow over twelve months",
        usd.unit(),
        "",
        axis,
        x,
        List.of(new Series("Free cash flow", "p2", Form.LINE, usd.of(trough))),
        List.of(),
        List.of());
  }

  /** Not a number for a budget that is not possible. */
  private static double[] column(List<Row> rows, String name) {
    return rows.stream()
        .mapToDouble(row ->
            row.flag("possible") || name.equals("budget_usd_m") ? row.real(name) : Double.NaN)
        .toArray();
  }

  /** The first possible budget has no step below it. */
  private static double[] steps(List<Row> rows) {
    double[] steps = column(rows, "step_npv_per_usd");
    for (int i = 0; i < steps.length; i++) {
      if (Double.isFinite(steps[i])) {
        steps[i] = Double.NaN;
        break;
      }
    }
    return steps;
  }

  private static HtmlTable table(List<Row> rows) {
    HtmlTable table =
        new HtmlTable("Plans by budget, $ M")
            .numbers(
                "Budget",
                "NPV",
                "Dual, $ per $",
                "Step, $ per $",
                "Spent",
                "Other businesses",
                "Committed",
                "Without a commitment",
                "MW at the end",
                "Lowest free cash flow");
    String[] money = {
      "capex_usd_m", "exogenous_usd_m", "committed_usd_m", "speculative_usd_m", "mw", "trough_usd_m"
    };
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(Format.fixed(row.real("budget_usd_m"), 0)));
      if (row.flag("possible")) {
        cells.add(Format.fixed(row.real("npv_usd_m"), 0));
        cells.add(Format.fixed(row.real("dual_npv_per_usd"), 3));
        cells.add(Format.fixed(row.real("step_npv_per_usd"), 3));
        Arrays.stream(money).forEach(name -> cells.add(Format.fixed(row.real(name), 0)));
      } else {
        cells.add("not possible");
      }
      table.row(row.flag("possible") ? "" : "muted", cells);
    }
    return table;
  }
}
