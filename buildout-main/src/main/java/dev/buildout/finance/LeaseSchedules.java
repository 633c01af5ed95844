package dev.buildout.finance;

import dev.buildout.finance.leases.LeaseLedger;
import dev.buildout.model.Finance;
import dev.buildout.model.Lease;
import dev.buildout.units.Timeline;
import java.util.List;

/**
 * Schedules of all leases in cents. Stocks and running totals are rounded, flows are their
 * differences, so that a liability ends at exactly 0 and nothing is lost over a term.
 *
 * <pre>
 * interest        = change of liability - obtained + paid                    (finance)
 * amortisation    = obtained + direct costs - change of right of use         (finance)
 * right of use    = liability + paid + direct costs - cost, all from the start of the plan on   (operating)
 * </pre>
 *
 * The last is ASC 842-20-35-3: the liability, adjusted for rent paid ahead of its cost.
 */
final class LeaseSchedules {
  private static final List<String> FLOWS =
      List.of(
          "operating_lease_cost",
          "short_lease_cost",
          "lease_amortisation",
          "lease_interest",
          "operating_lease_payments",
          "finance_lease_payments",
          "lease_direct_costs",
          "operating_leases_obtained",
          "finance_leases_obtained");
  private static final List<String> STOCKS =
      List.of(
          "operating_right_of_use",
          "finance_right_of_use",
          "operating_lease_liabilities",
          "finance_lease_liabilities");

  static void write(Finance finance, Timeline timeline, Schedules schedules) {
    FLOWS.forEach(flow -> schedules.put(flow, new long[timeline.size()]));
    for (String stock : STOCKS) {
      schedules.put(stock, new long[timeline.size()]);
      schedules.open(stock, 0);
    }
    for (Lease lease : finance.leases()) {
      add(LeaseLedger.of(lease, finance.leaseStandard(), timeline), schedules);
    }
  }

  private static void add(LeaseLedger lease, Schedules schedules) {
    long[] cost = Cents.stocks(lease.cost());
    addTo(cost, Cents.stocks(lease.directCostsUsed()), 1);
    switch (lease.treatment()) {
      case SHORT -> schedules.add("short_lease_cost", changes(cost));
      case OPERATING -> {
        long[] asset = Cents.stocks(lease.liability());
        addTo(asset, Cents.stocks(lease.paid()), 1);
        addTo(asset, Cents.stocks(lease.directCosts()), 1);
        addTo(asset, cost, -1);
        schedules.add("operating_lease_cost", changes(cost));
        balances(lease, asset, "operating", schedules);
      }
      case FINANCE -> {
        long[] asset = Cents.stocks(lease.asset());
        long[] interest = changes(Cents.stocks(lease.liability()));
        long[] amortisation = changes(Cents.stocks(lease.obtained()));
        addTo(interest, amortisation, -1);
        addTo(interest, changes(Cents.stocks(lease.paid())), 1);
        addTo(amortisation, changes(Cents.stocks(lease.directCosts())), 1);
        addTo(amortisation, changes(asset), -1);
        schedules.add("lease_interest", interest);
        schedules.add("lease_amortisation", amortisation);
        balances(lease, asset, "finance", schedules);
      }
    }
  }

  private static void balances(LeaseLedger lease, long[] asset, String kind, Schedules schedules) {
    schedules.add(kind + "_lease_payments", changes(Cents.stocks(lease.paid())));
    schedules.add("lease_direct_costs", changes(Cents.stocks(lease.directCosts())));
    schedules.add(kind + "_leases_obtained", changes(Cents.stocks(lease.obtained())));
    stock(kind + "_right_of_use", asset, schedules);
    stock(kind + "_lease_liabilities", Cents.stocks(lease.liability()), schedules);
  }

  private static void stock(String id, long[] atBoundaries, Schedules schedules) {
    schedules.addOpening(id, atBoundaries[0]);
    schedules.add(id, java.util.Arrays.copyOfRange(atBoundaries, 1, atBoundaries.length));
  }

  private static long[] changes(long[] atBoundaries) {
    long[] changes = new long[atBoundaries.length - 1];
    for (int p = 0; p < changes.length; p++) {
      changes[p] = atBoundaries[p + 1] - atBoundaries[p];
    }
    return changes;
  }

  private static void addTo(long[] sum, long[] amounts, int sign) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += sign * amounts[i];
    }
  }

  private LeaseSchedules() {}
}
