package dev.buildout.app.studies.calendar;

import dev.buildout.planner.Plan;
import java.util.Optional;

/**
 * How a plan differs from the plan of the case.
 *
 * @param possible there is such a plan; without one the amounts are 0
 * @param npvUsdM change of NPV, beside the reference of the case
 * @param penaltiesUsdM change of penalties for promises that are missed; no part of NPV
 */
record Change(boolean possible, double npvUsdM, double penaltiesUsdM) {
  static final Change NONE = new Change(true, 0, 0);

  static Change of(Plan base, Optional<Plan> other) {
    return other
        .map(p -> {
          double npv = p.valueUsdM() - base.valueUsdM();
          double objective = p.objectiveUsdM() - base.objectiveUsdM();
          return new Change(true, npv, npv - objective);
        })
        .orElse(new Change(false, 0, 0));
  }

  /** What the objective loses, USD m; without bounds when there is no plan. */
  double lossUsdM() {
    return possible ? penaltiesUsdM - npvUsdM : Double.POSITIVE_INFINITY;
  }
}
