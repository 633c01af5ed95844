package dev.buildout.app.studies;

import dev.buildout.app.PlanRequest;
import dev.buildout.model.Case;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.solver.HighsSolver;
import java.util.List;
import java.util.Map;

/** Runs of small cases with studies. */
public final class Studied {
  private Studied() {}

  public static Run run(Case c, Study... studies) {
    PlanRequest request =
        new PlanRequest(c, Map.of(), Map.of(), "", "test", 0, PlanOptions.defaults());
    try {
      return new StudiedCase(new HighsSolver()).run(request, List.of(studies));
    } catch (InfeasiblePlan e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Names of the checks that failed. */
  public static List<String> failed(Run run) {
    return run.checks().stream().filter(c -> !c.ok()).map(Check::toString).toList();
  }
}
