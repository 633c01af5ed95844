package dev.buildout.app.comparison;

import dev.buildout.app.studies.Resolved;
import dev.buildout.app.studies.Resolver;
import dev.buildout.model.Blend;
import dev.buildout.model.Case;
import dev.buildout.planner.measures.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans along a list of changes, each on top of those before it and solved from the plan before it.
 *
 * @param changes in the order in which they are made
 * @param plans after each change; empty where there is none
 */
record Chain(List<Change> changes, List<Optional<Resolved>> plans) {
  /** All changes but the last; after that the case is the other run's, word by word. */
  static Chain toTheLastBut(Resolver resolver, Case after, List<Change> changes) {
    List<Optional<Resolved>> plans = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Resolved from = resolver.base();
    for (Change change : changes.subList(0, changes.size() - 1)) {
      taken.addAll(change.addresses());
      Case blend = Blend.of(resolver.theCase(), after, taken);
      Optional<Resolved> plan = resolver.resolve(blend, Question.NONE, from);
      from = plan.orElse(from);
      plans.add(plan);
    }
    return new Chain(changes, plans);
  }

  /** With the plan of the other run's own case at its end. */
  Chain endingWith(Optional<Resolved> end) {
    List<Optional<Resolved>> all = new ArrayList<>(plans);
    all.add(end);
    return new Chain(changes, all);
  }

  /** The last plan that there is, or else that of the first case. */
  Resolved last(Resolved start) {
    return plans.stream().flatMap(Optional::stream).reduce(start, (first, second) -> second);
  }

  /**
   * What each change moves; one without a plan moves nothing, and the next one carries both.
   *
   * @param from the value at the start
   * @param at the value of a plan
   */
  double[] contributions(double from, java.util.function.ToDoubleFunction<Resolved> at) {
    double[] moved = new double[plans.size()];
    double before = from;
    for (int i = 0; i < moved.length; i++) {
      if (plans.get(i).isPresent()) {
        double now = at.applyAsDouble(plans.get(i).get());
        moved[i] = now - before;
        before = now;
      }
    }
    return moved;
  }
}
