package dev.buildout.finance.leases;

import dev.buildout.model.Lease;
import dev.buildout.model.LeaseStandard;
import dev.buildout.model.LeaseTiming;
import dev.buildout.units.Timeline;
import java.time.temporal.ChronoUnit;

/**
 * One lease on a timeline, USD m. Arrays have an entry for each boundary between periods: the start
 * of the timeline first, its end last. Everything is cumulative by month, so that coarser periods
 * give the same totals.
 *
 * <p>A lease that commenced before the start opens with the present value of what is left to pay,
 * and a right-of-use asset of the same amount; its costs run over the months that are left.
 *
 * @param liability owed (ASC 842-20-30-1, IFRS 16.26)
 * @param asset right of use of a finance lease, straight line from liability and direct costs (ASC
 *     842-20-30-5 and 35-8, IFRS 16.24 and 16.31); 0 of others
 * @param obtained liabilities of leases that commenced, running total
 * @param paid payments, running total
 * @param directCosts paid with commencement on top, running total
 * @param cost of payments: of an operating lease on a straight line (ASC 842-20-25-6), of a short
 *     one as paid, 0 of others; running total
 * @param directCostsUsed the same of direct costs
 */
public record LeaseLedger(
    Treatment treatment,
    double[] liability,
    double[] asset,
    double[] obtained,
    double[] paid,
    double[] directCosts,
    double[] cost,
    double[] directCostsUsed) {

  public static LeaseLedger of(Lease lease, LeaseStandard standard, Timeline timeline) {
    long ahead = ChronoUnit.MONTHS.between(timeline.start(), lease.commencement());
    int gone = Math.clamp(-ahead, 0, lease.months());
    int wait = (int) Math.max(0, ahead);
    double[] payments =
        LeaseFormulas.payments(
            lease.paymentUsdMPerMonth(), lease.escalator(), gone, lease.months());
    double[] owed =
        LeaseFormulas.liability(
            payments,
            LeaseFormulas.monthlyRate(lease.rate()),
            lease.timing() == LeaseTiming.ADVANCE);
    Treatment treatment = Treatment.of(lease, standard);
    LeaseLedger ledger = empty(treatment, timeline.size() + 1);
    double direct = gone > 0 ? 0 : lease.directCostUsdM();
    double[] total = LeaseFormulas.runningTotal(payments);
    for (int b = 0; b < ledger.paid.length; b++) {
      int elapsed = b == 0 ? 0 : timeline.monthsBefore(b - 1) + timeline.get(b - 1).months();
      if (gone > 0 || elapsed > wait) {
        int served = Math.clamp(elapsed - wait, 0, payments.length);
        ledger.fill(b, served, owed, total, direct, gone == 0);
      }
    }
    return ledger;
  }

  private static LeaseLedger empty(Treatment treatment, int size) {
    return new LeaseLedger(
        treatment,
        new double[size],
        new double[size],
        new double[size],
        new double[size],
        new double[size],
        new double[size],
        new double[size]);
  }

  /**
   * State after so many months.
   *
   * @param isNew commenced within the timeline
   */
  private void fill(
      int b, int served, double[] owed, double[] total, double direct, boolean isNew) {
    int months = owed.length - 1;
    double share = months == 0 ? 1 : served / (double) months;
    paid[b] = total[served];
    directCosts[b] = direct;
    switch (treatment) {
      case SHORT -> {
        cost[b] = paid[b];
        directCostsUsed[b] = direct;
      }
      case OPERATING -> {
        cost[b] = total[months] * share;
        directCostsUsed[b] = direct * share;
      }
      case FINANCE -> asset[b] = (owed[0] + direct) * (1 - share);
    }
    if (treatment != Treatment.SHORT) {
      liability[b] = owed[served];
      obtained[b] = isNew ? owed[0] : 0;
    }
  }
}
