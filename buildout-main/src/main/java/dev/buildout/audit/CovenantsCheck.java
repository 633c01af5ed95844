package dev.buildout.audit;

import dev.buildout.results.Check;

/** Every covenant of {@link Covenants} is kept. */
final class CovenantsCheck implements AuditCheck {
  @Override
  public String name() {
    return "covenants";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements s = e.statements();
    double scale = Math.max(Math.max(s.largest("debt"), s.largest("revenue_programme")), 1e-2);
    for (Covenants.Covenant c : Covenants.of(e)) {
      d.atMost(e.at(c.period()) + ", " + c.name(), c.counted(), c.allowed(), scale);
    }
    return d.result();
  }
}
