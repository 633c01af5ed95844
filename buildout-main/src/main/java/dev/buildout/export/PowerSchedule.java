package dev.buildout.export;

import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Electricity and operation of halls, by site.
 *
 * <pre>
 * MWh    = systems in use x kW / 1000 x PUE x mean load x hours
 * energy = MWh x price x (1 + growth)^years to the start of the period / 1e6
 * halls  = MW of halls x 1000 x USD per kW-year x years / 1e6
 * </pre>
 */
final class PowerSchedule {
  private final PlanContext plan;
  private final TimeSheet sheet;
  private final List<TimeRow> energy = new ArrayList<>();
  private final List<TimeRow> halls = new ArrayList<>();

  private PowerSchedule(PlanContext plan) {
    this.plan = plan;
    sheet =
        plan.sheet(
            "Power",
            "Electricity follows the systems in use and their mean load, not the volume sold.");
  }

  static Sheet write(PlanContext plan, Feeds feeds) {
    PowerSchedule schedule = new PowerSchedule(plan);
    // Systems in use by site, then by system.
    Map<String, Map<String, double[]>> active = new TreeMap<>();
    plan.rows()
        .byPeriod(Tables.FLEET, "active", r -> List.of(r.text("site"), r.text("system")))
        .forEach((key, values) ->
            active.computeIfAbsent(key.get(0), s -> new TreeMap<>()).put(key.get(1), values));
    plan.rows()
        .byPeriod(Tables.POWER, "hall_mw", r -> r.text("site"))
        .forEach((site, mw) -> schedule.site(site, active.getOrDefault(site, Map.of()), mw));
    schedule.totals(feeds);
    return schedule.sheet.sheet();
  }

  private void site(String site, Map<String, double[]> active, double[] hallMw) {
    InputsSheet inputs = plan.inputs();
    TimeAxis axis = plan.axis();
    String at = "sites." + site;
    sheet.section(plan.theCase().getSite(site).name());
    List<TimeRow> mwh = new ArrayList<>();
    active.forEach((system, values) -> mwh.add(energy(site, system, values)));
    TimeRow price =
        sheet
            .row("Price of electricity", "USD/MWh")
            .formulas(
                Format.PRICE,
                p ->
                    "%s*(1+%s)^(%s/12)"
                        .formatted(
                            inputs.scalar(at + ".power_usd_per_mwh"),
                            inputs.scalar(at + ".power_price_growth"),
                            axis.from(p)));
    energy.add(
        sheet
            .row("Electricity", "USD m")
            .formulas(
                Format.AMOUNT, p -> "(" + TimeRow.sum(mwh, p) + ")*" + price.at(p) + "/1000000"));
    TimeRow standing = sheet.row("Halls standing", "MW").inputs(hallMw, Format.QUANTITY);
    standing.remark("decided by the plan: table power");
    halls.add(
        sheet
            .row("Operation of halls", "USD m")
            .formulas(
                Format.AMOUNT,
                p ->
                    "%s*%s*%s/1000"
                        .formatted(
                            standing.at(p),
                            inputs.scalar(at + ".opex_usd_per_kw_year"),
                            axis.years(p))));
  }

  private TimeRow energy(String site, String system, double[] active) {
    InputsSheet inputs = plan.inputs();
    String name = plan.theCase().catalog().getSystem(system).name();
    String at = "catalog.systems." + system;
    TimeRow systems = sheet.row(name + ": in use", "systems").inputs(active, Format.QUANTITY);
    systems.remark("decided by the plan: table fleet");
    return sheet
        .row(name + ": electricity", "MWh")
        .formulas(
            Format.COUNT,
            p ->
                "%s*%s/1000*%s*%s*%s"
                    .formatted(
                        systems.at(p),
                        inputs.scalar(at + ".power_kw"),
                        inputs.scalar("sites." + site + ".pue"),
                        inputs.scalar(at + ".mean_load"),
                        plan.axis().hours(p)));
  }

  private void totals(Feeds feeds) {
    sheet.section("All sites");
    feeds.put(
        "energy_cost",
        sheet.row("Electricity", "USD m").totals(Format.AMOUNT, p -> TimeRow.sum(energy, p)));
    feeds.put(
        "site_cost",
        sheet.row("Operation of halls", "USD m").totals(Format.AMOUNT, p -> TimeRow.sum(halls, p)));
  }
}
