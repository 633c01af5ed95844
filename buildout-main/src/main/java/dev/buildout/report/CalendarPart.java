package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.StudyTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What must be signed by when, what a month of delay costs, and which chips stand idle. */
final class CalendarPart implements Part {
  private static final String MONTHS = "\\d{4}-\\d{2}";

  /** Quarters drawn after the last one that matters. */
  private static final int MARGIN = 2;

  @Override
  public void write(RunView run, Page page) {
    List<Row> commitments = run.rows(StudyTables.COMMITMENTS).toList();
    List<Row> delays = run.rows(StudyTables.DELAYS).toList();
    List<Row> idle = run.rows(StudyTables.IDLE_CHIPS).toList();
    if (commitments.isEmpty() && delays.isEmpty() && idle.isEmpty()) {
      return;
    }
    Document calendar = run.document().part("calendar");
    double threshold = calendar.number("threshold_usd_m");
    page.section(
        "calendar",
        "Calendar",
        "What must be signed by when",
        "What the plan commits within a year, and how long each item may wait%s. Each answer is a plan of its own that waits."
            .formatted(
                Double.isFinite(threshold)
                    ? " at a loss of no more than " + Format.usd(threshold)
                    : ""));
    page.list("plain", calendar.sentences("sentences"));
    lastDates(run, commitments, calendar.text("this_quarter"), page);
    page.table(table(commitments));
    delays(delays, page);
    idle(run, idle, page);
  }

  private static void lastDates(RunView run, List<Row> rows, String now, Page page) {
    List<String> quarters = quarters(run);
    List<SpanChart.Item> items = new ArrayList<>();
    int end = 0;
    for (Row row : rows) {
      String last = row.text("last_responsible");
      int to = last.isEmpty() ? Integer.MAX_VALUE : quarters.indexOf(last);
      int service = quarters.indexOf(row.text("in_service"));
      if (to >= 0) {
        items.add(
            new SpanChart.Item(
                item(row),
                0,
                to,
                service,
                last.equals(now) || to == 0 ? "bad" : "plan",
                words(row)));
        end = Math.max(end, Math.max(service, last.isEmpty() ? 0 : to));
      }
    }
    if (items.isEmpty()) {
      return;
    }
    List<String> axis = quarters.subList(0, Math.min(quarters.size(), end + 1 + MARGIN));
    page.chart(
        new SpanChart(
            "How long each item may wait",
            "until the last responsible " + (axis.getFirst().length() > 4 ? "quarter" : "year"),
            "Red: now. An arrow: the plan can do without it. Diamond: first use of what the plan commits first.",
            axis,
            items));
  }

  /** Quarters of a plan in months, else its periods. */
  private static List<String> quarters(RunView run) {
    return run.labels().stream()
        .map(label ->
            label.matches(MONTHS)
                ? "%s-Q%d"
                    .formatted(
                        label.substring(0, 4), (Integer.parseInt(label.substring(5)) + 2) / 3)
                : label)
        .distinct()
        .toList();
  }

  /** Halls and grid power are called by their site alone. */
  private static String item(Row row) {
    return switch (row.text("kind")) {
      case "grid" -> "Grid power, " + row.text("name");
      case "halls" -> "Halls, " + row.text("name");
      default -> row.text("name");
    };
  }

  private static String words(Row row) {
    String last = row.text("last_responsible");
    return (last.isEmpty()
            ? "can be done without"
            : "may wait until %s, later it costs %s".formatted(last, after(row)))
        + (row.text("in_service").isEmpty() ? "" : "; in use from " + row.text("in_service"));
  }

  private static String after(Row row) {
    return row.flag("possible_after") ? Format.usd(row.real("loss_after_usd_m")) : "the plan";
  }

