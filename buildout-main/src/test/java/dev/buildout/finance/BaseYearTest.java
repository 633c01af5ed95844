package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.ReportedYear;
import dev.buildout.units.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaseYearTest {

  /** Amazon, fiscal year 2025, USD m: 139,514 - 131,819 + 3,499 = 11,194. */
  @Test
  void freeCashFlowFromItsReportedParts() {
    BaseYear year = BaseYear.of(reported(Optional.of(139_514.0))).orElseThrow();

    assertThat(year.freeCashFlow()).isEqualTo(Money.ofMillions(11_194));
  }

  @Test
  void withoutAPartThereIsNone() {
    assertThat(BaseYear.of(reported(Optional.empty()))).isEmpty();
  }

  private static ReportedYear reported(Optional<Double> operatingCashFlow) {
    return new ReportedYear(
        "2025",
        Optional.empty(),
        Optional.empty(),
        operatingCashFlow,
        Optional.of(131_819.0),
        Optional.of(3_499.0),
        Optional.empty(),
        Optional.empty());
  }
}
