package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.fitting.Errors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spreads by the nearest kind of rows. */
class SpreadsTest {
  private static final List<String> NEAR =
      Spreads.kinds(Quantity.TPOT, "cuda", "vllm", false, true);
  private static final List<String> OTHER =
      Spreads.kinds(Quantity.TPOT, "cuda", "sglang", false, true);

  @Test
  void aGroupHasNoSayInItsOwnSpread() {
    Spreads.Residuals residuals = new Spreads.Residuals();
    for (int i = 0; i < 30; i++) {
      residuals.add(NEAR, "calm", 0.1);
      residuals.add(NEAR, "wild", -2);
    }

    Spreads spreads = residuals.ofOthers();

    assertThat(spreads.of(NEAR, "wild")).isCloseTo(0.1 / Errors.NORMAL_80, within(1e-9));
    assertThat(spreads.of(NEAR, "calm")).isCloseTo(2 / Errors.NORMAL_80, within(1e-9));
    assertThat(spreads.of(NEAR, "unseen")).isCloseTo(2 / Errors.NORMAL_80, within(1e-9));
  }

  @Test
  void kindsWithTooFewRowsOfOthersGiveWayToWiderOnes() {
    Spreads.Residuals residuals = new Spreads.Residuals();
    for (int i = 0; i < 30; i++) {
      residuals.add(NEAR, "own", 0.1);
      residuals.add(OTHER, "other", 0.5);
    }

    assertThat(residuals.ofOthers().of(NEAR, "own"))
        .isCloseTo(0.5 / Errors.NORMAL_80, within(1e-9));
  }
}
