package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Lease;
import dev.buildout.model.LeaseKind;
import dev.buildout.model.LeaseStandard;
import dev.buildout.model.LeaseTiming;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Programme;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leases in the books, under both standards. */
class LeasesTest {
  private static final int RANDOM_LEASES = 200;
  private static final YearMonth START = YearMonth.of(2026, 1);

  /** Of 15 months, 12 are over at the start: 3 payments of 100 are left, at 1 % a month. */
  private static Lease three(LeaseKind kind) {
    double rate = Math.pow(1.01, 12) - 1;
    return new Lease(
        "a", "A", kind, YearMonth.of(2025, 1), 15, 100, 0, LeaseTiming.ARREARS, rate, 0);
  }

  /** Owed 294.098521; interest 2.940985, 1.970395, 0.990099; a third of the asset 98.032840. */
  @Test
  void threePaymentsOfAFinanceLease() {
    Statements s =
        books(Timeline.of(START, 1, 4, 0), LeaseStandard.US_GAAP, three(LeaseKind.FINANCE));

    assertClose(s, "finance_lease_liabilities", 197.039506, 99.009901, 0, 0);
    assertClose(s, "finance_right_of_use", 196.065681, 98.032840, 0, 0);
    assertClose(s, "lease_interest", 2.940985, 1.970395, 0.990099, 0);
    assertClose(s, "lease_amortisation", 98.032840, 98.032840, 98.032840, 0);
    assertClose(s, "lease_principal", 97.059015, 98.029605, 99.009901, 0);
    assertClose(s, "ebitda", 1000, 1000, 1000, 1000);
    assertClose(s, "ebitda_after_leases", 900, 900, 900, 1000);
    // Tax of 25 % on what is left after payments; the books deduct 100.97, 100.00, 99.02.
    assertClose(s, "current_tax", 225, 225, 225, 250);
    assertClose(s, "income_tax", 224.756544, 224.999191, 225.244265, 250);
    assertClose(s, "operating_cash_flow", 772.059015, 773.029605, 774.009901, 750);
    assertClose(s, "free_cash_flow", 760.059015, 761.029605, 762.009901, 738);
    assertClose(s, "free_cash_flow_less_leases", 663, 663, 663, 738);
    assertClose(s, "change_in_cash", 663, 663, 663, 738);
    assertThat(s.cents("deferred_tax", 3)).isBetween(-2L, 2L);
    assertThat(s.openingCents("finance_right_of_use"))
        .isEqualTo(s.openingCents("finance_lease_liabilities"));
  }

  /** One cost of 100 a month; what it exceeds the interest by is taken off the asset. */
  @Test
  void threePaymentsOfAnOperatingLease() {
    Statements s =
        books(Timeline.of(START, 1, 4, 0), LeaseStandard.US_GAAP, three(LeaseKind.OPERATING));

    assertClose(s, "operating_lease_liabilities", 197.039506, 99.009901, 0, 0);
    assertClose(s, "operating_right_of_use", 197.039506, 99.009901, 0, 0);
    assertClose(s, "operating_lease_cost", 100, 100, 100, 0);
    assertClose(s, "lease_interest", 0, 0, 0, 0);
    assertClose(s, "ebitda", 900, 900, 900, 1000);
    assertClose(s, "operating_cash_flow", 675, 675, 675, 750);
    assertClose(s, "free_cash_flow", 663, 663, 663, 738);
    assertClose(s, "lease_principal", 0, 0, 0, 0);
  }

  /** To IFRS both are one kind, that of the first test. */
  @ParameterizedTest
  @EnumSource(LeaseKind.class)
  void underIfrsEveryLongLeaseIsAFinanceLease(LeaseKind kind) {
    Timeline t = Timeline.of(START, 1, 4, 0);
    Statements ifrs = books(t, LeaseStandard.IFRS, three(kind));
    Statements finance = books(t, LeaseStandard.US_GAAP, three(LeaseKind.FINANCE));

    for (Line line : ifrs.lines()) {
      assertThat(ifrs.series(line.id())).as(line.id()).containsExactly(finance.series(line.id()));
    }
  }

