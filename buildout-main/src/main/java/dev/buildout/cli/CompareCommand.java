package dev.buildout.cli;

import dev.buildout.app.comparison.CompareRuns;
import dev.buildout.app.comparison.RecordedRun;
import dev.buildout.cases.CaseFaults;
import dev.buildout.planner.Interrupted;
import dev.buildout.planner.PlanOptions;
import dev.buildout.report.Report;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.store.RunStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout compare RUN RUN}: a bridge from one plan to another. */
@Command(
    name = "compare",
    description =
        "Compares two runs: what changed in the case, and what each change moves, by plans made one"
            + " change at a time.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private static final double SECONDS = 60;

  @Parameters(index = "0", paramLabel = "RUN", description = "Run folder to start from.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "RUN", description = "Run folder to arrive at.")
  private Path second = Path.of("");

  @Option(names = "--out", description = "Folder of the comparison; without it runs/<a>-vs-<b>.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Option(
      names = "--gap",
      description = "Accepted distance of each plan from its bound; 0.001 by default.")
  private double gap = 1e-3;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    if (!(gap >= 0 && gap < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--gap: found %s, expected a share from 0 to below 1".formatted(gap));
    }
    RecordedRun before = RunCases.read(first, spec);
    RecordedRun after = RunCases.read(second, spec);
    Path destination = out.orElse(Path.of("runs", before.name() + "-vs-" + after.name()));
    RunStore.requireReplaceable(destination);
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = Interruption.watch(err)) {
      Run run = compare(before, after, interruption);
      if (interruption.isInterrupted()) {
        return interrupted();
      }
      RunStore.write(run, destination, Report::write);
      print(run, destination);
      return run.checks().stream().allMatch(Check::ok) ? ExitCode.DONE : ExitCode.NO;
    } catch (Interrupted e) {
      return interrupted();
    }
  }

  private Run compare(RecordedRun before, RecordedRun after, Interruption interruption) {
    PrintWriter err = spec.commandLine().getErr();
    try (ProgressLine progress = ProgressLine.start(after.name(), err, interruption)) {
      PlanOptions options =
          new PlanOptions(Algorithm.AUTO, gap, SECONDS, progress, System::nanoTime);
      return new CompareRuns(new HighsSolver(), options).compare(before, after, Version.current());
    }
  }

  /** Part of a bridge leads nowhere. */
  private int interrupted() {
    spec.commandLine().getErr().println("The bridge was not finished: nothing is saved.");
    return ExitCode.INTERRUPTED;
  }

  private void print(Run run, Path destination) {
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      screen.println(JsonText.of(ComparisonText.document(run, destination)));
    } else {
      ComparisonText.lines(run, destination).forEach(screen::println);
    }
  }
}
