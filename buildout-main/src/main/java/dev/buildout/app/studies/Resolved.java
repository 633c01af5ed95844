package dev.buildout.app.studies;

import dev.buildout.app.Solved;
import dev.buildout.app.ValueOfPlan;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measure;
import java.util.List;

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

  /** How much of a measure the plan has, in its unit. */
  double amount(Measure measure) {
    Formulation f = plan.plan().formulation();
    return measure.terms(f).at(plan.plan().x());
  }

  /** Whether the plan keeps limits that were not asked of it. */
  boolean keeps(List<Bound> bounds) {
    Formulation f = plan.plan().formulation();
    return bounds.stream().allMatch(b -> b.isMetBy(f, plan.plan().x()));
  }

  /** What the record of the run keeps of it; a study of hundreds of plans keeps no more. */
  public Entry entry() {
    return new Entry(plan.plan().objectiveUsdM(), npvUsdM(), plan.plan().gap(), certified);
  }

  /**
   * @param objectiveUsdM of the plan alone
   * @param gap distance of the objective from its bound
   */
  public record Entry(double objectiveUsdM, double npvUsdM, double gap, Certified certified) {}
}
