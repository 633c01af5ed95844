package dev.buildout.planner.measures;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * A measure within limits that a question sets, beside those of the case.
 *
 * <pre>
 * lower &lt;= measure &lt;= upper
 * </pre>
 */
public record Bound(Measure measure, double lower, double upper) implements Family {
  /** Part of a row's unit by which solvers may miss a limit. */
  private static final double FEASIBLE = 1e-7;

  public static Bound atLeast(Measure measure, double amount) {
    return new Bound(measure, amount, Double.POSITIVE_INFINITY);
  }

  public static Bound atMost(Measure measure, double amount) {
    return new Bound(measure, Double.NEGATIVE_INFINITY, amount);
  }

  /** None of it. */
  public static Bound none(Measure measure) {
    return atMost(measure, 0);
  }

  /** Whether a point keeps the limits, as exactly as a solver would. */
  public boolean isMetBy(Formulation f, double[] x) {
    Terms terms = measure.terms(f);
    double accepted = FEASIBLE * terms.scale();
    double value = terms.at(x);
    return value >= lower - accepted && value <= upper + accepted;
  }

  @Override
  public String name() {
    return measure.name();
  }

  @Override
  public void addTo(Formulation f) {
    Terms terms = measure.terms(f);
    double scale = terms.scale();
    double constant = terms.constant();
    int row =
        f.problem.addRow(
            "asked: " + name(), (lower - constant) / scale, (upper - constant) / scale);
    for (int i = 0; i < terms.size(); i++) {
      f.problem.add(row, terms.column(i), terms.coefficient(i) / scale);
    }
    f.asked.add(new Formulation.Asked(name(), measure.unit(), row, scale));
  }
}
