package dev.buildout.export;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.Map;

/** Runs of cases that ship, each with its case. */
final class PlannedCases {

  static Map.Entry<Case, Run> of(PlannedRun planned) {
    Run run = planned.run();
    try {
      return Map.entry(CaseReader.read(run.caseFiles()).value(), run);
    } catch (CaseFaults e) {
      throw new IllegalStateException(e);
    }
  }

  private PlannedCases() {}
}
