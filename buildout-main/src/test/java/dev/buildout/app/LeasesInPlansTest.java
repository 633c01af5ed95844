package dev.buildout.app;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.LeaseStandard;
import dev.buildout.model.Path;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leases of the firm do to a plan: nothing, until a limit of cash is near. */
class LeasesInPlansTest {
  private static final String BUSINESS =
      "id: shop, name: Shop, revenue_usd_m: 90, cash_costs_usd_m: 40";

  /** Pays 2 a year over four years, at no interest. */
  private static final String OFFICE =
      "id: office, name: Office, kind: operating, commencement: 2026-01, months: 48,"
          + " payment_usd_m_per_month: 0.16666666666666666, rate: 0";

  private static final String RACKS =
      "id: racks, name: Racks, kind: finance, commencement: 2024-03, months: 70,"
          + " payment_usd_m_per_month: 0.3, escalator: 0.03, rate: 0.07";

  private static TinyCase rich() {
    return RichCases.get("taxed").add("finance.businesses", BUSINESS);
  }

  @Test
  void withinSlackLimitsTheyMoveNeitherOrdersNorValue() {
    TinyRun without = TinyRun.of(rich());
    TinyRun with = TinyRun.of(rich().add("finance.leases", OFFICE).add("finance.leases", RACKS));

    for (String year : new String[] {"2026", "2027"}) {
      assertThat(with.planned().ordered("box", year))
          .isCloseTo(without.planned().ordered("box", year), within(1e-6));
    }
    assertThat(with.value().npv()).isCloseTo(without.value().npv(), within(1e-6)).isPositive();
    assertThat(with.plan().statements().usdM("cash", 1))
        .isLessThan(without.plan().statements().usdM("cash", 1) - 5);
  }

  @Test
  void theStandardMovesFreeCashFlowByThePrincipalOfOperatingLeasesAndNoValue() {
    TinyCase gaap = rich().add("finance.leases", OFFICE).add("finance.leases", RACKS);
    TinyRun one = TinyRun.of(gaap);
    TinyRun other = TinyRun.of(gaap.set("finance.lease_standard", LeaseStandard.IFRS));

    assertThat(other.value().npv()).isCloseTo(one.value().npv(), within(1e-6));
    for (int p = 0; p < 4; p++) {
      var before = one.plan().statements();
      var after = other.plan().statements();
      double moved = after.usdM("lease_principal", p) - before.usdM("lease_principal", p);
      assertThat(moved).isCloseTo(2, within(1e-6)); // no interest: all that is paid
      assertThat(after.usdM("free_cash_flow", p) - before.usdM("free_cash_flow", p))
          .isCloseTo(moved, within(1e-6));
      assertThat(after.usdM("cash", p)).isCloseTo(before.usdM("cash", p), within(1e-6));
    }
  }

  /** Each box of 2026 takes 1 of that year's free cash flow, of which the office takes 2 of 5. */
  @Test
  void theFloorIsOnFreeCashFlowBeforePrincipal() {
    TinyCase floor =
        new TinyCase()
            .set("finance.free_cash_flow_floor_usd_m", Optional.of(Path.constant(-5)))
            .add("finance.leases", OFFICE);

    assertThat(floor.plan().ordered("box", "2026")).isCloseTo(3, NEAR);
    assertThat(floor.plan().npv()).isCloseTo(3, NEAR);
    floor.set("finance.lease_standard", LeaseStandard.IFRS);
    assertThat(floor.plan().ordered("box", "2026")).isCloseTo(5, NEAR);
  }

  /** 3 of 11 in cash must be kept, a box takes 1 of the first year's cash, the office 2. */
  @Test
  void cashPaysThePrincipalToo() {
    TinyCase poor =
        new TinyCase()
            .set("finance.opening.cash_usd_m", 11)
            .set("finance.opening.equity_usd_m", 11)
            .set("finance.minimum_cash_usd_m", 3)
            .set("finance.lease_standard", LeaseStandard.IFRS)
            .add("finance.leases", OFFICE);

    assertThat(poor.plan().ordered("box", "2026")).isCloseTo(6, NEAR);
  }

  /**
   * To lenders a lease is what is paid on it. A box needs 1 more in 2026 than it earns, there are
   * 2: debt of n - 2 against a quarter of 10 + n - 2 is 16 / 3 boxes.
   */
  @ParameterizedTest
  @EnumSource(LeaseStandard.class)
  void covenantsDoNotDependOnTheStandard(LeaseStandard standard) {
    TinyCase poor =
        new TinyCase()
            .set("finance.opening.cash_usd_m", 2)
            .set("finance.opening.equity_usd_m", 2)
            .set("finance.max_debt_to_ebitda", 0.25)
            .set("finance.lease_standard", standard)
            .add(
                "finance.businesses",
                "id: shop, name: Shop, revenue_usd_m: 10, cash_costs_usd_m: 0,"
                    + " other_operating_cash_usd_m: -8")
            .add(
                "finance.debt",
                "id: bank, name: Bank, limit_usd_m: 100, interest_rate: 0, fair_rate: 0")
            .add("finance.leases", OFFICE);

    assertThat(poor.plan().ordered("box", "2026")).isCloseTo(16 / 3.0, NEAR);
  }
}
