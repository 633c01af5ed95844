package dev.buildout.cli;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.shapes.ChipNames;
import dev.buildout.performance.shapes.Lookup;
import dev.buildout.performance.shapes.ModelNames;
import dev.buildout.performance.training.LayoutSearch;
import dev.buildout.performance.training.LayoutsFound;
import dev.buildout.performance.training.TrainingJob;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout estimate MODEL ACCELERATOR --training}: what a chip delivers for a model. */
@Command(
    name = "estimate",
    description =
        "Estimates what chips deliver for a model, with a band: the best layout to train.",
    mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {
  private static final double USUAL_SEQUENCE = 4096;

  @Parameters(index = "0", paramLabel = "MODEL", description = "A model by any of its names.")
  private String model = "";

  @Parameters(index = "1", paramLabel = "ACCELERATOR", description = "A chip by any of its names.")
  private String accelerator = "";

  @Option(names = "--training", description = "Time of a training step.")
  private boolean training;

  @Option(names = "--chips", paramLabel = "N", defaultValue = "8", description = "Chips.")
  private int chips;

  @Option(
      names = "--batch",
      paramLabel = "B",
      defaultValue = "512",
      description = "Sequences of a step.")
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

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!training) {
      throw wrong("--training: expected, as nothing else is estimated yet");
    }
    Catalog catalog = CatalogReader.builtIn();
    LanguageModel what = known("MODEL", new ModelNames(catalog).find(model));
    Accelerator on = known("ACCELERATOR", new ChipNames(catalog).find(accelerator));
    NumberFormat operands = NumberFormat.of(format);
    if (operands == NumberFormat.UNSTATED) {
      throw wrong("--format: found \"%s\", expected bf16, fp8, mxfp8 or fp4".formatted(format));
    }
    if (chips < 1 || batch < 1 || sequence < 0) {
      throw wrong("--chips, --batch, --sequence: expected whole numbers above 0");
    }
    double longest = what.maxTokens() > 0 ? what.maxTokens() : USUAL_SEQUENCE;
    double tokens = sequence > 0 ? sequence : Math.min(longest, USUAL_SEQUENCE);
    TrainingJob job = new TrainingJob(what, 0, tokens, batch, false);
    LayoutSearch search = LayoutSearch.of(catalog, on, operands, job);
    long start = System.nanoTime();
    LayoutsFound found = search.on(chips);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Object> document =
        TrainingCard.document(job, on, operands, chips, search, found, seconds);
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      screen.println(JsonText.of(document));
    } else {
      TrainingCard.lines(document).forEach(screen::println);
    }
    return found.best().isPresent() ? ExitCode.DONE : ExitCode.NO;
  }

  private <T> T known(String parameter, Lookup<T> lookup) {
    return switch (lookup) {
      case Lookup.Found<T> found -> found.value();
      case Lookup.Unknown<T> unknown -> throw wrong(parameter + ": " + unknown.reason());
    };
  }

  private ParameterException wrong(String fault) {
    return new ParameterException(spec.commandLine(), fault);
  }
}
