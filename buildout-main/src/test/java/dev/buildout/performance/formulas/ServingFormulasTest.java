package dev.buildout.performance.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Each formula against a case worked out by hand. */
class ServingFormulasTest {
  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

  @Test
  void aPassIsWorkTransfersAndLaunches() {
    // 1.1 x 10 ms + 2 ms + 400 x 5 us = 15 ms.
    assertThat(ServingFormulas.passSeconds(0.010, 1.1, 0.002, 400, 5e-6)).isCloseTo(0.015, EXACT);
  }

  @Test
  void prefillOfNeighboursMixesIntoEachStep() {
    // 20 requests of 100 output tokens: 0.2 prefills of 50 ms a step, and 20 x 0.1 ms.
    assertThat(ServingFormulas.perOutputToken(0.015, 20, 1e-4, 100, 0.050)).isCloseTo(0.027, EXACT);
  }

  @Test
  void requestsThatDecodeAreThoseInFlightByTheirTime() {
    // 100 tokens x 10 ms beside 250 ms to the first: 1 s of 1.25 s.
    assertThat(ServingFormulas.decodingShare(100, 0.010, 0.250)).isCloseTo(0.8, EXACT);
  }

  @Test
  void theFirstTokenWaitsForItsShareOfTheQueue() {
    // 40 ms x (1 + 0.1 x 10) + 5 steps of 10 ms.
    assertThat(ServingFormulas.firstToken(0.040, 0.1, 11, 5, 0.010)).isCloseTo(0.130, EXACT);
    assertThat(ServingFormulas.firstToken(0.040, 0.1, 0.5, 0, 0.010)).isCloseTo(0.040, EXACT);
  }

  @Test
  void requestsBeyondTheRoomWaitForAPlace() {
    assertThat(ServingFormulas.waitForRoom(64, 32, 10)).isCloseTo(10, EXACT);
    assertThat(ServingFormulas.waitForRoom(30, 32, 10)).isZero();
  }

  @Test
  void oneServerHalfInUseIsWaitedForAsLongAsItServes() {
    // M/M/1: u / (1 - u) S
    assertThat(ServingFormulas.waitForServer(0.5, 1, 10)).isCloseTo(10, EXACT);
    assertThat(ServingFormulas.waitForServer(0.8, 1, 10)).isCloseTo(40, EXACT);
    assertThat(ServingFormulas.waitForServer(0, 4, 10)).isZero();
    assertThat(ServingFormulas.waitForServer(1, 4, 10)).isInfinite();
    // M/M/2 at 0.8 by Erlang's formula: 0.7111 / (2 x 0.2) x 10
    assertThat(ServingFormulas.waitForServer(0.8, 2, 10)).isCloseTo(17.8, within(0.5));
  }

  @Test
  void draftsThatAreTakenMakeTokens() {
    // One draft taken half of the time: 1 + 0.5.
    assertThat(ServingFormulas.tokensPerStep(0.5, 1)).isCloseTo(1.5, EXACT);
    assertThat(ServingFormulas.tokensPerStep(0.8, 0)).isCloseTo(1, EXACT);
  }

  @Test
  void attentionSeesWhatIsBeforeIt() {
    assertThat(ServingFormulas.attentionPairs(100, 0, Double.POSITIVE_INFINITY))
        .isCloseTo(5000, EXACT);
    assertThat(ServingFormulas.attentionPairs(100, 1000, 128)).isCloseTo(12_800, EXACT);
    assertThat(ServingFormulas.freshTokens(1000, 0.75)).isCloseTo(250, EXACT);
  }

  @Test
  void outputIsSharedByTheChips() {
    // 400 requests with a token each 50 ms on 8 chips.
    assertThat(ServingFormulas.outputRate(400, 0.050, 8)).isCloseTo(1000, EXACT);
  }
}
