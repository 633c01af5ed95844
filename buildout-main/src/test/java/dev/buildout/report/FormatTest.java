package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  @ParameterizedTest
  @CsvSource({
    "200000, $200B",
    "41300, $41.3B",
    "-28450, −$28.5B",
    "999.4, $999M",
    "999.6, $1.0B",
    "350, $350M",
    "9.99, $10M",
    "0.07, $0.070M",
    "0.0038, '$3,800'",
    "0.0000001, $0.10",
    "0, $0M",
    "NaN, –",
    "Infinity, –"
  })
  void money(double usdM, String text) {
    assertThat(Format.usd(usdM)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, 4, '1,235,000'",
    "0.12345, 3, 0.123",
    "-2.5, 2, −2.5",
    "0, 3, 0",
    "9.996, 3, 10.0",
    "12, 4, 12.00",
    "1e-9, 2, 1.0e−09",
    "1e300, 2, 1.0e+300"
  })
  void significantDigits(double value, int digits, String text) {
    assertThat(Format.significant(value, digits)).isEqualTo(text);
  }

  @Test
  void noMinusZero() {
    assertThat(Format.fixed(-0.2, 0)).isEqualTo("0");
    assertThat(Format.fixed(-0.6, 0)).isEqualTo("−1");
  }

  @Test
  void counts() {
    assertThat(Format.count(212_000)).isEqualTo("212 k");
    assertThat(Format.count(9_300_000)).isEqualTo("9.30 M");
    assertThat(Format.count(4_712)).isEqualTo("4,712");
  }
}
