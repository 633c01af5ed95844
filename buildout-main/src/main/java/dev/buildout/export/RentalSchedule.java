package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.Offer;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rent of capacity that others own.
 *
 * <pre>
 * rent        = USD per chip-hour x (1 + growth)^years
 * on demand   = used x chips x hours x rent now / 1e6
 * reservation = used x (1 - take-or-pay) x chips x hours x rent now / 1e6
 *             + sum over contracts: signed x share of the period in force x take-or-pay x chips x hours x rent when signed / 1e6
 * </pre>
 */
final class RentalSchedule {
  private final PlanContext plan;
  private final TimeSheet sheet;
  private final List<TimeRow> costs = new ArrayList<>();

  private RentalSchedule(PlanContext plan) {
    this.plan = plan;
    sheet =
        plan.sheet(
            "Rentals", "Capacity rented in; a contract that the plan does not sign has no row.");
  }

  static Sheet write(PlanContext plan, Feeds feeds) {
    RentalSchedule schedule = new RentalSchedule(plan);
    Map<String, double[]> used = plan.rows().byPeriod(Tables.RENTALS, "used", r -> r.text("offer"));
    Map<String, double[]> signed =
        plan.rows().byPeriod(Tables.RENTALS, "signed", r -> r.text("offer"));
    for (Offer offer : plan.theCase().offers()) {
      if (used.containsKey(offer.id())) {
        schedule.offer(
            offer,
            used.getOrDefault(offer.id(), new double[0]),
            signed.getOrDefault(offer.id(), new double[0]));
      }
    }
    schedule.sheet.section("All offers");
    feeds.put(
        "rental_cost",
        schedule
            .sheet
            .row("Rented capacity", "USD m")
            .totals(Format.AMOUNT, p -> TimeRow.sum(schedule.costs, p)));
    return schedule.sheet.sheet();
  }

  private void offer(Offer offer, double[] used, double[] signed) {
    InputsSheet inputs = plan.inputs();
    String at = "offers." + offer.id();
    sheet.section(offer.name());
    TimeRow rent =
        sheet
            .row("Rent", "USD/chip-h")
            .formulas(
                Format.PRICE,
                p ->
                    "%s*(1+%s)^(%s/12)"
                        .formatted(
                            inputs.scalar(at + ".usd_per_chip_hour"),
                            inputs.scalar(at + ".price_growth"),
                            plan.axis().from(p)));
    TimeRow systems = sheet.row("Used, mean", "systems").inputs(used, Format.QUANTITY);
    systems.remark("decided by the plan: table rentals");
    String paidByUse =
        offer instanceof Offer.Reservation ? "*(1-" + inputs.scalar(at + ".take_or_pay") + ")" : "";
    costs.add(
        sheet
            .row("Paid by use", "USD m")
            .formulas(
                Format.AMOUNT,
                p -> hours(systems.at(p), offer, p) + "*" + rent.at(p) + paidByUse + "/1000000"));
    if (offer instanceof Offer.Reservation) {
      for (int m = 0; m < signed.length; m++) {
        if (signed[m] > 0) {
          costs.add(contract(offer, m, signed[m], rent));
        }
      }
    }
  }

  private TimeRow contract(Offer offer, int month, double signed, TimeRow rent) {
    InputsSheet inputs = plan.inputs();
    TimeAxis axis = plan.axis();
    String at = "offers." + offer.id();
    String from = axis.from(month) + "+" + inputs.scalar(at + ".lead_months");
    String until = from + "+" + inputs.scalar(at + ".term_months");
    TimeRow row =
        sheet.row("Taken or paid, signed in " + axis.timeline().get(month).label(), "USD m");
    row.start(Cell.input(signed, Format.QUANTITY)).remark("systems signed for stand under start");
    return row.formulas(
        Format.AMOUNT,
        p ->
            p < month
                ? "0"
                : "%s*MAX(0,MIN(%s,%s)-MAX(%s,%s))/%s*%s*%s/1000000"
                    .formatted(
                        hours(row.fixedStart(), offer, p),
                        axis.to(p),
                        until,
                        axis.from(p),
                        from,
                        axis.months(p),
                        inputs.scalar(at + ".take_or_pay"),
                        rent.at(month)));
  }

  /** Chip-hours of systems in a period. */
  private String hours(String systems, Offer offer, int period) {
    String chips = plan.inputs().scalar("catalog.systems." + offer.system() + ".chips");
    return systems + "*" + chips + "*" + plan.axis().hours(period);
  }
}
