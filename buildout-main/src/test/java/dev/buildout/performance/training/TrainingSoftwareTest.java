package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.TrainingFit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken of software on chips that it was not measured on. */
class TrainingSoftwareTest {
  private static final TrainingSoftware SOFTWARE =
      new TrainingSoftware(
          List.of(
              fit("", 0.25, 2, "new", "both"),
              fit("megatron-2022", 1, 2, "old"),
              fit("fsdp-2023", 0.25, 3, "old", "both"),
              fit("deepspeed", 0.5, 2, "other", "both")));

  private static TrainingFit fit(String epoch, double exposed, double traffic, String... chips) {
    return new TrainingFit(
        epoch, "cuda", epoch, 1, 1, traffic, exposed, 500, 1, 0.1, 0.15, 0.3, 9, List.of(chips));
  }

  @Test
  void measuredChipsHaveWhatWasMeasured() {
    assertThat(SOFTWARE.today("cuda", "new")).isEqualTo(SOFTWARE.today("cuda"));
    assertThat(TrainingSoftware.sigma(SOFTWARE.today("cuda", "new"), "new", false)).isEqualTo(0.1);
  }

  /**
   * A release of which no chip was measured with today's: half of what it differs in may be the
   * chip's. One that shares a chip with today's tells that its difference is its own.
   */
  @Test
  void halfOfWhatOnlyAnOlderReleaseShowedIsTheChips() {
    TrainingFit found = SOFTWARE.today("cuda", "old");

    assertThat(found.exposed()).isCloseTo(Math.sqrt(0.25 * 1), within(1e-12));
    assertThat(found.traffic()).isEqualTo(2);
    assertThat(TrainingSoftware.sigma(found, "old", false)).isEqualTo(0.3);
    assertThat(SOFTWARE.today("cuda", "other")).isEqualTo(SOFTWARE.today("cuda"));
    assertThat(SOFTWARE.today("cuda", "unknown")).isEqualTo(SOFTWARE.today("cuda"));
  }

  /** Shipped facts: only releases of 2022 were measured on an A100 with shared matrices. */
  @Test
  void theA100LiesBetween() {
    TrainingSoftware shipped = TrainingSoftware.of(Jobs.CATALOG);
    double today = shipped.today("cuda").exposed();
    double then = shipped.of("cuda", SoftwareEpoch.MEGATRON_2022).exposed();

    assertThat(shipped.today("cuda", "a100-sxm").exposed()).isBetween(today, then);
    assertThat(shipped.today("cuda", "h100-sxm").exposed()).isEqualTo(today);
    assertThat(shipped.today("cuda", "b200-sxm").exposed()).isEqualTo(today);
  }
}
