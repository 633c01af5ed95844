package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.planner.PlanOptions;

/**
 * A planned case, without its tables: all that further questions about it need.
 *
 * @param options with which it was planned
 * @param value of the plan over the reference
 */
public record Planned(
    Case theCase,
    Workings workings,
    PlanOptions options,
    Solved plan,
    Solved reference,
    ValueOfPlan value) {
  static Planned of(PlanRequest request, Workings workings, Solved plan, Solved reference) {
    return new Planned(
        request.theCase(),
        workings,
        request.options(),
        plan,
        reference,
        ValueOfPlan.of(plan, reference));
  }
}
