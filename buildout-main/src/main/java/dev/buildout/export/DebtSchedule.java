package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.DebtTerms;
import dev.buildout.model.DebtFacility;
import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Facilities, and the opening debt that is rolled over.
 *
 * <pre>
 * interest = rate x outstanding before x years; fee = fee rate x (limit - outstanding before) x years while open
 * above fair = (rate - fair rate) x outstanding before x years + fee
 * </pre>
 */
final class DebtSchedule {
  private static final String USD_M = "USD m";

  private final PlanContext plan;
  private final TimeSheet sheet;
  private final List<TimeRow> drawn = new ArrayList<>();
  private final List<TimeRow> repaid = new ArrayList<>();
  private final List<TimeRow> interest = new ArrayList<>();
  private final List<TimeRow> aboveFair = new ArrayList<>();
  private final List<SweepSchedule.Facility> facilities = new ArrayList<>();

  private DebtSchedule(PlanContext plan) {
    this.plan = plan;
    sheet = plan.sheet("Debt", "Draws and repayments are the plan's; interest and fees follow.");
  }

  static DebtSchedule write(PlanContext plan, Feeds feeds) {
    DebtSchedule schedule = new DebtSchedule(plan);
    schedule.opening();
    for (DebtFacility facility : plan.theCase().finance().debt()) {
      schedule.facility(facility);
    }
    schedule.totals(feeds);
    return schedule;
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  /** Adds what sweeps ask for, once there is a line for free cash flow. */
  void sweeps(TimeRow freeCashFlow) {
    SweepSchedule.write(plan, sheet, freeCashFlow, facilities);
  }

  private void opening() {
    sheet.section("Debt at the start, rolled over");
    interest.add(
        sheet
            .row("Interest", USD_M)
            .formulas(
                Format.AMOUNT,
                p ->
                    String.join(
                        "*",
                        plan.inputs().scalar("finance.opening.debt_usd_m"),
                        plan.inputs().scalar("finance.opening.debt_rate"),
                        plan.axis().years(p))));
  }

  private void facility(DebtFacility facility) {
    sheet.section(facility.name());
    String at = "finance.debt." + facility.id();
    String rate = plan.inputs().scalar(at + ".interest_rate");
    String fair = plan.inputs().scalar(at + ".fair_rate");
    TimeRow in = input(facility, "Drawn", "drawn_usd_m");
    TimeRow out = input(facility, "Repaid", "repaid_usd_m");
    TimeRow left = sheet.row("Outstanding", USD_M).start(Cell.recorded(0, Format.AMOUNT));
    left.formulas(Format.AMOUNT, p -> left.at(p - 1) + "+" + in.at(p) + "-" + out.at(p));
    TimeRow limit = input(facility, "Limit", "limit_usd_m");
    TimeRow fee = fee(facility, limit, left);
    TimeRow cost =
        sheet
            .row("Interest", USD_M)
            .formulas(
                Format.AMOUNT, p -> String.join("*", rate, left.at(p - 1), plan.axis().years(p)));
    DebtTerms terms = new DebtTerms(facility, plan.axis().timeline());
    facilities.add(new SweepSchedule.Facility(terms, out, left));
    drawn.add(in);
    repaid.add(out);
    interest.add(cost);
    interest.add(fee);
    aboveFair.add(
        sheet
            .row("Above the fair rate, fees included, before tax", USD_M)
            .formulas(
                Format.AMOUNT,
                p ->
                    "(%s-%s)*%s*%s+%s"
                        .formatted(rate, fair, left.at(p - 1), plan.axis().years(p), fee.at(p))));
  }

  private TimeRow fee(DebtFacility facility, TimeRow limit, TimeRow outstanding) {
    DebtTerms terms = new DebtTerms(facility, plan.axis().timeline());
    String rate = plan.inputs().scalar("finance.debt." + facility.id() + ".commitment_fee");
    TimeRow open = sheet.row("Open for draws", "1 or 0");
    double[] flags = new double[plan.periods()];
    for (int p = 0; p < flags.length; p++) {
      // Facilities are part of what the plan commits to: the reference pays no fee.
      flags[p] = terms.mayDraw(p) && !plan.isReference() ? 1 : 0;
    }
    open.inputs(flags, Format.PLAIN);
    return sheet
        .row("Fee on what is not drawn", USD_M)
        .formulas(
            Format.AMOUNT,
            p ->
                "%s*%s*(%s-%s)*%s"
                    .formatted(
                        open.at(p),
                        rate,
                        limit.at(p),
                        outstanding.at(p - 1),
                        plan.axis().years(p)));
  }

  private TimeRow input(DebtFacility facility, String label, String column) {
    Map<String, double[]> values =
        plan.rows().byPeriod(FirmTables.DEBT, column, r -> r.text("facility"));
    double[] amounts = values.getOrDefault(facility.id(), new double[plan.periods()]);
    return sheet.row(label, USD_M).inputs(amounts, Format.AMOUNT).remark("table debt");
  }

  private void totals(Feeds feeds) {
    sheet.section("All debt");
    total(feeds, "debt_issued", "Debt issued", drawn);
    total(feeds, "debt_repaid", "Debt repaid", repaid);
    total(feeds, "interest_incurred", "Interest and fees", interest);
    total(feeds, "above_fair_rate", "Above the fair rate, before tax", aboveFair);
  }

  private void total(Feeds feeds, String id, String label, List<TimeRow> rows) {
    feeds.put(id, sheet.row(label, USD_M).totals(Format.AMOUNT, p -> TimeRow.sum(rows, p)));
  }
}
