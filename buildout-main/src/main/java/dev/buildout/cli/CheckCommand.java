package dev.buildout.cli;

import dev.buildout.app.CheckRun;
import dev.buildout.audit.BridgeChecks;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import dev.buildout.store.Fault;
import dev.buildout.store.RunStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout check CASE|RUN}: everything that is wrong with a case, or what it contains. */
@Command(
    name = "check",
    description = "Validates a case and says what it contains; verifies a run.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final String RUN_FILE = "run.json";

  @Parameters(paramLabel = "CASE|RUN", description = "Case folder or run folder.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults {
    return Files.isRegularFile(folder.resolve(RUN_FILE)) ? checkRun(folder) : checkCase(folder);
  }

  private int checkCase(Path caseFolder) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      LoadedCase loaded = CaseReader.read(caseFolder);
      CaseSummary summary = CaseSummary.of(loaded);
      if (json) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", "ok");
        document.put("case", summary);
        out.println(JsonText.of(document));
      } else {
        summary.lines().forEach(out::println);
      }
      return ExitCode.DONE;
    } catch (CaseFaults faults) {
      FaultText.print(faults, json, out);
      return ExitCode.BAD_INPUT;
    }
  }

  /** Recomputes the certificate from the run's case and tables; damage is a failed check. */
  private int checkRun(Path run) throws CaseFaults {
    List<Check> checks = new ArrayList<>();
    List<Fault> damage = RunStore.integrity(run);
    String where = damage.stream().map(Fault::toString).collect(Collectors.joining("; "));
    checks.add(new Check("integrity", damage.size(), 0, where));
    try {
      Run read = RunStore.read(run);
      checks.addAll(
          Tables.isComparison(read.document())
              ? BridgeChecks.check(read.tables())
              : CheckRun.check(RunCases.of(run.toString(), read).theCase(), read));
    } catch (CaseFaults | RuntimeException e) {
      if (damage.isEmpty()) {
        throw e;
      }
      // Too damaged to compute anything from: integrity says what is wrong.
    }
    return print(checks);
  }

  private int print(List<Check> checks) {
    boolean ok = checks.stream().allMatch(Check::ok);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", ok ? "ok" : "failed");
      document.put("checks", checks.stream().map(RunDocument::of).toList());
      out.println(JsonText.of(document));
    } else {
      for (Check check : checks) {
        out.println(check.ok() ? "  ok  " + check.name() : RunSummary.failed(check));
      }
      long failed = checks.stream().filter(check -> !check.ok()).count();
      out.println(
          ok
              ? "all %d checks hold".formatted(checks.size())
              : failed + (failed == 1 ? " check FAILS" : " checks FAIL"));
    }
    return ok ? ExitCode.DONE : ExitCode.NO;
  }
}
