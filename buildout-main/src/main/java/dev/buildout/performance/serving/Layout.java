package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.Pool;

/**
 * How a copy of a model lies on its chips.
 *
 * @param tensor chips that split a layer's attention
 * @param attentionData ranks with requests of their own
 * @param expert ranks with experts of their own
 * @param pipeline stages
 */
public record Layout(int tensor, int attentionData, int expert, int pipeline) {
  /** Chips of a copy that a row does not state and that do not hold the model as stated. */
  private static final int WIDE = 32;

  /** Chips of a stage. */
  public int ranks() {
    return tensor * attentionData;
  }

  /** Chips of the copy. */
  public int chips() {
    return ranks() * pipeline;
  }

  /** The same chips, each with requests of its own. */
  Layout withOwnRequests() {
    return new Layout(1, ranks(), ranks(), pipeline);
  }

  /**
   * The layout that a row means. Some rows count degrees twice: tensor = t^2 beside t-way splits of
   * experts by both ways are t chips, as rows that repeat the same measurement show. Where the
   * model does not fit on the chips as stated there were more of them. Where heads cannot be split
   * as stated, attention is data parallel.
   */
  static Layout of(Pool pool, LanguageModel model, Accelerator chip, double weightBytes) {
    int tensor = pool.tensor();
    int data = pool.attentionData();
    int expert = Math.max(1, pool.expert());
    int across = pool.expertTensor();
    int ranks = tensor * data;
    if (across == expert && across > 1 && ranks == across * expert) {
      tensor = tensor > 1 ? across : 1;
      data = data > 1 ? across : 1;
      data = tensor > 1 ? 1 : data;
    } else if (tensor == data
        && tensor > 1
        && across * expert == ranks
        && ranks > chip.scaleupChips()) {
      data = 1;
      expert = tensor;
    }
    if (weightBytes > chip.hbmGb() * 1e9 * tensor * data * pool.pipeline()
        && chip.scaleupChips() >= WIDE) {
      data = WIDE;
      tensor = 1;
    }
    while (weightBytes > chip.hbmGb() * 1e9 * tensor * data * pool.pipeline()) {
      tensor *= 2;
    }
    if (splitsNoHeads(model, tensor)) {
      data = data * tensor;
      tensor = 1;
    }
    int stated = model.experts() == 0 ? 1 : Math.min(expert, tensor * data);
    return new Layout(
        tensor, data, data > 1 && model.experts() > 0 ? tensor * data : stated, pool.pipeline());
  }

  private static boolean splitsNoHeads(LanguageModel model, int tensor) {
    return model.heads() > 0
        && tensor > 8
        && (tensor > model.heads() || model.heads() % tensor != 0 || tensor > 16);
  }
}
