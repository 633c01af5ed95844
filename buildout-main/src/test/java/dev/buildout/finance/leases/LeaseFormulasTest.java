package dev.buildout.finance.leases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The arithmetic of a lease, by hand. */
class LeaseFormulasTest {
  @Test
  void aYearOfMonthsIsAYear() {
    assertThat(Math.pow(1 + LeaseFormulas.monthlyRate(0.06), 12)).isCloseTo(1.06, within(1e-12));
    assertThat(LeaseFormulas.monthlyRate(0)).isZero();
  }

  @Test
  void paymentsRiseWithTheYearsOfTheLease() {
    double[] payments = LeaseFormulas.payments(100, 0.1, 10, 26);

    assertThat(payments).hasSize(16);
    assertThat(payments[1]).isEqualTo(100);
    assertThat(payments[2]).isCloseTo(110, within(1e-12));
    assertThat(payments[14]).isCloseTo(121, within(1e-12));
  }

  /** 100 / 1.01 + 100 / 1.01^2 + 100 / 1.01^3 = 294.0985; then 197.0395, 99.0099, 0. */
  @Test
  void threePaymentsInArrears() {
    double[] owed = LeaseFormulas.liability(new double[] {100, 100, 100}, 0.01, false);

    assertThat(owed)
        .containsExactly(new double[] {294.098521, 197.039506, 99.009901, 0}, within(1e-6));
  }

  /** A month earlier, each payment is worth 1 % more. */
  @Test
  void threePaymentsInAdvance() {
    double[] owed = LeaseFormulas.liability(new double[] {100, 100, 100}, 0.01, true);

    assertThat(owed).containsExactly(new double[] {297.039506, 199.009901, 100, 0}, within(1e-6));
  }

  /** The closed form of an annuity, 120 months at 0.5 %. */
  @Test
  void levelPaymentsAreAnAnnuity() {
    double[] payments = LeaseFormulas.payments(7, 0, 0, 120);
    double[] owed = LeaseFormulas.liability(payments, 0.005, false);

    assertThat(owed[0]).isCloseTo(7 * (1 - Math.pow(1.005, -120)) / 0.005, within(1e-9));
    assertThat(owed[120]).isZero();
  }
}