  /** Twelve months are expensed as paid, and what was paid on top with the first. */
  @ParameterizedTest
  @EnumSource(LeaseStandard.class)
  void shortLeasesAreOffTheBalanceSheet(LeaseStandard standard) {
    Lease lease =
        new Lease(
            "a",
            "A",
            LeaseKind.FINANCE,
            YearMonth.of(2026, 11),
            12,
            5,
            0.1,
            LeaseTiming.ADVANCE,
            0.08,
            1);
    Statements s = books(Timeline.of(START, 12, 24, 0), standard, lease);

    assertClose(s, "short_lease_cost", 11, 50);
    assertClose(s, "lease_liabilities", 0, 0);
    assertClose(s, "right_of_use_assets", 0, 0);
    assertClose(s, "ebitda", 11_989, 11_950);
  }

  @Test
  void whatHoldsOfAnyLeaseToItsEnd() {
    Timeline t = Timeline.of(START, 3, 24, 30);
    for (int seed = 0; seed < RANDOM_LEASES; seed++) {
      Lease lease = new RandomProgrammes(seed).lease("a");
      Statements gaap = books(t, LeaseStandard.US_GAAP, lease);
      Statements ifrs = books(t, LeaseStandard.IFRS, lease);
      int end = t.size() - 1;
      for (Statements s : List.of(gaap, ifrs)) {
        assertThat(s.cents("lease_liabilities", end)).as("seed %d", seed).isZero();
        assertThat(s.cents("right_of_use_assets", end)).as("seed %d", seed).isZero();
        long owed =
            s.openingCents("finance_lease_liabilities").orElseThrow()
                + sum(s, "finance_leases_obtained");
        assertThat(sum(s, "lease_interest"))
            .as("seed %d: interest is what payments exceed the liability by", seed)
            .isEqualTo(sum(s, "finance_lease_payments") - owed);
        assertThat(sum(s, "change_in_cash")).isEqualTo(sum(gaap, "change_in_cash"));
        for (int p = 0; p <= end; p++) {
          assertThat(s.cents("balance_check", p)).as("seed %d period %d", seed, p).isZero();
        }
      }
      boolean operating = sum(gaap, "operating_lease_cost") > 0;
      assertThat(sum(gaap, "operating_lease_cost"))
          .as("seed %d: the cost is what is paid", seed)
          .isEqualTo(
              sum(gaap, "operating_lease_payments")
                  + (operating ? sum(gaap, "lease_direct_costs") : 0));
      assertThat(cost(ifrs))
          .as("seed %d: both standards cost the same", seed)
          .isEqualTo(cost(gaap));
    }
  }

  private static long cost(Statements s) {
    return sum(s, "operating_lease_cost")
        + sum(s, "short_lease_cost")
        + sum(s, "lease_interest")
        + sum(s, "lease_amortisation");
  }

  /**
   * Years are the same whether they are kept by months, quarters or as one, of a firm without
   * losses.
   */
  @Test
  void lengthsOfPeriodsAgree() {
    for (int seed = 0; seed < 60; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Lease[] leases = {random.lease("a"), random.lease("b"), random.lease("c")};
      for (LeaseStandard standard : LeaseStandard.values()) {
        Statements years = books(-60_000, Timeline.of(START, 12, 48, 4), standard, leases);
        for (int months : new int[] {1, 3}) {
          Statements finer = books(-60_000, Timeline.of(START, months, 48, 4), standard, leases);
          for (Line line : years.lines()) {
            for (int y = 0; y < years.years().size(); y++) {
              assertThat(finer.cents(line.id(), finer.years().get(y)))
                  .as("seed %d %s year %d", seed, line.id(), y)
                  .isCloseTo(years.cents(line.id(), years.years().get(y)), within(50L));
            }
          }
        }
      }
    }
  }

