package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.planner.measures.Bound;
import java.util.List;
import java.util.Optional;

/** A way to decide that is fixed beforehand; what it leaves open is decided as well as can be. */
interface Strategy {
  /** Short name, e.g. "all_own". */
  String id();

  /** In words. */
  String name();

  /** Why the case has no such strategy; empty where it has. */
  Optional<String> leftOut();

  /** The case as it is for who decides so; its limits are those of the case. */
  default Case in(Case c) {
    return c;
  }

  /** What it demands of a plan. */
  Demands demands(Resolver resolver);

  /**
   * What a strategy demands.
   *
   * @param bounds limits on the plan
   * @param possible whether some plan keeps them all, as far as was asked
   * @param asked what had to be asked to know the bounds
   */
  record Demands(List<Bound> bounds, boolean possible, List<Asked> asked) {
    public Demands {
      bounds = List.copyOf(bounds);
      asked = List.copyOf(asked);
    }
  }

  /** A question that was asked and the plan that answers it, if there is one. */
  record Asked(String label, Optional<Resolved> answer) {}
}
