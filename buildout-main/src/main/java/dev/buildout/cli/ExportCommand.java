package dev.buildout.cli;

import dev.buildout.app.comparison.RecordedRun;
import dev.buildout.cases.CaseFaults;
import dev.buildout.claims.BadFormula;
import dev.buildout.export.RunWorkbook;
import dev.buildout.store.RunFolderException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code buildout export RUN --to xlsx}: a run in the form of another program. */
@Command(
    name = "export",
    description =
        "Writes the run of a plan as a spreadsheet with live formulas, whose inputs can be changed.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /** Forms that a run can be exported to; the name is the ending of the file. */
  enum Form {
    XLSX;

    String ending() {
      return "." + toString();
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "RUN", description = "Run folder.")
  private Path folder = Path.of("");

  @Option(names = "--to", required = true, description = "Form: ${COMPLETION-CANDIDATES}.")
  private Form form = Form.XLSX;

  @Option(names = "--out", description = "File; without it <run>.xlsx beside the run folder.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws CaseFaults, RunFolderException {
    Path run = folder.toAbsolutePath().normalize();
    NewFile file = new NewFile(out.orElseGet(() -> beside(run)), spec);
    RecordedRun recorded = RunCases.read(folder, spec);
    file.write(workbook(recorded));
    if (json) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", "ok");
      document.put("file", file.path().toString());
      spec.commandLine().getOut().println(JsonText.of(document));
    } else {
      spec.commandLine().getOut().println("workbook: " + file.path());
    }
    return ExitCode.DONE;
  }

  private byte[] workbook(RecordedRun recorded) {
    try {
      return RunWorkbook.xlsx(recorded.theCase(), recorded.run());
    } catch (BadFormula e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Path beside(Path run) {
    return run.resolveSibling(run.getFileName() + form.ending());
  }
}
