package dev.buildout.cli;

import dev.buildout.app.comparison.RecordedRun;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import dev.buildout.store.RunStore;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Plans of the past, read with the cases that are kept in them. */
final class RunCases {
  private RunCases() {}

  /** A run and its own case, with what was set for it. */
  static RecordedRun of(String name, Run run) throws CaseFaults {
    return RecordedRun.of(name, CaseReader.read(run.caseFiles()).value(), run);
  }

  /** A run of a plan that nothing is wrong with. */
  static RecordedRun read(Path folder, CommandSpec spec) throws CaseFaults {
    Run run = RunStore.readIntact(folder);
    if (Tables.isComparison(run.document())) {
      throw new ParameterException(
          spec.commandLine(),
          "found the comparison %s, expected the run of a plan. Maybe one of the runs it compares?"
              .formatted(folder));
    }
    return of(name(folder), run);
  }

  private static String name(Path folder) {
    return Objects.toString(folder.toAbsolutePath().normalize().getFileName(), "run");
  }
}
