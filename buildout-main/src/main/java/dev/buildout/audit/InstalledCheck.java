package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.List;

/**
 * Systems installed are cohorts and purchases within their service life, less what was sold or
 * cancelled; those active are among them.
 *
 * <pre>
 * installed(p) = sum over origins of (systems - disposed by p) x share of p within service life
 * 0 <= active <= installed
 * </pre>
 */
final class InstalledCheck implements AuditCheck {
  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals expected = expected(e);
    Totals found = e.totals(Tables.FLEET, "installed", "period", "system", "site");
    double scale = expected.largest();
    for (Row row : e.rows(Tables.FLEET)) {
      double installed = expected.get(row.period(), row.text("system"), row.text("site"));
      d.equal(row, "installed", installed, scale);
      d.atMost(row.at("active"), row.real("active"), row.real("installed"), scale);
      d.atLeast(row.at("active"), row.real("active"), 0, scale);
    }
    for (List<Object> key : expected.keys()) {
      Object[] parts = key.toArray();
      d.equal(
          Place.of("fleet, installed of %s %s", e.plan(), key),
          found.get(parts),
          expected.get(parts),
          scale);
    }
    return d.result();
  }

  private static Totals expected(Evidence e) {
    Totals expected = new Totals();
    for (Owned owned : e.owned()) {
      List<Row> disposals = owned.disposals(e);
      for (int p = 0; p < e.timeline().size(); p++) {
        double left = owned.systems();
        for (Row row : disposals) {
          boolean gone = row.text("kind").equals("cancellation") || row.period() <= p;
          left -= gone ? row.real("systems") : 0;
        }
        expected.add(left * owned.presence(e, p), p, owned.system(), owned.site());
      }
    }
    return expected;
  }
}
