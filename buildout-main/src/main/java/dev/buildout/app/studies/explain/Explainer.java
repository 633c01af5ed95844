package dev.buildout.app.studies.explain;

import dev.buildout.app.LimitValue;
import dev.buildout.app.LimitValues;
import dev.buildout.app.studies.Resolved;
import dev.buildout.app.studies.Resolver;
import dev.buildout.app.studies.explain.Explanation.Attempt;
import dev.buildout.app.studies.explain.Explanation.Status;
import dev.buildout.app.studies.questions.Wish;
import dev.buildout.model.Case;
import dev.buildout.planner.Plan;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Answers wishes about a plan: forces them in, plans again and tells the two plans apart. Where a
 * wish cannot be had, it first asks for as much of it as possible.
 */
final class Explainer {
  /** A hair within what is possible, so that a plan exists. */
  private static final double WITHIN = 1e-6;

  private final Resolver resolver;

  Explainer(Resolver resolver) {
    this.resolver = resolver;
  }

  Explanation explain(Wish wish) {
    Explanation found = find(wish);
    return found.with(new Reasons(resolver.base().plan(), found).sentences());
  }

  private Explanation find(Wish wish) {
    Resolved base = resolver.base();
    Posed posed = Posed.of(wish, base.plan().plan());
    List<Attempt> attempts = new ArrayList<>();
    if (posed.isMetBy(posed.today())) {
      return of(
          posed, Status.PLANNED, Optional.empty(), OptionalDouble.empty(), List.of(), attempts);
    }
    Optional<Resolved> with = resolver.resolve(Question.within(posed.bound()));
    attempts.add(new Attempt("forced", with));
    if (with.isPresent()) {
      Optional<Forced> forced = with.map(r -> Forced.of(posed, base, r, resolver.solver()));
      return of(posed, Status.POSSIBLE, forced, OptionalDouble.empty(), List.of(), attempts);
    }
    return impossible(posed, attempts);
  }

  private Explanation impossible(Posed posed, List<Attempt> attempts) {
    Question extremeOf =
        posed.isUpwards() ? Question.most(posed.measure()) : Question.least(posed.measure());
    Optional<Resolved> most = resolver.resolve(extremeOf);
    attempts.add(new Attempt(posed.isUpwards() ? "the most" : "the least", most));
    if (most.isEmpty()) {
      return of(
          posed, Status.NOT_FOUND, Optional.empty(), OptionalDouble.empty(), List.of(), attempts);
    }
    Plan extreme = most.get().plan().plan();
    double amount = posed.in(extreme);
    List<LimitValue> blocking = blocking(posed, extreme);
    if (blocking.isEmpty() && resolver.theCase().wholeSystems()) {
      blocking = inParts(posed, extremeOf, attempts);
    }
    boolean enough = posed.isUpwards() ? amount >= posed.lower() : amount <= posed.upper();
    Status status = enough ? Status.NOT_FOUND : Status.IMPOSSIBLE;
    return of(
        posed,
        status,
        closest(posed, amount, attempts),
        OptionalDouble.of(amount),
        blocking,
        attempts);
  }

  private List<LimitValue> blocking(Posed posed, Plan extreme) {
    double unit = posed.measure().terms(extreme.formulation()).scale();
    try (LimitValues values = LimitValues.of(resolver.solver(), extreme, unit)) {
      return Blocking.of(values);
    }
  }

  /** Whole systems have no duals: what binds is asked of the case with parts of systems. */
  private List<LimitValue> inParts(Posed posed, Question extremeOf, List<Attempt> attempts) {
    Case parts = resolver.theCase().with("whole_systems", false);
    Optional<Resolved> most = resolver.resolve(parts, extremeOf, resolver.base());
    attempts.add(new Attempt("the same in parts of systems", most));
    return most.map(r -> blocking(posed, r.plan().plan())).orElse(List.of());
  }

  /** The best plan with as much as is possible, where that is not what the plan has anyway. */
  private Optional<Forced> closest(Posed posed, double amount, List<Attempt> attempts) {
    double hair = WITHIN * Math.max(1, Math.abs(amount));
    if (Math.abs(amount - posed.today()) <= 2 * hair) {
      return Optional.empty();
    }
    Bound bound =
        posed.isUpwards()
            ? Bound.atLeast(posed.measure(), amount - hair)
            : Bound.atMost(posed.measure(), amount + hair);
    Optional<Resolved> with = resolver.resolve(Question.within(bound));
    attempts.add(new Attempt("as much as possible", with));
    return with.map(r -> Forced.of(posed, resolver.base(), r, resolver.solver()).atTheMost());
  }

  private Explanation of(
      Posed posed,
      Status status,
      Optional<Forced> forced,
      OptionalDouble most,
      List<LimitValue> blocking,
      List<Attempt> attempts) {
    double npv = resolver.base().npvUsdM();
    return new Explanation(posed, status, npv, forced, most, blocking, List.of(), attempts);
  }
}
