package dev.buildout.audit;

import dev.buildout.results.Check;

/** Costs, payments, assets and liabilities of leases follow from the terms in the case. */
final class LeasesCheck implements AuditCheck {
  @Override
  public String name() {
    return "leases";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements statements = e.statements();
    Leases leases = Leases.of(e.theCase());
    for (String line : Leases.LINES) {
      double scale = Math.max(statements.largest(line), 1e-2);
      for (int p = 0; p < e.timeline().size(); p++) {
        Object where = Place.of("statements, %s, %s", e.at(p), line);
        d.equal(where, statements.usdM(line, p), leases.line(line)[p], scale);
      }
    }
    return d.result();
  }
}
