package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Plan;
import dev.buildout.planner.Planner;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.solver.Solver;
import dev.buildout.uncertainty.ScenarioTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The main use case: a case in, a whole run out. Pure but for the solver. */
public final class PlanCase {
  private final Solver solver;
  private final Workings workings;

  public PlanCase(Solver solver, Workings workings) {
    this.solver = solver;
    this.workings = workings;
  }

  /**
   * Plans a case, its reference and its base year, and certifies what comes out.
   *
   * @throws InfeasiblePlan when hard limits conflict
   */
  public Run run(PlanRequest request) throws InfeasiblePlan {
    Case c = request.theCase();
    CompletableFuture<Solved> reference = background(c, Solved.REFERENCE, Scope.REFERENCE, request);
    Optional<Case> baseYearCase = BaseYearCase.of(c);
    Optional<CompletableFuture<Solved>> base =
        baseYearCase.map(b -> background(b, Solved.BASE_YEAR, Scope.REFERENCE, request));
    Solved plan = solve(c, Solved.PLAN, Scope.PLAN, request);
    Outcome outcome =
        new Outcome(
            request,
            plan,
            join(reference),
            base.isPresent() ? Optional.of(join(base.get())) : Optional.empty(),
            workings);
    Map<String, Table> tables = outcome.tables();
    List<Check> checks = List.of();
    return new Run(outcome.document(), tables, checks, request.caseFiles());
  }

  private CompletableFuture<Solved> background(
      Case c, String name, Scope scope, PlanRequest request) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return solve(c, name, scope, request);
      } catch (InfeasiblePlan e) {
        throw new CompletionException(e);
      }
    });
  }

  private Solved solve(Case c, String name, Scope scope, PlanRequest request)
      throws InfeasiblePlan {
    ScenarioTree tree = ScenarioTree.singlePath(c.timeline());
    Inputs inputs = new Inputs(c, tree, workings.rates(c), workings.goodput(c), scope);
    Plan plan = new Planner(solver).plan(inputs, request.options());
    return Solved.of(name, plan);
  }

  private static Solved join(CompletableFuture<Solved> future) throws InfeasiblePlan {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof InfeasiblePlan infeasible) {
        throw infeasible;
      }
      throw e;
    }
  }
}
