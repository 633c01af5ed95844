package dev.buildout.cli;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CatalogReader;
import dev.buildout.cases.measured.MeasuredFiles;
import dev.buildout.model.Catalog;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.performance.PerformanceModel;
import dev.buildout.performance.backtest.Backtest;
import dev.buildout.performance.serving.ServingCalibration;
import dev.buildout.performance.training.TrainingCalibration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout backtest performance FILE...}: the performance model against measured rows. */
@Command(
    name = "performance",
    description =
        "Predicts every row of files of measurements and scores the errors, beside a constant share"
            + " of peak and a pure roofline.",
    mixinStandardHelpOptions = true)
final class BacktestPerformanceCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files of measurements.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Option(
      names = "--rows",
      paramLabel = "OUT.csv",
      description = "Also write each measured quantity with its prediction to this file.")
  private Optional<Path> rows = Optional.empty();

  /** What the fit that scores a row has not seen. */
  private enum LeftOut {
    NONE,
    GROUP,
    CHIP
  }

  @Option(
      names = "--left-out",
      paramLabel = "group|chip",
      description =
          "Fit the model anew to these files and score each row by a fit without rows of its model"
              + " and system, or of its chip.")
  private LeftOut leftOut = LeftOut.NONE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    Catalog catalog = CatalogReader.builtIn();
    List<MeasuredFile> measured = MeasuredFiles.read(files);
    PerformanceModel model = model(catalog, measured);
    Backtest backtest = Backtest.of(catalog, model, measured);
    rows.ifPresent(out -> write(out, backtest));
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      screen.println(JsonText.of(BacktestDocument.of(backtest)));
    } else {
      BacktestText.lines(backtest).forEach(screen::println);
    }
    return ExitCode.DONE;
  }

  private PerformanceModel model(Catalog catalog, List<MeasuredFile> measured) {
    if (leftOut == LeftOut.NONE) {
      return new PerformanceModel(catalog);
    }
    ServingCalibration serving = ServingCalibration.of(catalog, measured);
    TrainingCalibration training = TrainingCalibration.of(catalog, measured);
    return leftOut == LeftOut.GROUP
        ? new PerformanceModel(catalog, serving.leftOut(), training.leftOut())
        : new PerformanceModel(catalog, serving.otherChips(), training.otherChips());
  }

  private void write(Path out, Backtest backtest) {
    try {
      Files.write(out, BacktestRows.lines(backtest));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--rows: cannot write %s (%s), expected a file in a folder that exists"
              .formatted(out, e.getClass().getSimpleName()),
          e);
    }
  }
}
