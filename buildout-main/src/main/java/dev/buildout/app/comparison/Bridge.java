package dev.buildout.app.comparison;

import dev.buildout.app.Sensitivity;
import dev.buildout.app.Workings;
import dev.buildout.app.studies.Resolved;
import dev.buildout.app.studies.Resolver;
import dev.buildout.model.Blend;
import dev.buildout.model.Case;
import dev.buildout.planner.measures.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * From the plan of one case to that of another, change by change: once in the order given and once
 * in reverse. Both ways lead from the same plan to the same plan, so 2 n - 1 plans are made for n
 * changes.
 *
 * @param start the first case, planned again
 * @param forward changes in the order of their addresses
 * @param reverse the last change first
 */
record Bridge(Resolved start, Chain forward, Chain reverse) {
  /** More changes than this cannot be read, nor planned in reasonable time. */
  static final int MOST = 24;

  /**
   * @param changes at least one, at most {@link #MOST}
   */
  static Bridge of(Resolver resolver, Case after, List<Change> changes) {
    CompletableFuture<Chain> backward =
        CompletableFuture.supplyAsync(
            () -> Chain.toTheLastBut(resolver, after, changes.reversed()));
    Chain forward = Chain.toTheLastBut(resolver, after, changes);
    Resolved near = forward.last(resolver.base());
    Optional<Resolved> end = resolver.resolve(after, Question.NONE, near);
    return new Bridge(resolver.base(), forward.endingWith(end), backward.join().endingWith(end));
  }

  /** The plan of the second case; empty when there is none. */
  Optional<Resolved> end() {
    return forward.plans().getLast();
  }

  /**
   * As many steps as can be read: those that move most by the duals of the first plan are kept, the
   * others become one. A change whose weight cannot be told so is kept before all.
   */
  static List<Change> readable(Resolver resolver, Case after, List<Change> changes) {
    if (changes.size() <= MOST) {
      return changes;
    }
    Map<Change, Double> weights = new HashMap<>();
    for (Change change : changes) {
      Case blend = Blend.of(resolver.theCase(), after, change.addresses());
      double weight =
          Sensitivity.change(resolver.base().plan().plan(), blend, Workings.of(blend))
              .orElse(Double.POSITIVE_INFINITY);
      weights.put(change, Math.abs(weight));
    }
    List<Change> largest =
        changes.stream()
            .sorted(Comparator.comparingDouble((Change c) -> -weights.getOrDefault(c, 0.0)))
            .limit(MOST - 1)
            .toList();
    return Changes.folded(changes, new HashSet<>(largest));
  }
}
