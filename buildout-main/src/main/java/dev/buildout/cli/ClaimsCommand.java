package dev.buildout.cli;

import dev.buildout.app.Overrides;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.claims.BadFormula;
import dev.buildout.claims.Ledger;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import dev.buildout.store.RunStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout claims CASE|RUN}: which public statements hold, and on which basis. */
@Command(
    name = "claims",
    description =
        "Tests the public statements of a case: which hold, which hold only if, which contradict"
            + " each other. With a run, also those that need its tables.",
    mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {
  private static final String RUN_FILE = "run.json";

  @Parameters(paramLabel = "CASE|RUN", description = "Case folder or run folder.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Option(
      names = "--full",
      description = "Also print each formula with what went into it and its grades.")
  private boolean full;

  @Option(
      names = "--set",
      paramLabel = "ADDRESS=VALUE",
      description =
          "Sets a value of the case first, e.g. facts.aws_revenue_2025.value=130000; may be given"
              + " again.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    boolean isRun = Files.isRegularFile(folder.resolve(RUN_FILE));
    PrintWriter out = spec.commandLine().getOut();
    try {
      Optional<Run> run = isRun ? Optional.of(plannedRun()) : Optional.empty();
      Case theCase = run.isPresent() ? RecordedCase.of(run.get()).theCase() : changedCase();
      if (theCase.claims().isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "%s states no claims, expected a file claims in case.yaml. Maybe cases/amazon-2026?"
                .formatted(folder));
      }
      Ledger ledger = Ledger.of(theCase, run);
      if (json) {
        out.println(JsonText.of(ClaimsDocument.of(theCase.name(), ledger)));
      } else {
        ClaimsText.lines(theCase.name(), isRun, full, ledger).forEach(out::println);
      }
      return ExitCode.DONE;
    } catch (CaseFaults faults) {
      if (isRun) {
        throw faults;
      }
      FaultText.print(faults, json, out);
      return ExitCode.BAD_INPUT;
    } catch (BadFormula e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private Case changedCase() throws CaseFaults {
    try {
      return Overrides.apply(CaseReader.read(folder).value(), set);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--set " + Objects.requireNonNullElse(e.getMessage(), ""), e);
    }
  }

  private Run plannedRun() {
    if (!set.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--set with a run: its tables are as they were planned, so expected a case. Maybe plan with --set?");
    }
    Run run = RunStore.readIntact(folder);
    if (Tables.isComparison(run.document())) {
      throw new ParameterException(
          spec.commandLine(),
          "found the comparison %s, expected a case or the run of a plan. Maybe one of the runs it compares?"
              .formatted(folder));
    }
    return run;
  }
}
