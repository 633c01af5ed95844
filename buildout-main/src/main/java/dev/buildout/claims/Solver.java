package dev.buildout.claims;

import java.util.Optional;
import java.util.function.DoublePredicate;

/** Finds where a claim turns as one value varies: steps to bracket it, then halves. */
final class Solver {
  private static final int STEPS = 64;
  private static final int HALVINGS = 60;

  /**
   * What was found.
   *
   * @param turns how often the claim turns between the ends
   * @param holdsBelow it holds at the lower end
   * @param at where it turns for the first time; empty when it never does
   */
  record Turn(int turns, boolean holdsBelow, Optional<Double> at) {}

  private Solver() {}

  static Turn between(double low, double high, DoublePredicate holds) {
    boolean atLow = holds.test(low);
    boolean before = atLow;
    double left = low;
    int turns = 0;
    Optional<Double> at = Optional.empty();
    for (int step = 1; step <= STEPS; step++) {
      double right = low + (high - low) * step / STEPS;
      boolean here = holds.test(right);
      if (here != before) {
        turns++;
        at = at.isPresent() ? at : Optional.of(halved(left, right, before, holds));
      }
      before = here;
      left = right;
    }
    return new Turn(turns, atLow, at);
  }

  private static double halved(
      double left, double right, boolean holdsLeft, DoublePredicate holds) {
    double a = left;
    double b = right;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (a + b) / 2;
      if (holds.test(middle) == holdsLeft) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return (a + b) / 2;
  }
}
