package dev.buildout.app.studies;

import dev.buildout.app.Planned;
import dev.buildout.app.RunTables;
import dev.buildout.app.Solved;
import dev.buildout.app.ValueOfPlan;
import dev.buildout.app.Workings;
import dev.buildout.audit.Certificate;
import dev.buildout.audit.Certificate.Audited;
import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.model.Workload;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Plan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.Planner;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scale;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Question;
import dev.buildout.results.Table;
import dev.buildout.solver.Solver;
import dev.buildout.uncertainty.ScenarioTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans changed cases and questions from the basis of a plan, and certifies each like a plan: its
 * tables are made and every check of the certificate is run on them. A case of another shape, with
 * other sites or periods for instance, is planned from nothing. Safe for use by several threads.
 */
public final class Resolver {
  /** Accepted gap of a plan that answers a question, as a share of its objective. */
  public static final double GAP = 1e-3;

  private static final double SECONDS = 10;

  private final Planned planned;
  private final Solver solver;
  private final Planner planner;
  private final PlanOptions options;
  private final Resolved base;

  public Resolver(Planned planned, Solver solver) {
    this.planned = planned;
    this.solver = solver;
    this.planner = new Planner(solver);
    double gap = Math.min(GAP, planned.options().relativeGap());
    this.options = planned.options().forQuestion(gap, SECONDS);
    this.base =
        new Resolved(
            planned.plan(),
            planned.reference(),
            planned.value(),
            new Certified(0, 0, "with the run"));
  }

  /** The plan itself. */
  public Resolved base() {
    return base;
  }

  public Case theCase() {
    return planned.theCase();
  }

  public Planned planned() {
    return planned;
  }

  public Solver solver() {
    return solver;
  }

  /** The best plan of the case within what is asked; empty when there is none. */
  public Optional<Resolved> resolve(Question question) {
    return resolve(theCase(), question, base, options);
  }

  /** The best plan of a changed case; empty when there is none. */
  public Optional<Resolved> resolve(Case changed) {
    return resolve(changed, Question.NONE, base, options);
  }

  /**
   * The best plan of a changed case within what is asked; empty when there is none.
   *
   * @param from a plan near it
   */
  public Optional<Resolved> resolve(Case changed, Question question, Resolved from) {
    return resolve(changed, question, from, options);
  }

  /**
   * The best plan of a changed case within what is asked, beside the reference of the plan that it
   * starts from: for changes that doing nothing should not profit from. Empty when there is none.
   *
   * @param from a plan near it
   */
  public Optional<Resolved> resolveBeside(Case changed, Question question, Resolved from) {
    return beside(from.reference(), changed, question, from, options);
  }

  /** With another gap and time for whole numbers than {@link #GAP} and ten seconds. */
  public Optional<Resolved> resolve(
      Case changed, Question question, Resolved from, double gap, double seconds) {
    return resolve(changed, question, from, options.forQuestion(gap, seconds));
  }

  /** The least of a measure when nothing new is committed: what the past obliges to. */
  public Optional<Resolved> leastWithoutCommitting(Case changed, Measure measure) {
    try {
      Workings workings = workings(changed);
      Question least = Question.least(measure);
      Plan from = base.reference().plan();
      Solved run =
          solved(Solved.REFERENCE, changed, workings, Scope.REFERENCE, least, from, options);
      Certified certified = certify(changed, workings, run, run, true);
      Solved reference = base.reference();
      return Optional.of(new Resolved(run, reference, ValueOfPlan.of(run, reference), certified));
    } catch (InfeasiblePlan e) {
      return Optional.empty();
    }
  }

  /**
   * The best plan of a case with another limit on what may be committed, beside the reference as it
   * was: what commits nothing new has no need of that limit.
   *
   * @param gap accepted, as a share of the objective; no branch and cut beyond
   */
  public Optional<Resolved> resolveBesideBase(
      Case changed, Question question, Resolved from, double gap) {
    return beside(base.reference(), changed, question, from, options.forQuestion(gap, 0));
  }

  private Optional<Resolved> beside(
      Solved reference, Case changed, Question question, Resolved from, PlanOptions how) {
    try {
      Workings workings = workings(changed);
      Solved plan =
          solved(Solved.PLAN, changed, workings, Scope.PLAN, question, from.plan().plan(), how);
      Certified certified = certify(changed, workings, plan, reference, true);
      return Optional.of(new Resolved(plan, reference, ValueOfPlan.of(plan, reference), certified));
    } catch (InfeasiblePlan e) {
      return Optional.empty();
    }
  }

  private Optional<Resolved> resolve(
      Case changed, Question question, Resolved from, PlanOptions how) {
    try {
      Workings workings = workings(changed);
      Solved plan =
          solved(Solved.PLAN, changed, workings, Scope.PLAN, question, from.plan().plan(), how);
      boolean same = changed.equals(from.reference().path().in.theCase);
      Solved reference =
          same
              ? from.reference()
              : solved(
                  Solved.REFERENCE,
                  changed,
                  workings,
                  Scope.REFERENCE,
                  Question.NONE,
                  from.reference().plan(),
                  how);
      Certified certified = certify(changed, workings, plan, reference, same);
      return Optional.of(new Resolved(plan, reference, ValueOfPlan.of(plan, reference), certified));
    } catch (InfeasiblePlan e) {
      return Optional.empty();
    }
  }

  /** Rates depend on hardware and work, not on how it is sold; most questions leave both. */
  private Workings workings(Case changed) {
    boolean same =
        changed.catalog().equals(theCase().catalog())
            && systems(changed).equals(systems(theCase()))
            && unsold(changed).equals(unsold(theCase()));
    return same ? planned.workings() : planned.workings().after(changed);
  }

  private static Set<String> systems(Case c) {
    return Stream.concat(
            c.fleet().stream().map(Cohort::system), c.offers().stream().map(Offer::system))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Workload> unsold(Case c) {
    return c.workloads().stream().map(w -> w.soldBy(List.of())).toList();
  }

  private Solved solved(
      String name,
      Case c,
      Workings workings,
      Scope scope,
      Question question,
      Plan from,
      PlanOptions how)
      throws InfeasiblePlan {
    Inputs old = from.formulation().in;
    boolean alike = Shape.of(c).equals(Shape.of(old.theCase));
    ScenarioTree tree = alike ? old.tree : ScenarioTree.singlePath(c.timeline());
    Optional<Scale> scale = alike ? Optional.of(old.scale) : Optional.empty();
    Inputs inputs = new Inputs(c, tree, workings.rates(), workings.goodput(), scope, scale);
    Optional<Plan> start = alike ? Optional.of(from) : Optional.empty();
    return Solved.of(name, planner.plan(inputs, question, start, how));
  }

  private static Certified certify(
      Case c, Workings workings, Solved plan, Solved reference, boolean sameReference) {
    Map<String, Table> tables = RunTables.empty();
    plan.addTables(tables);
    List<Audited> audited = List.of(new Audited(plan.name(), c));
    if (!sameReference) {
      reference.addTables(tables);
      audited = List.of(new Audited(plan.name(), c), new Audited(reference.name(), c));
    }
    return Certified.of(Certificate.ofPlans(audited, workings.rates(), tables));
  }
}
