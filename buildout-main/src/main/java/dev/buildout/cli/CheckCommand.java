package dev.buildout.cli;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
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
  public Integer call() {
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

  /** Verification of a run is not part of this version. */
  private int checkRun(Path run) {
    String message = run + " is a run; this version checks case folders only";
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "bad_input");
      document.put("message", message);
      spec.commandLine().getOut().println(JsonText.of(document));
    } else {
      spec.commandLine().getErr().println("buildout check: " + message + ".");
    }
    return ExitCode.BAD_INPUT;
  }
}
