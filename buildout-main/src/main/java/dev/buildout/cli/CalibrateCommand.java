package dev.buildout.cli;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CatalogReader;
import dev.buildout.cases.measured.MeasuredFiles;
import dev.buildout.model.KernelFact;
import dev.buildout.model.ServingFit;
import dev.buildout.model.ServingSpread;
import dev.buildout.model.TrainingFit;
import dev.buildout.performance.calibration.Calibration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
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

/** {@code buildout calibrate FILE...}: parameters of the performance model from measured rows. */
@Command(
    name = "calibrate",
    description =
        "Fits the performance model to files of measurements and writes its parameters, with what"
            + " they were fitted to, as files of a catalog.",
    mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files of measurements.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write to; made where it is not there.")
  private Path out = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Date of the measurements; without it the month of the newest file.")
  private Optional<String> asOf = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    Calibration calibration =
        Calibration.of(
            CatalogReader.builtIn(), MeasuredFiles.read(files), asOf.orElseGet(this::newest));
    PrintWriter screen = spec.commandLine().getOut();
    if (!calibration.kernels().isEmpty()) {
      write("kernels.csv", FactRows.lines(KernelFact.class, calibration.kernels()));
      screen.printf(
          "%s: %d laws of single operations%n",
          out.resolve("kernels.csv"), calibration.kernels().size());
    }
    if (!calibration.servingFits().isEmpty()) {
      write("serving_fits.csv", FactRows.lines(ServingFit.class, calibration.servingFits()));
      write(
          "serving_spreads.csv", FactRows.lines(ServingSpread.class, calibration.servingSpreads()));
      screen.printf(
          "%s: parameters of %d kinds of serving software; %d spreads beside it%n",
          out.resolve("serving_fits.csv"),
          calibration.servingFits().size(),
          calibration.servingSpreads().size());
    }
    if (!calibration.trainingFits().isEmpty()) {
      write("training_fits.csv", FactRows.lines(TrainingFit.class, calibration.trainingFits()));
      screen.printf(
          "%s: parameters of %d kinds of training software%n",
          out.resolve("training_fits.csv"), calibration.trainingFits().size());
    }
    screen.printf("%d rows could not be used%n", calibration.unread().size());
    return ExitCode.DONE;
  }

  private String newest() {
    try {
      String month = "";
      for (Path file : files) {
        String at = Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC).toString();
        month = at.compareTo(month) > 0 ? at : month;
      }
      return month.substring(0, 7);
    } catch (IOException e) {
      throw cannot("FILE: cannot read the date of a file", e);
    }
  }

  private void write(String name, List<String> lines) {
    try {
      Files.createDirectories(out);
      Files.write(out.resolve(name), lines);
    } catch (IOException e) {
      throw cannot("--out: cannot write %s, expected a folder".formatted(out.resolve(name)), e);
    }
  }

  private ParameterException cannot(String what, IOException e) {
    return new ParameterException(
        spec.commandLine(), "%s (%s)".formatted(what, e.getClass().getSimpleName()), e);
  }
}
