package dev.buildout.cli;

import dev.buildout.app.PlanCase;
import dev.buildout.app.PlanRequest;
import dev.buildout.app.Workings;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import dev.buildout.model.Case;
import dev.buildout.model.Goodput;
import dev.buildout.model.Rates;
import dev.buildout.performance.Roofline;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.report.Report;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.ProgressListener;
import dev.buildout.store.RunStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: a case folder in, a run folder out. */
@Command(
    name = "plan",
    description = "Plan a case: what to build, when and where, and what it is worth.")
final class PlanCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CASE", description = "case folder")
  private Path folder = Path.of(".");

  @Option(names = "--out", description = "run folder; without it runs/<case>-<hash>")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Option(
      names = "--algorithm",
      description = "of the linear relaxation: auto, simplex or interior_point")
  private Algorithm algorithm = Algorithm.AUTO;

  @Override
  public Integer call() throws CaseFaults {
    LoadedCase loaded = CaseReader.read(folder);
    Case c = loaded.value();
    Path destination = out.orElse(Path.of("runs", c.name() + "-" + loaded.hash()));
    RunStore.requireReplaceable(destination);
    PlanOptions options =
        new PlanOptions(algorithm, 1e-3, 60, ProgressListener.NONE, System::nanoTime);
    PlanRequest request =
        new PlanRequest(c, loaded.files(), loaded.hash(), Version.current(), 0, options);
    try {
      Run run = new PlanCase(new HighsSolver(), ROOFLINE).run(request);
      RunStore.write(run, destination, Report::write);
      if (json) {
        System.out.println(run.document());
      }
      return run.checks().stream().allMatch(x -> x.ok()) ? ExitCode.DONE : ExitCode.NO;
    } catch (InfeasiblePlan e) {
      System.out.println(e.getMessage());
      return ExitCode.NO;
    }
  }

  private static final Workings ROOFLINE =
      new Workings() {
        @Override
        public Rates rates(Case c) {
          return Roofline.rates(c);
        }

        @Override
        public Goodput goodput(Case c) {
          return Roofline.goodput(c);
        }
      };
}
