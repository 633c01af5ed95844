package dev.buildout.cli;

import dev.buildout.app.PlanRequest;
import dev.buildout.app.studies.BadQuestion;
import dev.buildout.app.studies.explain.ExplainedRun;
import dev.buildout.app.studies.explain.Explanations;
import dev.buildout.cases.CaseFaults;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.store.RunStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout explain RUN QUESTION}: why a plan does not, and what it would cost. */
@Command(
    name = "explain",
    description = "Answers why a plan does not do something, or what it would cost if it did.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN", description = "Run folder.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "QUESTION",
      description = "For example \"why not more own silicon in 2027\" or \"serve chat fully\".")
  private List<String> question = List.of();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    Run run = RunStore.readInput(folder);
    if (Tables.isComparison(run.document())) {
      throw new ParameterException(
          spec.commandLine(),
          "found the comparison %s, expected the run of a plan. Maybe one of the runs it compares?"
              .formatted(folder));
    }
    RecordedCase recorded = RecordedCase.of(run);
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = Interruption.watch(err);
        ProgressLine progress = ProgressLine.start(recorded.theCase().name(), err, interruption)) {
      return explain(run, recorded, progress, interruption);
    } catch (BadQuestion e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private int explain(
      Run run, RecordedCase recorded, ProgressLine progress, Interruption interruption) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Explanations asked = Explanations.of(recorded.theCase(), List.of(String.join(" ", question)));
      PlanRequest request =
          new PlanRequest(
              recorded.theCase(),
              recorded.set(),
              recorded.loaded().files(),
              recorded.loaded().hash(recorded.set()),
              Version.current(),
              0,
              options(run.document(), progress));
      Map<String, Object> document =
          new ExplainedRun(new HighsSolver()).explain(request, run.document(), asked);
      progress.close();
      if (json) {
        out.println(JsonText.of(document));
      } else {
        ExplanationCard.lines(document).forEach(out::println);
      }
      return ExitCode.DONE;
    } catch (InfeasiblePlan e) {
      progress.close();
      print(e, out);
      return ExitCode.NO;
    } catch (BadQuestion e) {
      throw e;
    } catch (RuntimeException e) {
      if (!interruption.isInterrupted()) {
        throw e;
      }
      spec.commandLine().getErr().println("No answer was found yet.");
      return ExitCode.INTERRUPTED;
    }
  }

  /** As the run was planned; as by default where it does not say. */
  private static PlanOptions options(Map<String, Object> document, ProgressLine progress) {
    PlanOptions byDefault = PlanOptions.defaults();
    Algorithm algorithm = byDefault.algorithm();
    double gap = byDefault.relativeGap();
    double seconds = byDefault.timeLimitSeconds();
    if (document.get("options") instanceof Map<?, ?> options) {
      gap = options.get("gap") instanceof Number n ? n.doubleValue() : gap;
      seconds = options.get("time_limit_seconds") instanceof Number n ? n.doubleValue() : seconds;
      if (options.get("algorithm") instanceof String name) {
        algorithm = Algorithm.valueOf(name.toUpperCase(Locale.ROOT));
      }
    }
    return new PlanOptions(algorithm, gap, seconds, progress, System::nanoTime);
  }

  private void print(InfeasiblePlan infeasible, PrintWriter out) {
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "infeasible");
      document.put("conflict", infeasible.conflict());
      out.println(JsonText.of(document));
    } else {
      out.println("The case of this run has no plan in this version:");
      infeasible.conflict().forEach(name -> out.println("  " + name));
    }
  }
}
