package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;

/** What to order, when and where. */
final class BuildPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    Silicon silicon = run.silicon();
    Pivot cost = new Pivot(run.periods(), silicon.named());
    Pivot chips = new Pivot(run.periods(), silicon.named());
    run.rows(Tables.PURCHASES, RunView.PLAN)
        .forEach(row -> {
          String group = silicon.group(row.text("system"));
          cost.add(group, run.position(row), row.amount("cost_usd_m"));
          chips.add(group, run.position(row), row.amount("chips"));
        });
    Pivot contracted = contracted(run);
    if (cost.isEmpty() && chips.isEmpty() && contracted.isEmpty()) {
      page.section(
          "build", "Build", "What to build, when and where", "The plan orders nothing new.");
      others(run, page);
      return;
    }
    page.section(
        "build",
        "Build",
        "What to build, when and where",
        "Orders stand in the %s in which they are signed; systems arrive later."
            .formatted(run.periodName()));
    String per = " per " + run.periodName();
    Scale usd = Scale.usd(Scale.largest(cost.totals()));
    Scale count = Scale.count(Scale.largest(chips.totals()), "chips");
    page.charts(
        List.of(
            TimeChart.of(
                "Systems ordered, by price",
                usd.unit() + per,
                "",
                run.labels(),
                TimeChart.series(cost.withoutZeros(), TimeChart.Form.STACK, usd, silicon::colour)),
            TimeChart.of(
                "Systems ordered, by chips",
                count.unit() + per,
                "",
                run.labels(),
                TimeChart.series(
                    chips.withoutZeros(), TimeChart.Form.STACK, count, silicon::colour))));
    first(run, page);
    bySite(run, page);
    if (!contracted.isEmpty()) {
      Scale mw = Scale.mw(Scale.largest(contracted.totals()));
      page.chart(
          TimeChart.of(
              "Halls and grid power contracted",
              mw.unit() + per,
              "By the period of the contract. A site can use the smaller of its halls and its grid power.",
              run.labels(),
              TimeChart.series(
                  contracted, TimeChart.Form.BAR, mw, name -> name.equals("Halls") ? "p0" : "p1")));
    }
    others(run, page);
  }

  private static Pivot contracted(RunView run) {
    Pivot mw = new Pivot(run.periods());
    run.rows(Tables.HALLS, RunView.PLAN)
        .forEach(row ->
            mw.add(
                row.text("kind").equals("grid") ? "Grid power" : "Halls",
                run.position(row),
                row.amount("mw")));
    return mw;
  }

  /** What must be signed now; the rest can wait. */
  private static void first(RunView run, Page page) {
    HtmlTable table =
        new HtmlTable(
                "To be signed in "
                    + (run.periods() > 0 ? run.labels().getFirst() : "the first period"))
            .text("What", "Where", "In service")
            .numbers("Quantity", "Price, $ M");
    run.rows(Tables.PURCHASES, RunView.PLAN)
        .filter(row -> run.position(row) == 0)
        .forEach(row ->
            table.row(
                List.of(
                    row.text("system"),
                    row.text("site"),
                    run.label(row.integer("in_service")),
                    Format.fixed(row.real("systems"), 0) + " systems",
                    Format.fixed(row.real("cost_usd_m"), 0))));
    run.rows(Tables.HALLS, RunView.PLAN)
        .filter(row -> run.position(row) == 0)
        .forEach(row ->
            table.row(
                List.of(
                    row.text("kind").equals("grid") ? "Grid power" : "Halls",
                    row.text("site"),
                    run.label(row.integer("in_service")),
                    Format.fixed(row.real("mw"), 0) + " MW",
                    Format.fixed(row.real("cost_usd_m"), 0))));
    page.folded(
        "To be signed in the first %s: %d contracts".formatted(run.periodName(), table.size()),
        table,
        false);
  }

  private static void bySite(RunView run, Page page) {
    Silicon silicon = run.silicon();
    List<String> systems = new ArrayList<>();
    Pivot chips = new Pivot(silicon.named().size() + 1);
    Pivot other = new Pivot(3);
    run.rows(Tables.PURCHASES, RunView.PLAN)
        .forEach(row -> {
          int i = silicon.named().indexOf(row.text("system"));
          chips.add(row.text("site"), i < 0 ? silicon.named().size() : i, row.amount("chips"));
          other.add(row.text("site"), 0, row.amount("cost_usd_m"));
        });
    run.rows(Tables.HALLS, RunView.PLAN)
        .forEach(row ->
            other.add(row.text("site"), row.text("kind").equals("grid") ? 2 : 1, row.amount("mw")));
    double[] totals = chips.totals();
    boolean contracts = other.totals()[1] + other.totals()[2] > 0;
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      if (totals[i] > 0) {
        shown.add(i);
        systems.add(i < silicon.named().size() ? silicon.named().get(i) : Silicon.OTHER);
      }
    }
    HtmlTable table =
        new HtmlTable("Where: ordered over the whole horizon")
            .text("Site")
            .numbers("Systems, $ M")
            .numbers(contracts ? List.of("Halls, MW", "Grid, MW") : List.of())
            .numbers(systems.stream().map(system -> system + ", chips").toList());
    for (String site : other.names()) {
      table.row(
          cells(site, contracts ? other.of(site) : first(other.of(site)), chips.of(site), shown));
    }
    double[] all = contracts ? other.totals() : first(other.totals());
    table.row("total", cells("All sites", all, totals, shown));
    page.table(table);
  }

  private static double[] first(double[] values) {
    return new double[] {values[0]};
  }

  private static List<String> cells(
      String site, double[] other, double[] chips, List<Integer> shown) {
    List<String> cells = new ArrayList<>(List.of(site));
    for (double value : other) {
      cells.add(Format.fixed(value, 0));
    }
    shown.forEach(i -> cells.add(chips[i] == 0 ? "" : Format.fixed(chips[i], 0)));
    return cells;
  }

  private static void others(RunView run, Page page) {
    HtmlTable disposals =
        new HtmlTable("Sold, scrapped or cancelled")
            .text("What", "Kind", "Where", "When")
            .numbers("Systems", "Proceeds, $ M");
    run.rows(Tables.DISPOSALS, RunView.PLAN)
        .forEach(row ->
            disposals.row(
                List.of(
                    row.text("source"),
                    row.text("kind"),
                    row.text("site"),
                    run.label(row.integer("period")),
                    Format.fixed(row.real("systems"), 0),
                    Format.fixed(row.real("proceeds_usd_m"), 1))));
    page.folded("Sales and cancellations", disposals, false);
    HtmlTable rentals =
        new HtmlTable("Capacity rented in")
            .text("Offer", "Period")
            .numbers("Signed", "Under contract", "Used", "Most that can be had", "Rent, $ M");
    run.rows(Tables.RENTALS, RunView.PLAN)
        .filter(row -> row.amount("under_contract") > 0 || row.amount("signed") > 0)
        .forEach(row ->
            rentals.row(
                List.of(
                    row.text("offer"),
                    run.label(row.integer("period")),
                    Format.fixed(row.real("signed"), 0),
                    Format.fixed(row.real("under_contract"), 0),
                    Format.fixed(row.real("used"), 0),
                    Format.fixed(row.real("depth"), 0),
                    Format.fixed(row.real("cost_usd_m"), 1))));
    page.folded("Rented capacity", rentals, false);
  }
}