  /** 24 payments of 10 from mid-2027 with 6 on top: 3 quarters of 30 in 2027 less the first. */
  @Test
  void aLeaseThatBeginsWithinAPeriod() {
    Lease lease =
        new Lease(
            "a",
            "A",
            LeaseKind.OPERATING,
            YearMonth.of(2027, 6),
            24,
            10,
            0,
            LeaseTiming.ADVANCE,
            0,
            6);
    Statements s = books(Timeline.of(START, 12, 48, 0), LeaseStandard.US_GAAP, lease);

    assertClose(s, "operating_leases_obtained", 0, 240, 0, 0);
    assertClose(s, "operating_lease_payments", 0, 70, 120, 50);
    assertClose(s, "lease_direct_costs", 0, 6, 0, 0);
    assertClose(s, "operating_lease_cost", 0, 71.75, 123, 51.25);
    assertClose(s, "operating_lease_liabilities", 0, 170, 50, 0);
    assertClose(s, "operating_right_of_use", 0, 174.25, 51.25, 0);
  }

  /** Purchases of 12 a month, and a rack of 24 months at no interest. */
  @Test
  void theBridgeLeadsFromPurchasesToAdditions() {
    Lease lease =
        new Lease(
            "a",
            "A",
            LeaseKind.FINANCE,
            YearMonth.of(2026, 2),
            24,
            3,
            0,
            LeaseTiming.ADVANCE,
            0,
            0);
    Statements s = books(Timeline.of(START, 1, 3, 0), LeaseStandard.US_GAAP, lease);

    assertClose(s, "purchases_paid", 12, 12, 12);
    assertClose(s, "change_in_capex_payables", 0, 0, 0);
    assertClose(s, "additions_paid_or_owed", 12, 12, 12);
    assertClose(s, "finance_leases_obtained", 0, 72, 0);
    assertClose(s, "additions_with_leases", 12, 84, 12);
    assertClose(s, "ppe_additions", 12, 12, 12);
  }

  @Test
  void everyDefinitionOfFreeCashFlowHasItsLines() {
    Statements s =
        books(Timeline.of(START, 1, 12, 0), LeaseStandard.IFRS, three(LeaseKind.FINANCE));
    List<FreeCashFlow> all = FreeCashFlow.over(FirmChart.of(SampleFirm.taxed(0, 1, 0)));

    assertThat(all).hasSameSizeAs(FreeCashFlow.DEFINITIONS);
    FreeCashFlow lessLeases =
        all.stream()
            .filter(d -> d.id().equals("net_of_proceeds_and_leases"))
            .findFirst()
            .orElseThrow();
    assertThat(s.years()).hasSize(1);
    for (FiscalYear year : s.years()) {
      assertThat(s.freeCashFlow(lessLeases, year).millions())
          .isEqualTo(s.usdM("free_cash_flow_less_leases", year));
    }
  }

  private static Statements books(Timeline t, LeaseStandard standard, Lease... leases) {
    return books(12_000, t, standard, leases);
  }

  /**
   * @param costs of a business that earns 24,000 a year
   */
  private static Statements books(
      double costs, Timeline t, LeaseStandard standard, Lease... leases) {
    return Books.statements(
        SampleFirm.of(
            0.25,
            0.8,
            12,
            0,
            0,
            List.of(),
            new OpeningBalance(500, 100, 0, 0, 0, 0, 0, 0, 600),
            List.of(SampleFirm.business("shop", 24_000, costs, 0, 0, 0, 144)),
            List.of(leases),
            standard),
        Programme.nothing(t));
  }

  private static long sum(Statements s, String line) {
    long sum = 0;
    for (int p = 0; p < s.timeline().size(); p++) {
      sum += s.cents(line, p);
    }
    return sum;
  }

  private static void assertClose(Statements s, String line, double... usdM) {
    assertThat(s.series(line)).as(line).containsExactly(usdM, within(2e-6));
  }
}
