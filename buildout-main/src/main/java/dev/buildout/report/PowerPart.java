package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;

/** Power contracted, energised and used, and systems that stand idle for want of it. */
final class PowerPart implements Part {
  private static final double FULL = 0.995;

  @Override
  public void write(RunView run, Page page) {
    int n = run.periods();
    Pivot grid = new Pivot(n);
    Pivot halls = new Pivot(n);
    Pivot energised = new Pivot(n);
    Pivot used = new Pivot(n);
    run.rows(Tables.POWER, RunView.PLAN)
        .forEach(row -> {
          String site = row.text("site");
          grid.add(site, run.position(row), row.amount("grid_mw"));
          halls.add(site, run.position(row), row.amount("hall_mw"));
          energised.add(site, run.position(row), row.amount("energised_mw"));
          used.add(site, run.position(row), row.amount("used_mw"));
        });
    if (energised.isEmpty()) {
      return;
    }
    page.section(
        "power",
        "Power",
        "Power: contracted, energised, used",
        "Facility power. Energised is what can be used: site by site the smaller of halls standing and grid power.");
    Scale mw = Scale.mw(Scale.largest(grid.totals()));
    List<Chart> charts = new ArrayList<>();
    charts.add(
        TimeChart.of(
            "All sites",
            mw.unit(),
            "",
            run.labels(),
            List.of(
                new Series("Grid under contract", "p1", Form.DASHED_STEP, mw.of(grid.totals())),
                new Series("Halls standing", "p2", Form.DASHED_STEP, mw.of(halls.totals())),
                new Series("Energised", "plan", Form.STEP, mw.of(energised.totals())),
                new Series("Used", "used", Form.AREA, mw.of(used.totals())))));
    Pivot bySilicon = bySilicon(run);
    if (!bySilicon.isEmpty()) {
      Scale scale = Scale.mw(Scale.largest(bySilicon.totals()));
      charts.add(
          TimeChart.of(
              "Power used, by silicon",
              scale.unit(),
              "",
              run.labels(),
              TimeChart.series(bySilicon.withoutZeros(), Form.AREA, scale, run.silicon()::colour)));
    }
    Pivot idle = idle(run, energised, used);
    if (!idle.isEmpty()) {
      Scale scale = Scale.mw(Scale.largest(idle.totals()));
      charts.add(
          TimeChart.of(
              "Systems installed but not active",
              scale.unit() + " they would draw",
              "Waiting for power: the site's energised power is used up. Without work: power is left.",
              run.labels(),
              TimeChart.series(
                  idle, Form.STACK, scale, name -> name.startsWith("Waiting") ? "p1" : "other")));
    }
    page.charts(charts);
    sites(run, page, energised, used);
  }

  private static Pivot bySilicon(RunView run) {
    Pivot mw = new Pivot(run.periods(), run.silicon().named());
    run.rows(Tables.FLEET, RunView.PLAN)
        .forEach(row ->
            mw.add(
                run.silicon().group(row.text("system")),
                run.position(row),
                row.amount("power_mw")));
    return mw;
  }

  /** The power that idle systems would draw if they were active like the others of their kind. */
  private static Pivot idle(RunView run, Pivot energised, Pivot used) {
    Pivot idle = new Pivot(run.periods(), List.of("Waiting for power", "Without work"));
    run.rows(Tables.FLEET, RunView.PLAN)
        .forEach(row -> {
          int i = run.position(row);
          double active = row.amount("active");
          double waiting = row.amount("installed") - active;
          if (i >= 0 && active > 0 && waiting > 1e-6) {
            String site = row.text("site");
            boolean full = used.of(site)[i] >= FULL * energised.of(site)[i];
            idle.add(
                full ? "Waiting for power" : "Without work",
                i,
                row.amount("power_mw") / active * waiting);
          }
        });
    return idle;
  }

  private static void sites(RunView run, Page page, Pivot energised, Pivot used) {
    page.heading("Site by site");
    List<TimeChart> charts = new ArrayList<>();
    HtmlTable table =
        new HtmlTable("Energised and used, MW, last %s of each year".formatted(run.periodName()))
            .text("Site", "")
            .numbers(yearEnds(run).stream().map(run.labels()::get).toList());
    List<String> dark = new ArrayList<>();
    for (String site : energised.names()) {
      if (energised.total(site) == 0) {
        dark.add(site);
        continue;
      }
      charts.add(
          new TimeChart(
              site,
              "MW",
              "",
              true,
              run.labels(),
              List.of(
                  new Series("Used", "used", Form.AREA, used.of(site)),
                  new Series("Energised", "plan", Form.STEP, energised.of(site))),
              List.of()));
      table.row(cells(run, site, "energised", energised.of(site)));
      table.row("muted", cells(run, site, "used", used.of(site)));
    }
    page.legend(
        List.of(new Chart.Key("Energised", "plan", "line"), new Chart.Key("Used", "used", "box")));
    page.charts(charts);
    if (!dark.isEmpty()) {
      page.paragraph(
          "note", "Without usable power over the horizon: " + String.join(", ", dark) + ".");
    }
    page.folded("Figures by site", table, false);
  }

  private static List<String> cells(RunView run, String site, String what, double[] values) {
    List<String> cells = new ArrayList<>(List.of(site, what));
    yearEnds(run).forEach(i -> cells.add(Format.fixed(values[i], 0)));
    return cells;
  }

  /** Positions of the last period of each year, by the labels' first four characters. */
  private static List<Integer> yearEnds(RunView run) {
    List<String> labels = run.labels();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (i + 1 == labels.size() || !year(labels.get(i)).equals(year(labels.get(i + 1)))) {
        ends.add(i);
      }
    }
    return ends;
  }

  private static String year(String label) {
    return label.substring(0, Math.min(4, label.length()));
  }
}
