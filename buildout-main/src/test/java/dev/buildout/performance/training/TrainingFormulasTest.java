package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Formulas against figures worked out by hand. */
class TrainingFormulasTest {
  @Test
  void attentionCountsHalfOfAllPairs() {
    // 2 heads of 4 + 4: 2 x (8 x 8 / 2) pairs x 8 multiplications of each of 2 heads, twice.
    assertThat(TrainingFormulas.attentionFlop(8, 8, 16)).isEqualTo(1024);
    assertThat(TrainingFormulas.seen(8192, 0)).isEqualTo(8192);
    assertThat(TrainingFormulas.seen(8192, 1024)).isEqualTo(1024 * (2 - 1.0 / 8));
  }

  /** Four stages, eight micro-batches of 2 s: three wait for a pipeline to fill, or half of it. */
  @Test
  void interleavingDividesTheBubble() {
    assertThat(TrainingFormulas.pipelineSeconds(8, 2, 2, 4, 1)).isEqualTo(22);
    assertThat(TrainingFormulas.pipelineSeconds(8, 2, 2, 4, 2)).isEqualTo(19);
    assertThat(TrainingFormulas.pipelineSeconds(8, 2, 2, 1, 1)).isEqualTo(16);
  }

  @Test
  void interleavingHoldsMoreMicroBatches() {
    assertThat(TrainingFormulas.inFlight(4, 1, 100)).isEqualTo(4);
    assertThat(TrainingFormulas.inFlight(4, 3, 100)).isCloseTo(4 * 1.25, within(1e-12));
    assertThat(TrainingFormulas.inFlight(4, 1, 2)).isEqualTo(2);
  }

  /** Korthikanti's 34 s b h of a plain layer, its masks of dropout left out: 10 h + 2 (4 + 8) h. */
  @Test
  void activationsOfAPlainLayer() {
    double whole = TrainingFormulas.activationBytesPerToken(100, 400, 800, 1, false);
    assertThat(whole).isEqualTo(10 * 100 + 2 * 1200);
    assertThat(TrainingFormulas.activationBytesPerToken(100, 400, 800, 4, false))
        .isEqualTo(1000 + 600);
    assertThat(TrainingFormulas.activationBytesPerToken(100, 400, 800, 4, true))
        .isEqualTo(whole / 4);
  }

  @Test
  void tokensMeetInTheSameChip() {
    assertThat(TrainingFormulas.distinctRanks(1, 8)).isEqualTo(1);
    assertThat(TrainingFormulas.distinctRanks(2, 2)).isEqualTo(1.5);
    assertThat(TrainingFormulas.distinctRanks(1e9, 8)).isCloseTo(8, within(1e-3));
  }
}
