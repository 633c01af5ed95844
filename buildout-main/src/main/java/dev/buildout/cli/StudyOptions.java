package dev.buildout.cli;

import dev.buildout.app.studies.BudgetCurve;
import dev.buildout.app.studies.Study;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which questions are answered beside a plan. */
final class StudyOptions {
  @Option(
      names = "--budget-curve",
      description = "What each budget is worth, over the range of studies.budget.")
  private boolean budgetCurve;

  /** The studies asked for, in the order in which they are answered. */
  List<Study> studies() {
    List<Study> studies = new ArrayList<>();
    if (budgetCurve) {
      studies.add(new BudgetCurve());
    }
    return studies;
  }
}
