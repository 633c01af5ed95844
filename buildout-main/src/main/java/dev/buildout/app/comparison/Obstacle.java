package dev.buildout.app.comparison;

import dev.buildout.planner.InfeasiblePlan;

/**
 * Why two runs cannot be compared step by step.
 *
 * @param why a sentence; empty where they can
 */
record Obstacle(String why) {
  static Obstacle between(RecordedRun before, RecordedRun after) {
    String currency = before.theCase().currency();
    String other = after.theCase().currency();
    if (!currency.equals(other)) {
      return new Obstacle(
          "The cases count in different currencies, %s and %s.".formatted(currency, other));
    }
    if (!before.theCase().start().equals(after.theCase().start())) {
      return new Obstacle(
          "The cases start in different months, %s and %s, so that present values are of different"
                  .formatted(before.theCase().start(), after.theCase().start())
              + " dates.");
    }
    return new Obstacle("");
  }

  static Obstacle noPlan(RecordedRun run, InfeasiblePlan e) {
    return new Obstacle(
        "The case of %s, planned again, has no plan: %s. Maybe another version of Buildout wrote the run."
            .formatted(run.name(), String.join("; ", e.conflict())));
  }

  boolean isNone() {
    return why.isEmpty();
  }
}
