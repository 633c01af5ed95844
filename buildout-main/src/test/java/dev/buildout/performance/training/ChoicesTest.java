package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.Sharding;
import dev.buildout.performance.training.Recomputation.Kind;
import org.junit.jupiter.api.Test;

/** Each choice of a layout acts on time and memory in the direction for which it is made. */
class ChoicesTest {
  private static final TrainingJob JOB = Jobs.job("gpt-3-175b", 2048, 512);
  private static final TrainingChip CHIP =
      TrainingChip.of(Jobs.CATALOG, Jobs.CATALOG.getAccelerator("a100-sxm"), NumberFormat.BF16);
  private static final TrainingFit FIT = TrainingSoftware.of(Jobs.CATALOG).today("cuda");

  private static final Recomputation ALL = new Recomputation(Kind.LAYERS, 4);
  private static final Overlap NO_OVERLAP = new Overlap(false, false, false);

  /** 4 x 8 stages of 3 chunks of 4 layers x 16 copies. */
  private static Layout layout(
      Recomputation r, Sharding sharding, int group, TokenSplit tokens, Overlap o, Placement at) {
    return new Layout(4, 8, 12, 3, 1, 1, 16, 2, r, sharding, group, tokens, o, at);
  }

  private static Layout again(Recomputation r) {
    return layout(
        r, Sharding.NONE, 16, TokenSplit.GATHERED_AGAIN, Overlap.ALL, Placement.COPIES_NEAR);
  }

  private static Layout split(Sharding sharding, int group) {
    return layout(
        Recomputation.NOTHING,
        sharding,
        group,
        TokenSplit.GATHERED_AGAIN,
        Overlap.ALL,
        Placement.COPIES_NEAR);
  }

  private static Layout overlapped(Sharding sharding, Overlap overlap) {
    return layout(
        Recomputation.NOTHING,
        sharding,
        16,
        TokenSplit.GATHERED_AGAIN,
        overlap,
        Placement.COPIES_NEAR);
  }

  private static Layout tokens(TokenSplit tokens, boolean overlap) {
    return layout(
        Recomputation.NOTHING,
        Sharding.NONE,
        16,
        tokens,
        new Overlap(overlap, true, true),
        Placement.COPIES_NEAR);
  }

  private static double seconds(Layout l) {
    return StepTime.seconds(JOB, CHIP, FIT, l);
  }

  private static double bytes(Layout l) {
    return TrainingMemory.of(JOB, l).bytes();
  }

  /** Second is slower and smaller. */
  private static void slowerForMemory(Layout first, Layout second) {
    assertThat(seconds(second)).isGreaterThan(seconds(first));
    assertThat(bytes(second)).isLessThan(bytes(first));
  }

  @Test
  void moreComputedAgainIsSlowerAndKeepsLess() {
    slowerForMemory(again(Recomputation.NOTHING), again(new Recomputation(Kind.ELEMENTWISE, 0)));
    slowerForMemory(
        again(new Recomputation(Kind.ELEMENTWISE, 0)),
        again(new Recomputation(Kind.FEED_FORWARD, 0)));
    slowerForMemory(again(new Recomputation(Kind.FEED_FORWARD, 0)), again(ALL));
    for (int layers = 1; layers < 4; layers++) {
      slowerForMemory(
          again(new Recomputation(Kind.LAYERS, layers)),
          again(new Recomputation(Kind.LAYERS, layers + 1)));
    }
  }

  /** The first of four layers of each chunk: a quarter of all that full recomputation adds. */
  @Test
  void layersComputedAgainAddUp() {
    double none = seconds(again(Recomputation.NOTHING));
    double all = seconds(again(ALL));

    // The exchange hides behind a little more computing, so that it is not quite a quarter.
    assertThat((seconds(again(new Recomputation(Kind.LAYERS, 1))) - none) / (all - none))
        .isCloseTo(0.25, within(0.01));
  }

  /** Two inputs fewer of 4 are kept, and one more layer is whole while it is computed again. */
  @Test
  void groupsKeepFewerInputs() {
    Layout single = again(ALL);
    Layout pairs = again(new Recomputation(Kind.GROUPS, 2));
    double inputs = 2.0 * 12288 / 4 * 12 * TrainingFormulas.inFlight(8, 3, 16) * 2 * 2048;
    double layer =
        ActivationMemory.perToken(JOB, 4, Kind.NOTHING, TokenSplit.GATHERED_AGAIN) / 96 * 2 * 2048;

    assertThat(seconds(pairs)).isEqualTo(seconds(single));
    assertThat(bytes(pairs)).isCloseTo(bytes(single) - inputs / 2 + layer, within(1.0));
  }

  @Test
  void whatIsKeptIsNotGatheredAgain() {
    slowerForMemory(tokens(TokenSplit.KEPT, true), tokens(TokenSplit.GATHERED_AGAIN, true));
    // All 96 layers have two products with a gathered input, of which three quarters are added.
    double kept = 96 / 8.0 * 2 * 2 * 12288 * 0.75 * 2 * 2048 * TrainingFormulas.inFlight(8, 3, 16);
    assertThat(bytes(tokens(TokenSplit.KEPT, true)))
        .isCloseTo(bytes(tokens(TokenSplit.GATHERED_AGAIN, true)) + kept, within(1.0));
  }

