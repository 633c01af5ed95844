package dev.buildout.cli;

import dev.buildout.app.Overrides;
import dev.buildout.app.PlanRequest;
import dev.buildout.app.studies.BadQuestion;
import dev.buildout.app.studies.StudiedCase;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import dev.buildout.model.Case;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.report.Report;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.store.RunStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: a case folder in, a run folder out. */
@Command(
    name = "plan",
    description = "Plans a case: what to build, when and where, and what it is worth.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CASE", description = "Case folder.")
  private Path folder = Path.of("");

  @Option(names = "--out", description = "Run folder; without it runs/<case>-<hash>.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Option(
      names = "--set",
      paramLabel = "ADDRESS=VALUE",
      description =
          "Sets a value for this run, e.g. finance.discount_rate=0.1 or resolution=month; may be"
              + " given again.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--algorithm",
      description = "For the linear relaxation: auto, simplex or interior_point.")
  private Algorithm algorithm = Algorithm.AUTO;

  @Option(names = "--gap", description = "Accepted distance from the bound; 0.001 by default.")
  private double gap = 1e-3;

  @Option(
      names = "--time-limit",
      description = "Seconds to search for better whole numbers; 60 by default.")
  private double timeLimit = 60;

  @Mixin private StudyOptions asked = new StudyOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    require(gap >= 0 && gap < 1, "--gap", gap, "a share from 0 to below 1");
    require(timeLimit > 0, "--time-limit", timeLimit, "seconds, more than 0");
    LoadedCase loaded = CaseReader.read(folder);
    Case c;
    try {
      c = Overrides.apply(loaded.value(), set);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--set " + e.getMessage());
    }
    Path destination = out.orElse(Path.of("runs", c.name() + "-" + loaded.hash(set)));
    RunStore.requireReplaceable(destination);
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = Interruption.watch(err)) {
      return plan(c, loaded, destination, interruption);
    }
  }

  private int plan(Case c, LoadedCase loaded, Path destination, Interruption interruption) {
    try {
      Run run = solve(c, loaded, interruption);
      RunStore.write(run, destination, Report::write);
      print(run, destination);
      return run.checks().stream().allMatch(Check::ok) ? ExitCode.DONE : ExitCode.NO;
    } catch (InfeasiblePlan e) {
      print(e);
      return ExitCode.NO;
    } catch (RuntimeException e) {
      if (!interruption.isInterrupted()) {
        throw e;
      }
      spec.commandLine().getErr().println("No plan was found yet: nothing is saved.");
      return ExitCode.INTERRUPTED;
    }
  }

  private void require(boolean holds, String option, double found, String expected) {
    if (!holds) {
      throw new ParameterException(
          spec.commandLine(), "%s: found %s, expected %s".formatted(option, found, expected));
    }
  }

  private Run solve(Case c, LoadedCase loaded, Interruption interruption) throws InfeasiblePlan {
    try (ProgressLine progress =
        ProgressLine.start(c.name(), spec.commandLine().getErr(), interruption)) {
      PlanOptions options = new PlanOptions(algorithm, gap, timeLimit, progress, System::nanoTime);
      PlanRequest request =
          new PlanRequest(c, set, loaded.files(), loaded.hash(set), Version.current(), 0, options);
      return new StudiedCase(new HighsSolver()).run(request, asked.studies(c));
    } catch (BadQuestion e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void print(Run run, Path destination) {
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      screen.println(JsonText.of(RunDocument.of(run, destination)));
    } else {
      RunSummary.lines(run, destination).forEach(screen::println);
    }
  }

  private void print(InfeasiblePlan infeasible) {
    PrintWriter screen = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "infeasible");
      document.put("conflict", infeasible.conflict());
      screen.println(JsonText.of(document));
    } else {
      screen.println("No plan meets all limits:");
      infeasible.conflict().forEach(name -> screen.println("  " + name));
      screen.println("Relax what is missed, or what stands against it, in the case.");
    }
  }
}
