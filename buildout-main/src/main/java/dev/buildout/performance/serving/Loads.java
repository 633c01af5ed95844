package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.Pool;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.kernels.ChipKernels;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts the work of rows. */
final class Loads {
  /** Workers of a deployment that does not state them; of 1 to 9 tried, among the least errors. */
  private static final double UNSTATED_WORKERS = 6;

  /**
   * Requests of a worker from which on ranks with requests of their own are taken, where a row of a
   * model with a latent cache does not say: split attention would copy that cache to every chip.
   */
  private static final double OWN_REQUESTS = 64;

  /** Requests that a rank batches at most, as serving software is set by default. */
  private static final double MOST_REQUESTS = 2048;

  /**
   * Ranks that prefill one after another: prompts of ranks of one server wait for each other, as
   * all take part in the experts of each. Wider deployments prefill all ranks at once.
   */
  private static final int TAKE_TURNS = 8;

  /** Software that takes in requests before there is room for all of their output. */
  private static final String PAGED_ON_DEMAND = "vllm";

  private final Catalog catalog;
  private final Map<String, ChipKernels> kernels = new HashMap<>();

  Loads(Catalog catalog) {
    this.catalog = catalog;
  }

  Load of(ServingRow row, Setting setting) {
    return row.isDisaggregated() ? apart(row, setting) : together(row, setting);
  }

  /** Workers that prefill and decode. */
  private Load together(ServingRow row, Setting setting) {
    Layout layout = layout(row.decode(), setting);
    Operators operators = operators(setting, layout);
    double context = row.inputTokens() + row.outputTokens() / 2;
    boolean onDemand = row.backend().toLowerCase(Locale.ROOT).equals(PAGED_ON_DEMAND);
    double kept = onDemand ? context : row.inputTokens() + row.outputTokens();
    double requests = requests(row);
    double running =
        Math.min(requests, Math.max(layout.attentionData(), operators.requestsOfMemory(kept)));
    double batch = running / layout.attentionData();
    return new Load(
        operators.decode(running, context),
        operators.prefill(row.inputTokens(), 0),
        true,
        batch,
        layout.attentionData() <= TAKE_TURNS ? running : batch,
        requests / running,
        row.outputTokens());
  }

  /** Workers that decode what others have prefilled. */
  private Load apart(ServingRow row, Setting setting) {
    Pool prefillPool = row.prefill().orElse(row.decode());
    Layout layout = layout(row.decode(), setting);
    Layout prefillLayout = layout(prefillPool, setting);
    double requests = requests(row);
    if (row.decode().batch() == 0 && layout.ranks() <= TAKE_TURNS) {
      double workers = row.decode().workers() > 0 ? row.decode().workers() : UNSTATED_WORKERS;
      requests = Math.max(1, requests / workers);
      if (requests >= OWN_REQUESTS && layout.expert() > 1 && isLatent(setting)) {
        layout = layout.withOwnRequests();
      }
    } else if (row.decode().batch() == 0 && prefillLayout.expert() > 1 && isLatent(setting)) {
      // What prefills for a decoder wider than a server has ranks with requests of their own.
      prefillLayout = prefillLayout.withOwnRequests();
    }
    Operators decode = operators(setting, layout);
    double context = row.inputTokens() + row.outputTokens() / 2;
    double running =
        Math.min(requests, Math.max(layout.attentionData(), decode.requestsOfMemory(context)));
    double workers = prefillPool.workers() > 0 ? prefillPool.workers() : UNSTATED_WORKERS;
    double all = row.concurrency() > 0 ? row.concurrency() : running;
    return new Load(
        decode.decode(running, context),
        operators(setting, prefillLayout).prefill(row.inputTokens(), 0),
        false,
        running / layout.attentionData(),
        Math.max(1, all / (workers * prefillLayout.attentionData())),
        1,
        row.outputTokens());
  }

  private static boolean isLatent(Setting setting) {
    return setting.model().map(LanguageModel::mlaKvLora).orElse(0) > 0;
  }

  /** In flight at a worker: stated by its ranks or of the whole deployment, whichever is fewer. */
  private static double requests(ServingRow row) {
    double stated = row.decode().batch() * row.decode().attentionData();
    if (stated == 0) {
      return row.concurrency();
    }
    return row.concurrency() > 0 ? Math.min(stated, row.concurrency()) : stated;
  }

  /** Requests as many as fit; empty decode where not one does. */
  Load of(OfflineRow row, Setting setting) {
    Layout layout = layout(row.pool(), setting);
    Operators operators = operators(setting, layout);
    double context = row.inputTokens() + row.outputTokens() / 2;
    double kept = row.inputTokens() + row.outputTokens();
    double room = operators.requestsOfMemory(kept) / layout.pipeline();
    double running = Math.min(room, MOST_REQUESTS * layout.attentionData());
    return new Load(
        operators.decode(running, context),
        operators.prefill(row.inputTokens(), 0),
        true,
        running / layout.attentionData(),
        1,
        1,
        row.outputTokens());
  }

  Load of(NeuronRow row, Setting setting) {
    Layout layout = new Layout(row.chips(), 1, 1, 1);
    Operators operators = operators(setting, layout);
    double context = row.inputTokens() + row.outputTokens() / 2;
    return new Load(
        operators.decode(row.batch(), context),
        operators.prefill(row.inputTokens(), 0),
        false,
        row.batch(),
        row.batch(),
        1,
        row.outputTokens());
  }

  private Operators operators(Setting setting, Layout layout) {
    Accelerator chip = setting.chip();
    ChipKernels laws = kernels.computeIfAbsent(chip.id(), id -> ChipKernels.of(catalog, chip));
    return new Operators(setting.model().orElseThrow(), chip, laws, bits(setting), layout);
  }

  static Layout layout(Pool pool, Setting setting) {
    LanguageModel model = setting.model().orElseThrow();
    double bytes = model.parametersB() * 1e9 * Operators.weightBytes(bits(setting));
    return Layout.of(pool, model, setting.chip(), bytes);
  }

  /** Bits of a weight; rows of FP32 are served in BF16. */
  private static int bits(Setting setting) {
    return setting.format() == NumberFormat.FP32 ? 16 : Math.max(4, setting.format().bits());
  }
}
