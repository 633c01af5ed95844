package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Catalog;
import dev.buildout.model.measured.Pool;
import dev.buildout.model.measured.RowPlace;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.performance.backtest.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What rows ask of a layout. */
class LoadsTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();
  private static final String DENSE = "meta-llama/Llama-3.1-70B";
  private static final String LATENT = "deepseek-ai/DeepSeek-R1";

  /**
   * 70 billion weights of a byte leave 0.92 x 151.4 - 70.6 = 68.7 GB of an H200; a request of 1,024
   * and 8,192 tokens keeps 163,840 bytes of each: 46 fit with all of their output, 82 at the mean.
   */
  @Test
  void requestsWaitForRoomForTheirOutput() {
    Load reserved = load("trtllm", DENSE, "h200_sxm", pool(64, 1, 1, 1, 1), 64, Optional.empty());
    Load onDemand = load("vllm", DENSE, "h200_sxm", pool(64, 1, 1, 1, 1), 64, Optional.empty());

    assertThat(reserved.batch()).isCloseTo(45.5, within(0.5));
    assertThat(reserved.overfull()).isCloseTo(64 / 45.5, within(0.02));
    assertThat(onDemand.batch()).isEqualTo(64);
    assertThat(onDemand.overfull()).isEqualTo(1);
  }

  @Test
  void promptsOfTheRanksOfAServerWaitForEachOther() {
    Load server = load("sglang", LATENT, "b200_sxm", pool(8, 1, 1, 8, 8), 64, Optional.empty());
    Load wide = load("sglang", LATENT, "gb200", pool(8, 1, 1, 32, 32), 256, Optional.empty());

    assertThat(server.batch()).isEqualTo(8);
    assertThat(server.queued()).isEqualTo(64);
    assertThat(wide.queued()).isEqualTo(8);
  }

  @Test
  void decodersThatAreNotDescribedHaveRanksOfTheirOwnWhereTheyAreBusy() {
    Pool unstated = pool(0, 0, 8, 1, 8);
    Load busy = load("trtllm", LATENT, "h200_sxm", unstated, 6 * 128, Optional.of(unstated));
    Load idle = load("trtllm", LATENT, "h200_sxm", unstated, 6 * 16, Optional.of(unstated));

    assertThat(busy.batch()).isEqualTo(16);
    assertThat(idle.batch()).isEqualTo(16);
  }

  private static Load load(
      String backend,
      String model,
      String system,
      Pool decode,
      double concurrency,
      Optional<Pool> prefill) {
    ServingRow row =
        new ServingRow(
            new RowPlace("rows.csv", 2),
            "group",
            "id",
            backend,
            "",
            model,
            system,
            "fp8",
            "",
            "",
            1024,
            8192,
            concurrency,
            prefill,
            decode,
            100,
            10,
            "",
            List.of());
    Setting.Resolved found = new Setting.Resolver(CATALOG).resolve(row);
    return new Loads(CATALOG).of(row, ((Setting.Resolved.As) found).setting());
  }

  private static Pool pool(double batch, int workers, int tensor, int data, int expert) {
    return new Pool(batch, workers, tensor, 1, data, 1, expert);
  }
}
