package dev.buildout.app;

import dev.buildout.planner.PlanStats;
import dev.buildout.results.Check;
import java.util.List;

/** What the solver claims, held against arithmetic of our own and against the books. */
final class SolverChecks {
  private SolverChecks() {}

  static List<Check> of(Outcome o) {
    PlanStats s = o.plan.plan().stats();
    double books = o.value.npv();
    double solver = o.plan.plan().valueUsdM() - o.reference.plan().valueUsdM();
    double apart = Math.abs(books - solver) / Math.max(1, Math.abs(solver));
    return List.of(
        new Check("solver feasibility", s.primalInfeasibility(), 1e-6, "relative to each row"),
        new Check("solver duality", s.dualityGap(), 1e-6, "of the last linear programme"),
        new Check(
            "value of the books",
            apart,
            1e-6,
            "NPV from the statements against the objectives of plan and reference"));
  }
}
