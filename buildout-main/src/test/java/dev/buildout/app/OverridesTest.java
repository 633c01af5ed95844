package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.model.Case;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a value that cannot be set. */
class OverridesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offers.h100.price_usd_m | abc | found abc, expected a number",
        "resolution | week | found week, expected one of month, quarter, year",
        "horizon_years | 2.5 | found 2.5, expected a whole number",
        "offers.h10.price_usd_m | 1 | Maybe offers.h100.price_usd_m?",
        "offers.h10.price | 1 | Maybe offers.h100.price_usd_m?",
        "offers.h10.colour | 1 | Maybe offers.h100?",
      })
  void saysWhatCouldBeSet(String address, String value, String message) throws CaseFaults {
    Case quickstart = CaseReader.read(Path.of("..", "cases", "quickstart")).value();
    assertThatThrownBy(() -> Overrides.apply(quickstart, Map.of(address, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
