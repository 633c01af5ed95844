package dev.buildout.planner;

import dev.buildout.solver.Infeasibility;
import dev.buildout.solver.InfeasibilityExplainer;
import dev.buildout.solver.Problem;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.util.List;
import java.util.Optional;

/** Names the limits that conflict when a case has no plan. */
final class Conflicts {
  private static final double SECONDS = 20;

  private Conflicts() {}

  static InfeasiblePlan explain(Solver solver, Problem problem, Status status) {
    Optional<Infeasibility> why =
        new InfeasibilityExplainer(solver, SolveOptions.defaults()).explain(problem, SECONDS);
    return new InfeasiblePlan(
        why.map(Infeasibility::names)
            .orElseGet(
                () -> List.of("the solver ended with " + status + " and found no conflict")));
  }
}