  private static HtmlTable table(List<Row> rows) {
    HtmlTable table =
        new HtmlTable("Commitments of the first year")
            .text("Item", "Kind")
            .numbers("This quarter")
            .text("Unit")
            .numbers("Price", "Paid now", "Lost if called off")
            .text("Planned for", "In use from", "May wait until")
            .numbers("Loss if not signed now", "Loss if later than that");
    for (Row row : rows) {
      boolean now = row.amount("amount") > 0;
      double lost = row.amount("wait_penalties_usd_m") - row.amount("wait_npv_usd_m");
      String last = row.text("last_responsible");
      table.row(
          List.of(
              item(row),
              row.text("kind"),
              now ? Format.brief(row.real("amount"), 4) : "–",
              row.text("unit"),
              now ? Format.usd(row.real("cost_usd_m")) : "–",
              now ? Format.usd(row.real("paid_now_usd_m")) : "–",
              now ? Format.usd(row.real("cancel_usd_m")) : "–",
              row.text("first_quarter"),
              row.text("in_service"),
              new HtmlTable.Cell(
                  last.isEmpty() ? "for good" : last,
                  now && last.equals(row.text("first_quarter")) ? "low" : ""),
              now ? Format.usd(lost) : "–",
              row.flag("possible_after") ? Format.usd(row.real("loss_after_usd_m")) : "no plan"));
    }
    return table;
  }

  private static void delays(List<Row> rows, Page page) {
    List<Row> possible =
        rows.stream()
            .filter(row -> row.flag("possible"))
            .sorted(Comparator.comparingDouble(row -> -cost(row)))
            .toList();
    if (!possible.isEmpty()) {
      double[] own = possible.stream().mapToDouble(CalendarPart::cost).toArray();
      Scale usd = Scale.usd(Scale.largest(own));
      page.chart(
          new BarChart(
              "What a month of delay costs",
              usd.unit(),
              "All power still to come at the site, a month later: loss of NPV and penalties for promises missed. Below zero, waiting pays.",
              false,
              possible.stream().map(row -> row.text("name")).toList(),
              List.of(new BarChart.Part("Cost of a month", "p1", usd.of(own))),
              Double.NaN,
              "",
              possible.stream().map(row -> true).toList()));
    }
    HtmlTable table =
        new HtmlTable("A month of delay, by site")
            .text("Site", "First due")
            .numbers(
                "Grid to come, MW",
                "Halls to come, MW",
                "Cost, NPV",
                "Penalties",
                "Cost by duals",
                "Same delay, nothing new");
    for (Row row : rows) {
      boolean ok = row.flag("possible");
      table.row(
          List.of(
              row.text("name"),
              row.text("first"),
              Format.fixed(row.real("grid_mw"), 0),
              Format.fixed(row.real("hall_mw"), 0),
              ok ? Format.usd(-row.real("npv_usd_m")) : "no plan",
              ok ? Format.usd(row.real("penalties_usd_m")) : "–",
              new HtmlTable.Cell(
                  row.flag("measured") ? Format.usd(-row.real("dual_usd_m")) : "–",
                  row.flag("disagree") ? "low" : ""),
              ok ? Format.usd(-row.real("reference_usd_m")) : "–"));
    }
    page.folded("A month of delay, by site", table, false);
  }

  private static double cost(Row row) {
    return row.amount("penalties_usd_m") - row.amount("npv_usd_m");
  }

  private static void idle(RunView run, List<Row> rows, Page page) {
    Pivot idle = new Pivot(run.periods(), List.of("For grid power", "For halls", "Without work"));
    rows.forEach(row -> {
      idle.add("For grid power", run.position(row), row.amount("for_power"));
      idle.add("For halls", run.position(row), row.amount("for_halls"));
      idle.add("Without work", run.position(row), row.amount("without_work"));
    });
    if (idle.isEmpty()) {
      return;
    }
    Scale chips = Scale.count(Scale.largest(idle.totals()), "chips");
    List<Series> series = new ArrayList<>();
    Stream.of("For grid power", "For halls", "Without work")
        .filter(cause -> idle.withoutZeros().names().contains(cause))
        .forEach(cause ->
            series.add(
                new Series(
                    cause,
                    cause.equals("For halls")
                        ? "p1"
                        : cause.equals("Without work") ? "other" : "p5",
                    Form.STACK,
                    chips.of(idle.of(cause)))));
    page.chart(
        TimeChart.of(
            "Chips installed and not in use, by cause",
            chips.unit(),
            "For grid power or halls: the site has none left. Without work: it has both.",
            run.labels(),
            series));
  }
}
