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
import java.util.Map;

/** Counts the work of rows. */
final class Loads {
  /** Workers of a deployment that does not state them: what those that do have on average. */
  private static final double UNSTATED_WORKERS = 6;

  /** Requests that a rank batches at most, as serving software is set by default. */
  private static final double MOST_REQUESTS = 2048;

  private final Catalog catalog;
  private final Map<String, ChipKernels> kernels = new HashMap<>();

  Loads(Catalog catalog) {
    this.catalog = catalog;
  }

  Load of(ServingRow row, Setting setting) {
    Layout layout = layout(row.decode(), setting);
    Operators decode = operators(setting, layout);
    double context = row.inputTokens() + row.outputTokens() / 2;
    double requests = requests(row);
    if (row.isDisaggregated() && row.decode().batch() == 0 && layout.ranks() <= 8) {
      double workers = row.decode().workers() > 0 ? row.decode().workers() : UNSTATED_WORKERS;
      requests = Math.max(1, requests / workers);
    }
    double fit = Math.max(layout.attentionData(), decode.requestsOfMemory(context));
    double running = Math.min(requests, fit);
    Pool prefillPool = row.prefill().orElse(row.decode());
    Layout prefillLayout = row.isDisaggregated() ? layout(prefillPool, setting) : layout;
    Operators prefill = operators(setting, prefillLayout);
    double sharing = running / layout.attentionData();
    if (row.isDisaggregated()) {
      double workers = prefillPool.workers() > 0 ? prefillPool.workers() : UNSTATED_WORKERS;
      double all = row.concurrency() > 0 ? row.concurrency() : running;
      sharing = Math.max(1, all / (workers * prefillLayout.attentionData()));
    }
    return new Load(
        decode.decode(running, context),
        prefill.prefill(row.inputTokens(), 0),
        !row.isDisaggregated(),
        running / layout.attentionData(),
        sharing,
        row.isDisaggregated() ? 1 : requests / running,
        row.outputTokens());
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
    double room = operators.requestsOfMemory(context) / layout.pipeline();
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
