package dev.buildout.export;

import dev.buildout.export.sheets.Format;
import dev.buildout.finance.DebtTerms;
import dev.buildout.model.DebtFacility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What must be repaid: by schedule, at maturity and from what cash is left. Repayments are the
 * plan's and stay; these rows say what free cash flow, as it is in the workbook, asks for.
 *
 * <pre>
 * own = outstanding before - allowed by schedule, all of it at maturity
 * left = free cash flow less lease principal - repaid of facilities before it, once closed - scheduled repayment of those after it
 * sweep = the smaller of outstanding before - own and share x max(0, left - own)
 * </pre>
 */
final class SweepSchedule {
  private static final String USD_M = "USD m";

  /** Rows of a facility that others are computed from. */
  record Facility(DebtTerms terms, TimeRow repaid, TimeRow outstanding) {}

  private final PlanContext plan;
  private final TimeSheet sheet;
  private final TimeRow freeCashFlow;
  private final List<Facility> facilities;
  private final Map<Facility, TimeRow> scheduled = new HashMap<>();

  private SweepSchedule(
      PlanContext plan, TimeSheet sheet, TimeRow freeCashFlow, List<Facility> facilities) {
    this.plan = plan;
    this.sheet = sheet;
    this.freeCashFlow = freeCashFlow;
    List<DebtFacility> debt = plan.theCase().finance().debt();
    this.facilities = DebtTerms.ranked(debt).stream().map(facilities::get).toList();
  }

  /**
   * @param facilities in the order of the case
   */
  static void write(
      PlanContext plan, TimeSheet sheet, TimeRow freeCashFlow, List<Facility> facilities) {
    if (facilities.stream().anyMatch(f -> f.terms().facility().sweepShare() > 0)) {
      new SweepSchedule(plan, sheet, freeCashFlow, facilities).write();
    }
  }

  private void write() {
    sheet.section("Sweeps of what cash is left, in order");
    facilities.forEach(f -> scheduled.put(f, scheduled(f)));
    for (int rank = 0; rank < facilities.size(); rank++) {
      if (facilities.get(rank).terms().facility().sweepShare() > 0) {
        sweep(rank);
      }
    }
  }

  /** What is repaid of a facility, up to what falls due by its schedule. */
  private TimeRow scheduled(Facility f) {
    DebtTerms terms = f.terms();
    TimeRow due =
        row(f, "share of the last balance due", "share")
            .inputs(byPeriod(p -> terms.lastDraw() >= 0 ? terms.dueShare(p) : 0), Format.PLAIN);
    return row(f, "repaid by schedule", USD_M)
        .formulas(
            Format.AMOUNT,
            p ->
                terms.matures(p)
                    ? f.repaid().at(p)
                    : terms.lastDraw() < 0
                        ? "0"
                        : "MIN(%s,%s*%s)"
                            .formatted(
                                f.repaid().at(p), due.at(p), f.outstanding().at(terms.lastDraw())));
  }

  private void sweep(int rank) {
    Facility f = facilities.get(rank);
    DebtTerms terms = f.terms();
    TimeRow allowed =
        row(f, "share that the schedule leaves", "share")
            .inputs(byPeriod(p -> terms.hasMatured(p) ? 0 : terms.shareLeft(p)), Format.PLAIN);
    TimeRow own =
        row(f, "due by schedule and maturity", USD_M)
            .formulas(
                Format.AMOUNT,
                p ->
                    closed(terms, p)
                        ? "MAX(0,%s-%s*%s)"
                            .formatted(
                                f.outstanding().at(p - 1),
                                allowed.at(p),
                                f.outstanding().at(Math.max(-1, terms.lastDraw())))
                        : "0");
    TimeRow left = row(f, "cash left for it", USD_M).formulas(Format.AMOUNT, p -> left(rank, p));
    String share = plan.inputs().scalar("finance.debt." + terms.facility().id() + ".sweep_share");
    TimeRow sweep =
        row(f, "sweep asked for", USD_M)
            .formulas(
                Format.AMOUNT,
                p ->
                    terms.sweeps(p)
                        ? "MIN(%s-%s,%s*MAX(0,%s-%s))"
                            .formatted(
                                f.outstanding().at(p - 1), own.at(p), share, left.at(p), own.at(p))
                        : "0");
    row(f, "repaid beyond what is asked for", USD_M)
        .formulas(
            Format.AMOUNT, p -> "%s-%s-%s".formatted(f.repaid().at(p), own.at(p), sweep.at(p)))
        .remark("below 0 where changed inputs leave more to sweep than the plan repays");
  }

  private String left(int rank, int p) {
    StringBuilder left = new StringBuilder(freeCashFlow.at(p));
    for (int other = 0; other < facilities.size(); other++) {
      Facility f = facilities.get(other);
      if (other < rank && closed(f.terms(), p)) {
        left.append('-').append(f.repaid().at(p));
      } else if (other > rank) {
        left.append('-').append(Objects.requireNonNull(scheduled.get(f)).at(p));
      }
    }
    return left.toString();
  }

  private static boolean closed(DebtTerms terms, int period) {
    return !terms.mayDraw(period);
  }

  private TimeRow row(Facility f, String what, String unit) {
    return sheet.row(f.terms().facility().name() + ": " + what, unit);
  }

  private double[] byPeriod(IntToDoubleFunction value) {
    return IntStream.range(0, plan.periods()).mapToDouble(value).toArray();
  }
}
