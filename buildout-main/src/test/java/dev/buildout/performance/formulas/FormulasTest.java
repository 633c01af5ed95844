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

  @Test
  void rooflineIsRoundedAtTheCornerOnly() {
    assertThat(RooflineFormulas.seconds(1, 1)).isCloseTo(Math.pow(2, 0.25), within(1e-12));
    assertThat(RooflineFormulas.seconds(1, 0.1)).isCloseTo(1, within(1e-4));
    assertThat(RooflineFormulas.seconds(0, 0)).isZero();
  }

  @Test
  void bytesAndOperationsInSeconds() {
    // 100 GB at 1,000 GB/s x 0.5 x 4 chips
    assertThat(RooflineFormulas.memorySeconds(100e9, 1000, 0.5, 4)).isCloseTo(0.05, within(1e-12));
    // 1e15 at 500 TFLOP/s x 0.4 x 1 chip
    assertThat(RooflineFormulas.computeSeconds(1e15, 500, 0.4, 1)).isCloseTo(5, within(1e-12));
  }

  @Test
  void fabricAndOverhead() {
    // 2 x 80 layers x 1 token x 8192 x 2 bytes, 2 x 1/2 passes, 400 x 0.75 GB/s
    assertThat(RooflineFormulas.allReduceSeconds(80, 8192, 1, 400, 2))
        .isCloseTo(2_621_440 / 300e9, within(1e-15));
    assertThat(RooflineFormulas.allReduceSeconds(80, 8192, 1, 0, 1)).isZero();
    assertThat(RooflineFormulas.overheadSeconds(100, 1)).isCloseTo(0.0066, within(1e-12));
    assertThat(RooflineFormulas.overheadSeconds(100, 2)).isCloseTo(0.0114, within(1e-12));
  }

  @Test
  void prefillTakesItsShareOfEveryStep() {
    assertThat(RooflineFormulas.secondsPerOutputToken(0.02, 10, 100, 0.1))
        .isCloseTo(0.03, within(1e-12));
  }

  @Test
  void speedIsHarmonicOverTimeShares() {
    // twice the compute, four times the bandwidth, half and half: 1 / (0.25 + 0.125)
    assertThat(RooflineFormulas.relativeSpeed(0.5, 2, 1, 4, 1)).isCloseTo(8 / 3.0, within(1e-12));
  }

  @Test
  void trainingIn1e21Operations() {
    // 16 chips x 500 TFLOP/s x 0.4 x 3600 s = 1.152e19
    assertThat(RooflineFormulas.zflopPerHour(16, 500, 0.4)).isCloseTo(0.01152, within(1e-12));
  }
}
