package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.Workload;
import dev.buildout.performance.serving.Service;
import java.util.stream.Stream;

/**
 * All that a rate depends on beside facts about chips and software.
 *
 * @param work the work
 * @param chip chip of the system
 * @param chips chips of the system
 * @param fabric chips that share its fast fabric; 0 for as many as the chip states
 */
record Asked(Work work, Accelerator chip, int chips, int fabric) {
  /** What is computed. */
  sealed interface Work {}

  /** Tokens of requests. */
  record Tokens(Service service) implements Work {}

  /** Training of a model. */
  record Training(LanguageModel model, int bits) implements Work {}

  /** Hours of a reference chip, limited by compute for a share of them. */
  record ChipHours(Accelerator reference, double computeShare, int bits) implements Work {}

  /** Software that the rate depends on. */
  Stream<String> stacks() {
    return work instanceof ChipHours hours
        ? Stream.of(chip.stack(), hours.reference().stack())
        : Stream.of(chip.stack());
  }

  static Asked of(Catalog catalog, Workload work, Accelerator chip, int chips, int fabric) {
    return new Asked(work(catalog, work), chip, chips, fabric);
  }

  private static Work work(Catalog catalog, Workload w) {
    return switch (w.unit()) {
      case MTOK ->
          new Tokens(
              new Service(
                  catalog.getModel(w.model()),
                  w.weightBits(),
                  w.contextTokens() * w.inputShare(),
                  w.contextTokens() * (1 - w.inputShare()),
                  w.cachedShare(),
                  w.ttftMs(),
                  w.tpotMs()));
      case ZFLOP ->
          new Training(
              catalog.getModel(w.model().isEmpty() ? TrainingRate.USUAL_MODEL : w.model()),
              w.weightBits());
      case CHIP_HOUR ->
          new ChipHours(
              catalog.getAccelerator(w.referenceChip()), w.computeShare(), w.weightBits());
    };
  }
}
