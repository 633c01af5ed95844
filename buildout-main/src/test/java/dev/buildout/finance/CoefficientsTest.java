package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.finance.leases.LeaseFlows;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Timeline;
import org.junit.jupiter.api.Test;

/** What a planner computes from the coefficients is what the books say, up to rounding. */
class CoefficientsTest {
  private static final double USD_10 = 1e-5;

  @Test
  void taxDeductionsOfAllVintages() {
    for (int seed = 0; seed < 200; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance finance = random.firm();
      Programme programme = random.programme();
      Timeline t = programme.timeline();
      double[] deducted = new double[t.size()];
      for (int v = 0; v < programme.purchases().size(); v++) {
        addDeductions(deducted, finance, programme, v);
      }
      Statements s = Books.statements(finance, programme);
      for (int p = 0; p < t.size(); p++) {
        assertThat(s.usdM("tax_depreciation_programme", p) + s.usdM("disposals_tax_basis", p))
            .as("seed %d period %d", seed, p)
            .isCloseTo(deducted[p], within(USD_10));
      }
    }
  }

  /**
   * Each share that leaves deducts until it leaves; under construction its basis is what is paid.
   */
  private static void addDeductions(
      double[] deducted, Finance finance, Programme programme, int vintage) {
    Purchase purchase = programme.purchases().get(vintage);
    AssetClass assetClass = finance.getAssetClass(purchase.assetClass());
    Timeline t = programme.timeline();
    double kept = 1;
    double paidAndKept = purchase.paidBefore();
    int counted = 0;
    for (Disposal disposal : programme.disposalsOf(vintage)) {
      double cost = disposal.share() * purchase.cost();
      if (disposal.period() <= purchase.inService()) {
        for (; counted < disposal.period(); counted++) {
          paidAndKept += purchase.payments()[counted];
        }
        cost = paidAndKept * disposal.share() / kept;
        paidAndKept -= cost;
      }
      double[] shares =
          Depreciation.taxSharesUntilDisposal(
              assetClass,
              t,
              purchase.inService(),
              purchase.monthsBefore(),
              purchase.acquired(),
              disposal.period());
      add(deducted, shares, cost);
      kept -= disposal.share();
    }
    double[] shares =
        Depreciation.taxShares(
            assetClass, t, purchase.inService(), purchase.monthsBefore(), purchase.acquired());
    add(deducted, shares, kept * purchase.cost());
  }

  @Test
  void taxOnTheIncomeOfTheStatements() {
    for (int seed = 0; seed < 200; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance finance = random.firm();
      Statements s = Books.statements(finance, random.programme());

      TaxLedger ledger = TaxLedger.compute(s.series("unlevered_taxable_income"), finance);

      assertThat(s.series("unlevered_tax")).containsExactly(ledger.taxPaid(), within(USD_10));
    }
  }

  @Test
  void whatLeasesCostInCash() {
    int repaid = 0;
    for (int seed = 0; seed < 200; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance finance = random.firm();
      Programme programme = random.programme();
      LeaseFlows leases = LeaseFlows.of(finance, programme.timeline());
      Statements s = Books.statements(finance, programme);
      for (int p = 0; p < programme.timeline().size(); p++) {
        double paid = s.usdM("lease_payments", p) + s.usdM("short_lease_cost", p);
        assertThat(leases.paid()[p])
            .as("seed %d period %d", seed, p)
            .isCloseTo(paid, within(USD_10));
        assertThat(leases.principal()[p]).isCloseTo(s.usdM("lease_principal", p), within(USD_10));
        repaid += leases.principal()[p] > 0 ? 1 : 0;
      }
    }
    assertThat(repaid).isGreaterThan(500);
  }

  @Test
  void whatCustomersOwe() {
    for (int seed = 0; seed < 200; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance finance = random.firm();
      Programme programme = random.programme();
      Timeline t = programme.timeline();
      double[] revenue = programme.flows().getOrDefault(Flow.REVENUE, new double[t.size()]);
      Statements s = Books.statements(finance, programme);
      for (int p = 0; p < t.size(); p++) {
        double owed =
            finance.opening().receivablesUsdM()
                * WorkingCapital.openingShare(t, p, finance.receivableDays());
        double[] shares = WorkingCapital.outstandingShares(t, p, finance.receivableDays());
        for (int k = 0; k < shares.length; k++) {
          owed += shares[k] * revenue[p - k];
        }
        assertThat(s.usdM("receivables", p)).isCloseTo(owed, within(USD_10));
      }
    }
  }

  private static void add(double[] sum, double[] shares, double factor) {
    for (int p = 0; p < sum.length; p++) {
      sum[p] += factor * shares[p];
    }
  }
}
