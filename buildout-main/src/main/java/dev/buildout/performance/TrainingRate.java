package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.Rates;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.training.LayoutSearch;
import dev.buildout.performance.training.LayoutsFound;
import dev.buildout.performance.training.TrainingJob;
import java.util.Locale;

/**
 * 1e21 operations per hour of a system, as {@link TrainingJob#reportedFlop} counts them: those of a
 * step of a usual job over its time in the best layout. The job trains the model of the workload,
 * or a dense one of 70 billion parameters where it names none, with four million tokens a step, on
 * 512 chips or as few more as it fits on. A system is a part of it.
 */
final class TrainingRate {
  /** What is trained where a workload names no model: a dense one of 70 billion parameters. */
  static final String USUAL_MODEL = "llama-3-1-70b";

  private static final double SEQUENCE = 4096;
  private static final double BATCH = 1024;
  private static final int FEWEST_CHIPS = 512;
  private static final int MOST_CHIPS = 4096;

  private TrainingRate() {}

  static Verdict of(Catalog catalog, Asked.Training training, Asked asked) {
    Accelerator chip = asked.chip();
    if (!(chip.bf16Tflops() > 0 && chip.hbmGbps() > 0)) {
      return new Verdict.Cannot(chip.id() + " states no rate of compute or memory");
    }
    LanguageModel model = training.model();
    double longest = model.maxTokens() > 0 ? model.maxTokens() : SEQUENCE;
    TrainingJob job = new TrainingJob(model, 0, Math.min(longest, SEQUENCE), BATCH, false);
    NumberFormat format = format(training.bits());
    LayoutSearch search = LayoutSearch.of(catalog, chip, format, job);
    double speed = catalog.getStack(chip.stack()).speed();
    double shortGb = 0;
    for (int chips = FEWEST_CHIPS; chips <= MOST_CHIPS; chips *= 2) {
      LayoutsFound found = search.onOneCore(chips);
      shortGb = (found.closestBytes() - search.memoryBytes()) / 1e9;
      if (found.best().isPresent()) {
        double perChip = job.reportedFlop() / found.seconds() / chips * speed;
        String note =
            String.format(
                Locale.ROOT,
                "%s on %d chips, %.0f TFLOP/s a chip, %s",
                model.id(),
                chips,
                perChip / 1e12,
                format);
        return new Verdict.Runs(
            new Rates.Rate(perChip * asked.chips() * 3600 / 1e21, search.sigma(), "compute", note));
      }
    }
    return new Verdict.Cannot(
        String.format(
            Locale.ROOT,
            "%s does not fit on %d x %s, each short of %.1f GB",
            model.id(),
            MOST_CHIPS,
            chip.id(),
            shortGb));
  }

  private static NumberFormat format(int bits) {
    return bits > 8 ? NumberFormat.BF16 : bits > 4 ? NumberFormat.FP8 : NumberFormat.FP4;
  }
}
