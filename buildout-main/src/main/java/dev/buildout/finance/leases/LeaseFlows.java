package dev.buildout.finance.leases;

import dev.buildout.model.Finance;
import dev.buildout.model.Lease;
import dev.buildout.units.Timeline;

/**
 * What all leases of a firm cost in cash, USD m by period: given amounts for a planner.
 *
 * @param paid payments and direct costs, of short leases too
 * @param principal part that repays liabilities of finance leases, and so is in no free cash flow
 *     before leases
 */
public record LeaseFlows(double[] paid, double[] principal) {

  public static LeaseFlows of(Finance finance, Timeline timeline) {
    double[] paid = new double[timeline.size()];
    double[] principal = new double[timeline.size()];
    for (Lease lease : finance.leases()) {
      LeaseLedger ledger = LeaseLedger.of(lease, finance.leaseStandard(), timeline);
      boolean repays = ledger.treatment() == Treatment.FINANCE;
      for (int p = 0; p < paid.length; p++) {
        paid[p] += change(ledger.paid(), p) + change(ledger.directCosts(), p);
        principal[p] += repays ? change(ledger.obtained(), p) - change(ledger.liability(), p) : 0;
      }
    }
    return new LeaseFlows(paid, principal);
  }

  private static double change(double[] atBoundaries, int period) {
    return atBoundaries[period + 1] - atBoundaries[period];
  }
}
