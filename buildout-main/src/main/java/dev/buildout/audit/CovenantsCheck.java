package dev.buildout.audit;

import dev.buildout.results.Check;

/** Every covenant of {@link Covenants} is kept. */
final class CovenantsCheck implements AuditCheck {
  /**
   * Statements are rounded to cents: of small amounts, a hundredth of this counts as their size.
   */
  private static final double FEW_USD_M = 1;

  @Override
  public String name() {
    return "covenants";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements s = e.statements();
    double scale = Math.max(Math.max(s.largest("debt"), s.largest("revenue_programme")), FEW_USD_M);
    for (Covenants.Covenant c : Covenants.of(e)) {
      d.atMost(e.at(c.period()) + ", " + c.name(), c.counted(), c.allowed(), scale);
    }
    return d.result();
  }
}
