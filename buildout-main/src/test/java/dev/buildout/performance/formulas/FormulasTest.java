package dev.buildout.performance.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FormulasTest {
  @Test
  void bytesOfWeightsAndCache() {
    assertThat(TransformerFormulas.weightBytes(70, 8)).isEqualTo(70e9);
    assertThat(TransformerFormulas.weightBytes(70, 16)).isEqualTo(140e9);
    assertThat(TransformerFormulas.kvBytesPerToken(80, 2048, 2)).isEqualTo(327_680);
  }

  @Test
  void oneTokenTouchesExactlyTheActiveParameters() {
    double routed = TransformerFormulas.routedParametersB(671.03, 37.55, 256, 8);
    double coverage = TransformerFormulas.expertCoverage(256, 8, 1);

    assertThat(routed).isCloseTo(633.48 / 0.96875, within(1e-9));
    assertThat(671.03 - routed + routed * coverage).isCloseTo(37.55, within(1e-9));
    assertThat(TransformerFormulas.expertCoverage(256, 8, 512)).isGreaterThan(0.9999999);
    assertThat(TransformerFormulas.expertCoverage(0, 0, 1)).isEqualTo(1);
  }

  @Test
  void attentionCountsPairsOfTokens() {
    // 4 x 2 layers x 10 hidden x 100 new x (50 cached + 50 on average of the new)
    assertThat(TransformerFormulas.prefillAttentionFlop(2, 10, 100, 50)).isEqualTo(800_000);
  }
}
