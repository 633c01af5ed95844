package dev.buildout.app.studies;

import dev.buildout.app.Solved;
import dev.buildout.app.ValueOfPlan;

/**
 * A plan made to answer a question, beside the reference of the same case.
 *
 * @param value of the plan over the reference
 * @param certified what the certificate of both says
 */
public record Resolved(Solved plan, Solved reference, ValueOfPlan value, Certified certified) {
  /** NPV over the reference, USD m; penalties of missed floors are not part of it. */
  public double npvUsdM() {
    return value.npv();
  }

  /** The objective of the model over that of the reference, USD m, penalties included. */
  public double objectiveUsdM() {
    return plan.plan().objectiveUsdM() - reference.plan().objectiveUsdM();
  }
}
