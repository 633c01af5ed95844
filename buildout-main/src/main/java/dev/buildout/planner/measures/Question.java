package dev.buildout.planner.measures;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of a plan beside its case.
 *
 * @param bounds limits that the question sets
 * @param goal what to seek instead of the objective of the model
 */
public record Question(List<Bound> bounds, Optional<Goal> goal) {
  /** The plan of the case itself. */
  public static final Question NONE = new Question(List.of(), Optional.empty());

  public Question {
    bounds = List.copyOf(bounds);
  }

  /**
   * The most or the least of a measure.
   *
   * @param most whether as much as possible is sought, or as little
   */
  public record Goal(Measure measure, boolean most) {}

  /** The best plan within limits. */
  public static Question within(Bound... bounds) {
    return new Question(List.of(bounds), Optional.empty());
  }

  /** As much of a measure as there can be within limits. */
  public static Question most(Measure measure, Bound... bounds) {
    return new Question(List.of(bounds), Optional.of(new Goal(measure, true)));
  }

  /** As little of a measure as there can be within limits. */
  public static Question least(Measure measure, Bound... bounds) {
    return new Question(List.of(bounds), Optional.of(new Goal(measure, false)));
  }
}
