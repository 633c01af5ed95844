package dev.buildout.app;

import dev.buildout.finance.DebtTerms;
import dev.buildout.finance.FiscalYear;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Table;
import java.util.Map;
import java.util.TreeMap;

/** What lenders look at first, by fiscal year of the horizon: cover and concentration. */
final class LendersMetrics {
  private LendersMetrics() {}

  static void add(Table t, Solved plan) {
    for (FiscalYear year : plan.statements().planYears()) {
      double service = service(plan, year);
      if (service > 0) {
        double earned =
            plan.statements().usdM("ebitda_after_leases", year)
                - plan.statements().usdM("current_tax", year);
        String label = "Debt service cover " + year.year();
        t.add("debt_service_cover_" + year.year(), label, "", earned / service);
      }
    }
    largestCustomers(plan)
        .forEach((year, share) ->
            t.add(
                "largest_customer_share_" + year,
                "Share of the largest customer in revenue " + year,
                "",
                share));
  }

  /** Interest, fees and scheduled repayment of a year, USD m. */
  private static double service(Solved plan, FiscalYear year) {
    var f = plan.plan().formulation();
    double sum = plan.statements().usdM("interest_incurred", year);
    for (int d = 0; d < f.debt.length; d++) {
      DebtTerms terms = f.debtTerms(d);
      int last = terms.lastDraw();
      for (int p = Math.max(last, year.firstPeriod()); p <= year.lastPeriod() && last >= 0; p++) {
        sum += terms.dueShare(p) * plan.path().money(f.debt[d][plan.path().node(last)]);
      }
    }
    return sum;
  }

  /** Largest share of a named customer by year. */
  private static Map<Integer, Double> largestCustomers(Solved plan) {
    Table customers = new Table(FirmTables.CUSTOMERS);
    CustomersTable.add(customers, plan.name(), plan.path());
    Map<Integer, Double> largest = new TreeMap<>();
    for (int i = 0; i < customers.size(); i++) {
      largest.merge(customers.integer(i, "year"), customers.real(i, "share"), Math::max);
    }
    return largest;
  }
}
