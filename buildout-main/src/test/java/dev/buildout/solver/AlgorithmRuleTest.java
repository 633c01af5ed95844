package dev.buildout.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlgorithmRuleTest {

  @ParameterizedTest
  @CsvSource({
    // asked for, rows, nonzeros, integers, basis: chosen
    "AUTO, 100, 1000, false, false, SIMPLEX",
    "AUTO, 10000000, 90000000, false, false, INTERIOR_POINT",
    "AUTO, 10000000, 90000000, false, true, SIMPLEX",
    "AUTO, 100, 1000, true, false, BRANCH_AND_CUT",
    "SIMPLEX, 10000000, 90000000, false, false, SIMPLEX",
    "INTERIOR_POINT, 100, 1000, false, true, INTERIOR_POINT",
    "INTERIOR_POINT, 100, 1000, true, false, BRANCH_AND_CUT",
  })
  void choosesBySizeUnlessTold(
      Algorithm asked, int rows, int nonzeros, boolean integers, boolean basis, Algorithm chosen) {
    assertThat(AlgorithmRule.choose(asked, rows, nonzeros, integers, basis)).isEqualTo(chosen);
  }
}
