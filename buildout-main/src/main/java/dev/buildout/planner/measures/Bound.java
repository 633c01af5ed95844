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
