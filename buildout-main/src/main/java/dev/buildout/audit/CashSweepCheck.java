package dev.buildout.audit;

import dev.buildout.model.DebtFacility;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Facilities with a sweep are repaid from what cash is left, in the order of their rank.
 *
 * <pre>
 * left = free cash flow less lease principal - repaid of facilities before it, once closed - scheduled repayment of those after it
 * scheduled = the smaller of what is repaid and what falls due by schedule; all that is due at maturity
 * own = what is outstanding before the period beyond what the schedule allows after it
 * sweep = the smaller of outstanding before - own and sweep_share x max(0, left - own), once closed and not mature
 * repaid >= own + sweep
 * </pre>
 */
final class CashSweepCheck implements AuditCheck {
  @Override
  public String name() {
    return "cash sweeps";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    List<DebtFacility> ranked = new ArrayList<>(e.theCase().finance().debt());
    ranked.sort(Comparator.comparingInt(DebtFacility::seniority));
    List<List<Row>> rows = ranked.stream().map(f -> DebtCheck.rows(e, f)).toList();
    double scale = Math.max(e.largest(FirmTables.DEBT, "outstanding_usd_m"), 1);
    for (int rank = 0; rank < ranked.size(); rank++) {
      double before = 0;
      for (Row row : rows.get(rank)) {
        double own = own(e, ranked.get(rank), row, before);
        double sweep = 0;
        if (sweeps(e, ranked.get(rank), row.period())) {
          double left = left(e, ranked, rows, rank, row.period());
          double share = ranked.get(rank).sweepShare();
          sweep = Math.min(before - own, share * Math.max(0, left - own));
        }
        d.equal(row, "sweep_usd_m", sweep, scale);
        d.atLeast(row.at("repaid_usd_m"), row.real("repaid_usd_m"), own + sweep, scale);
        before = row.real("outstanding_usd_m");
      }
    }
    return d.result();
  }

  private static boolean sweeps(Evidence e, DebtFacility facility, int period) {
    var p = e.timeline().get(period);
    boolean closed = !DebtCheck.isOpen(facility, p) && !DebtCheck.isMature(facility, p);
    return closed && DebtCheck.isOpen(facility, e.timeline().get(0));
  }

  /** What the schedule of a facility needs in a period, all of it at maturity. */
  private static double own(Evidence e, DebtFacility facility, Row row, double before) {
    var p = e.timeline().get(row.period());
    if (DebtCheck.isMature(facility, p)) {
      return before;
    }
    return DebtCheck.isOpen(facility, p)
        ? 0
        : Math.max(
            0, before - DebtCheck.balance(e, facility) * DebtCheck.owed(e, facility, p.index()));
  }

  private static double left(
      Evidence e, List<DebtFacility> ranked, List<List<Row>> rows, int rank, int period) {
    double left = e.statements().usdM("free_cash_flow_less_leases", period);
    for (int other = 0; other < ranked.size(); other++) {
      Row row = rows.get(other).get(period);
      double repaid = row.real("repaid_usd_m");
      if (other < rank) {
        left -= DebtCheck.isOpen(ranked.get(other), e.timeline().get(period)) ? 0 : repaid;
      } else if (other > rank) {
        double due = row.real("due_usd_m") + row.real("matured_usd_m");
        left -= Math.min(repaid, due);
      }
    }
    return left;
  }
}
