package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.AssetClass;
import dev.buildout.model.TaxSchedule;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Percentages of IRS Publication 946 by hand. */
class DeductionsTest {
  @Test
  void fiveYearPropertyFromJanuary() {
    double[] tax = tax(TaxSchedule.MACRS_5, 0, YearMonth.of(2026, 1), 72);

    assertThat(tax[12]).isCloseTo(0.20, within(1e-12));
    assertThat(tax[24]).isCloseTo(0.52, within(1e-12));
    assertThat(tax[30]).isCloseTo(0.52 + 0.192 / 2, within(1e-12));
    assertThat(tax[72]).isCloseTo(1, within(1e-12));
  }

  @Test
  void theFirstYearsShareBelongsToItsMonths() {
    double[] tax = tax(TaxSchedule.MACRS_5, 0, YearMonth.of(2026, 10), 15);

    assertThat(tax[1]).isCloseTo(0.20 / 3, within(1e-12));
    assertThat(tax[3]).isCloseTo(0.20, within(1e-12));
    assertThat(tax[15]).isCloseTo(0.52, within(1e-12));
  }

  @Test
  void bonusComesFirstAndTheRestFollowsTheTable() {
    double[] tax = tax(TaxSchedule.MACRS_15, 0.4, YearMonth.of(2026, 1), 12);

    assertThat(tax[1]).isCloseTo(0.4 + 0.6 * 0.05 / 12, within(1e-12));
    assertThat(tax[12]).isCloseTo(0.43, within(1e-12));
  }

  @Test
  void buildingsBeginInTheMiddleOfAMonth() {
    double[] tax = tax(TaxSchedule.STRAIGHT_39, 0, YearMonth.of(2026, 7), 500);

    assertThat(tax[6]).isCloseTo(5.5 / 468, within(1e-12));
    assertThat(tax[468]).isCloseTo(467.5 / 468, within(1e-9));
    assertThat(tax[469]).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void everySchedulePaysOutOnce(TaxSchedule schedule) {
    double[] tax = tax(schedule, 0.3, YearMonth.of(2026, 5), 600);

    assertThat(tax[0]).isZero();
    assertThat(tax[600]).isCloseTo(1, within(1e-9));
    assertThat(tax).isSorted();
  }

  private static double[] tax(TaxSchedule schedule, double bonus, YearMonth first, int months) {
    return Deductions.tax(assetClass(schedule, bonus), first, first, months);
  }

  private static AssetClass assetClass(TaxSchedule schedule, double bonus) {
    return TinyCase.assetClass("systems", "Systems", 60, bonus, schedule, 0, 0);
  }
}
