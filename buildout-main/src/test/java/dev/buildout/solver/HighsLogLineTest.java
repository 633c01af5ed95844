package dev.buildout.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighsLogLineTest {

  @Test
  void readsSimplexAndInteriorPoint() {
    assertThat(HighsLogLine.parse("       1627     1.4429512520e+04 Pr: 0(0); Du: 0(1.2e-14) 0s"))
        .isEqualTo(new HighsLogLine(1627, 14429.51252));
    assertThat(HighsLogLine.parse("   5*  -1.33333333e+00   1.33333333e+00   7.06e-17"))
        .isEqualTo(new HighsLogLine(5, -1.33333333));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3 rows, 4 cols, 5 nonzeros",
        "1 0 1 100.00% 1.5 1.5 0.00%",
        "Model status : Optimal",
        "  Matrix  [1e+00, 2e+00]"
      })
  void skipsEverythingElse(String line) {
    assertThat(HighsLogLine.parse(line)).isNull();
  }
}
