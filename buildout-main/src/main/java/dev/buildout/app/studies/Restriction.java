package dev.buildout.app.studies;

import dev.buildout.planner.measures.Bound;
import java.util.List;
import java.util.Optional;

/** A strategy that is a list of limits. */
record Restriction(String id, String name, Optional<String> leftOut, List<Bound> bounds)
    implements Strategy {
  Restriction {
    bounds = List.copyOf(bounds);
  }

  /** A strategy that this case has. */
  static Restriction of(String id, String name, List<Bound> bounds) {
    return new Restriction(id, name, Optional.empty(), bounds);
  }

  /** A strategy that this case does not have. */
  static Restriction leftOut(String id, String name, String why) {
    return new Restriction(id, name, Optional.of(why), List.of());
  }

  @Override
  public Demands demands(Resolver resolver) {
    return new Demands(bounds, true, List.of());
  }
}
