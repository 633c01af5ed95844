package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TaxLedgerTest {

  /**
   * Rate 25 %, losses offset up to 80 % of a profit, 10 carried in.
   *
   * <pre>
   * income   -100    50    80   200
   * used        0    40    64     6
   * carried   110    70     6     0
   * tax         0   2.5     4  48.5
   * </pre>
   */
  @Test
  void lossesOffsetFourFifthsOfAProfit() {
    TaxLedger ledger =
        TaxLedger.compute(new double[] {-100, 50, 80, 200}, SampleFirm.taxed(0.25, 0.8, 10));

    assertThat(ledger.lossesUsed()).containsExactly(new double[] {0, 40, 64, 6}, within(1e-12));
    assertThat(ledger.lossesCarried()).containsExactly(new double[] {110, 70, 6, 0}, within(1e-12));
    assertThat(ledger.taxPaid()).containsExactly(new double[] {0, 2.5, 4, 48.5}, within(1e-12));
  }
}
