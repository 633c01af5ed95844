package dev.buildout.app;

import dev.buildout.audit.Certificate;
import dev.buildout.model.Case;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Planner;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.solver.Solver;
import dev.buildout.uncertainty.ScenarioTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The main use case: a case in, a whole run out. Pure but for the solver. */
public final class PlanCase {
  /** Limits whose worth is solved for; the rest matter less by their duals. */
  private static final int LIMITS = 12;

  private final Solver solver;

  public PlanCase(Solver solver) {
    this.solver = solver;
  }

  /**
   * Plans a case, its reference and its base year, and certifies what comes out.
   *
   * @throws InfeasiblePlan when hard limits conflict
   */
  public Run run(PlanRequest request) throws InfeasiblePlan {
    Outcome outcome = outcome(request);
    return run(outcome, outcome.tables(), outcome.document(), List.of());
  }

  /**
   * A run of an outcome, certified.
   *
   * @param tables all tables, those of studies included
   * @param further checks beside those of the solver and of the certificate
   */
  public static Run run(
      Outcome outcome,
      Map<String, Table> tables,
      Map<String, Object> document,
      List<Check> further) {
    Case c = outcome.theCase();
    ClaimsTables.add(tables, c, document);
    List<Check> checks = new ArrayList<>(SolverChecks.of(outcome));
    checks.addAll(
        Certificate.check(CheckRun.audited(c), outcome.workings().rates(), tables, document));
    checks.addAll(further);
    return new Run(document, tables, checks, outcome.request().caseFiles());
  }

  /**
   * The solved plan, reference and base year of a case.
   *
   * @throws InfeasiblePlan when hard limits conflict
   */
  public Outcome outcome(PlanRequest request) throws InfeasiblePlan {
    Workings workings = Workings.of(request.theCase());
    Optional<CompletableFuture<Solved>> base =
        BaseYearCase.of(request.theCase())
            .map(b -> background(b, workings, Solved.BASE_YEAR, Scope.REFERENCE, request));
    Planned planned = planned(request, workings);
    Optional<Solved> baseYear = base.isPresent() ? Optional.of(join(base.get())) : Optional.empty();
    try (LimitValues values = LimitValues.of(solver, planned.plan().plan())) {
      return new Outcome(request, planned, baseYear, values.heaviest(LIMITS));
    }
  }

  /**
   * The solved plan and reference of a case and nothing else.
   *
   * @throws InfeasiblePlan when hard limits conflict
   */
  public Planned planned(PlanRequest request) throws InfeasiblePlan {
    return planned(request, Workings.of(request.theCase()));
  }

  private Planned planned(PlanRequest request, Workings workings) throws InfeasiblePlan {
    Case c = request.theCase();
    CompletableFuture<Solved> reference =
        background(c, workings, Solved.REFERENCE, Scope.REFERENCE, request);
    Solved plan = solve(c, workings, Solved.PLAN, Scope.PLAN, request);
    return Planned.of(request, workings, plan, join(reference));
  }

  private CompletableFuture<Solved> background(
      Case c, Workings workings, String name, Scope scope, PlanRequest request) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return solve(c, workings, name, scope, request);
      } catch (InfeasiblePlan e) {
        throw new CompletionException(e);
      }
    });
  }

  private Solved solve(Case c, Workings workings, String name, Scope scope, PlanRequest request)
      throws InfeasiblePlan {
    ScenarioTree tree = ScenarioTree.singlePath(c.timeline());
    Inputs inputs = new Inputs(c, tree, workings.rates(), workings.goodput(), scope);
    try {
      return Solved.of(name, new Planner(solver).plan(inputs, request.options()));
    } catch (InfeasiblePlan e) {
      throw scope.commits() ? e : e.of("with nothing new committed");
    }
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