  @Test
  void sharedTokensKeepLess() {
    assertThat(bytes(tokens(TokenSplit.GATHERED_AGAIN, false)))
        .isLessThan(bytes(tokens(TokenSplit.NONE, false)));
    assertThat(seconds(tokens(TokenSplit.GATHERED_AGAIN, false)))
        .isLessThan(seconds(tokens(TokenSplit.NONE, false)));
  }

  /** Overlap of matrices costs ten buffers of a micro-batch. */
  @Test
  void overlapHidesAndCostsBuffers() {
    Layout with = tokens(TokenSplit.GATHERED_AGAIN, true);
    Layout without = tokens(TokenSplit.GATHERED_AGAIN, false);

    slowerForMemory(with, without);
    assertThat(bytes(with) - bytes(without)).isCloseTo(20.0 * 2 * 2048 * 12288, within(1.0));
  }

  /** Gathering the next layer meanwhile needs room for it: 1/12 of a stage's weights. */
  @Test
  void exchangesBesideComputingAreQuicker() {
    Overlap without = new Overlap(true, true, false);
    for (Sharding sharding : new Sharding[] {Sharding.NONE, Sharding.GRADIENTS, Sharding.FULL}) {
      assertThat(seconds(overlapped(sharding, without)))
          .isGreaterThan(seconds(overlapped(sharding, Overlap.ALL)));
    }
    Layout ahead = overlapped(Sharding.FULL, Overlap.ALL);
    double layer = 2 * StepTime.commonHere(JOB, ahead) / 12;
    assertThat(bytes(ahead) - bytes(overlapped(Sharding.FULL, without)))
        .isCloseTo(layer, within(1.0));
  }

  @Test
  void transfersBesideComputingAreQuicker() {
    assertThat(seconds(overlapped(Sharding.NONE, new Overlap(true, false, true))))
        .isGreaterThan(seconds(overlapped(Sharding.NONE, Overlap.ALL)));
    assertThat(seconds(overlapped(Sharding.NONE, NO_OVERLAP)))
        .isGreaterThan(seconds(overlapped(Sharding.NONE, new Overlap(true, false, true))));
  }

  @Test
  void moreSplitAmongMoreCopiesIsSmaller() {
    slowerForMemory(split(Sharding.NONE, 16), split(Sharding.GRADIENTS, 16));
    slowerForMemory(split(Sharding.GRADIENTS, 16), split(Sharding.FULL, 16));
    for (Sharding sharding : new Sharding[] {Sharding.GRADIENTS, Sharding.FULL}) {
      slowerForMemory(split(sharding, 2), split(sharding, 4));
    }
    for (int group = 1; group < 16; group *= 2) {
      assertThat(bytes(split(Sharding.NONE, 2 * group)))
          .isLessThan(bytes(split(Sharding.NONE, group)));
    }
    // Alone, each copy steps for all parameters: nothing is gathered, but all is reduced whole.
    assertThat(StepTime.optimizerSeconds(JOB, CHIP, split(Sharding.NONE, 1)))
        .isCloseTo(
            16 * StepTime.optimizerSeconds(JOB, CHIP, split(Sharding.NONE, 16)), within(1e-9));
    assertThat(Exchange.gatherSeconds(JOB, CHIP, split(Sharding.NONE, 1))).isZero();
    assertThat(Exchange.acrossSeconds(JOB, CHIP, split(Sharding.NONE, 16))).isZero();
  }

  /** Of 8 chips 4 share a matrix: two copies are near, or a pipeline of two stages. */
  @Test
  void onlyOneThingIsNear() {
    Placement copies = Placement.COPIES_NEAR;
    Placement stages = Placement.STAGES_NEAR;

    assertThat(copies.nearCopies(8, 4, 1, 2)).isEqualTo(2);
    assertThat(stages.nearCopies(8, 4, 1, 2)).isEqualTo(1);
    assertThat(copies.stagesNear(8, 4, 1, 2, 64)).isFalse();
    assertThat(stages.stagesNear(8, 4, 1, 2, 64)).isTrue();
    assertThat(stages.stagesNear(8, 4, 1, 4, 64)).isFalse();
    assertThat(Placement.NEAREST.nearCopies(8, 4, 1, 2)).isEqualTo(2);
    assertThat(Placement.NEAREST.stagesNear(8, 4, 1, 2, 64)).isTrue();
  }

  /** Ten layers in four stages: the fullest has three; even ones are what they were. */
  @Test
  void theFullestStageSetsThePace() {
    double even = StepTime.pipelined(8, 12, 1, 12, 4, 3, 1, 0);
    assertThat(even).isEqualTo(StepTime.pipelined(8, 12, 1, 12, 4, 0, 1, 0));

    // A layer takes 1.2 s, and the product with the words is where only two are.
    double uneven = StepTime.pipelined(8, 12, 1, 10, 4, 3, 1, 0);
    assertThat(uneven).isCloseTo(8 * 3.6 + 3 * 13 / 4.0, within(1e-9));
    assertThat(uneven).isGreaterThan(StepTime.pipelined(8, 12, 1, 10, 4, 0, 1, 0));
    assertThat(Layout.stages(10, 4, 3)).isCloseTo(10 / 3.0, within(1e-12));
  }
}
