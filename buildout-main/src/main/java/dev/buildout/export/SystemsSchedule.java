package dev.buildout.export;

import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * Systems installed and their maintenance.
 *
 * <pre>
 * maintenance = installed x catalog price x share a year x years
 * </pre>
 */
final class SystemsSchedule {

  static Sheet write(PlanContext plan, Feeds feeds) {
    TimeSheet sheet =
        plan.sheet("Systems", "Systems installed at all sites, and what keeping them up costs.");
    List<TimeRow> costs = new ArrayList<>();
    plan.rows()
        .byPeriod(Tables.FLEET, "installed", r -> r.text("system"))
        .forEach((system, installed) -> costs.add(upkeep(plan, sheet, system, installed)));
    sheet.section("All systems");
    feeds.put(
        "maintenance_cost",
        sheet
            .row("Maintenance of systems", "USD m")
            .totals(Format.AMOUNT, p -> TimeRow.sum(costs, p)));
    return sheet.sheet();
  }

  private static TimeRow upkeep(
      PlanContext plan, TimeSheet sheet, String system, double[] installed) {
    String at = "catalog.systems." + system;
    String price = plan.inputs().scalar(at + ".price_usd_m");
    String share = plan.inputs().scalar(at + ".maintenance_share");
    String name = plan.theCase().catalog().getSystem(system).name();
    TimeRow systems = sheet.row(name + ": installed", "systems");
    systems.inputs(installed, Format.QUANTITY).remark("decided by the plan: table fleet");
    return sheet
        .row(name + ": maintenance", "USD m")
        .formulas(
            Format.AMOUNT,
            p -> String.join("*", systems.at(p), price, share, plan.axis().years(p)));
  }

  private SystemsSchedule() {}
}
