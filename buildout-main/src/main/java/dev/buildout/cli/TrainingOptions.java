package dev.buildout.cli;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.training.LayoutSearch;
import dev.buildout.performance.training.LayoutsFound;
import dev.buildout.performance.training.TrainingJob;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is trained, and the search for its layout. */
final class TrainingOptions {
  private static final double USUAL_SEQUENCE = 4096;

  @Option(names = "--training", description = "Time of a training step instead of serving.")
  boolean training;

  @Option(
      names = "--chips",
      paramLabel = "N",
      defaultValue = "8",
      description = "Chips; default ${DEFAULT-VALUE}.")
  private int chips;

  @Option(
      names = "--batch",
      paramLabel = "B",
      defaultValue = "512",
      description = "Sequences of a step; default ${DEFAULT-VALUE}.")
  private int batch;

  @Option(
      names = "--sequence",
      paramLabel = "S",
      description = "Tokens of a sequence; without it the longest of the model, 4096 at most.")
  private int sequence;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "bf16",
      description = "Format of matrix products: bf16, fp8, mxfp8 or fp4.")
  private String format = "bf16";

  /** The best layout of a chip as a document. */
  Map<String, Object> document(
      Catalog catalog,
      LanguageModel model,
      Accelerator chip,
      Function<String, ParameterException> wrong) {
    NumberFormat operands = NumberFormat.of(format);
    if (operands == NumberFormat.UNSTATED) {
      throw wrong.apply(
          "--format: found \"%s\", expected bf16, fp8, mxfp8 or fp4".formatted(format));
    }
    if (chips < 1 || batch < 1 || sequence < 0) {
      throw wrong.apply("--chips, --batch, --sequence: expected whole numbers above 0");
    }
    double longest = model.maxTokens() > 0 ? model.maxTokens() : USUAL_SEQUENCE;
    double tokens = sequence > 0 ? sequence : Math.min(longest, USUAL_SEQUENCE);
    TrainingJob job = new TrainingJob(model, 0, tokens, batch, false);
    LayoutSearch search = LayoutSearch.of(catalog, chip, operands, job);
    long start = System.nanoTime();
    LayoutsFound found = search.on(chips);
    double seconds = (System.nanoTime() - start) / 1e9;
    return TrainingCard.document(job, chip, operands, chips, search, found, seconds);
  }
}
