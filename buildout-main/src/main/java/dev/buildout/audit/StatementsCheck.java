package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;

/**
 * The statements add up to the cent: net income leads to operating cash flow, that to free cash
 * flow and cash, property rolls, and the sheet balances ({@link Identities}).
 */
final class StatementsCheck implements AuditCheck {
  @Override
  public String name() {
    return "statements";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements statements = e.statements();
    Property property = e.property();
    Opening opening = Opening.of(e.theCase(), property, Leases.of(e.theCase()));
    long things = 2L + property.vintages() + e.theCase().finance().leases().size();
    for (String line : statements.lines()) {
      for (int p = 0; p < e.timeline().size(); p++) {
        if (statements.rows(line, p) != 1) {
          d.fail(
              "statements of " + e.at(p),
              "%d rows of %s".formatted(statements.rows(line, p), line));
        }
      }
    }
    for (Identities.Identity identity : Identities.of(e.theCase().finance())) {
      for (int p = 0; p < e.timeline().size(); p++) {
        long expected = 0;
        // Opening values are recomputed here from unrounded vintages and leases.
        long rounding = 0;
        for (Identities.Term term : identity.terms()) {
          long value;
          if (term.prior() && p == 0) {
            value = opening.cents(term.line());
            rounding = things;
          } else {
            value = statements.cents(term.line(), term.prior() ? p - 1 : p);
          }
          expected += term.sign() * value;
        }
        long found = statements.cents(identity.line(), p);
        if (Math.abs(found - expected) > rounding) {
          d.fail(
              Place.of("statements, %s, %s", e.at(p), identity.line()),
              "found %.8f, expected %.8f USD m (%s)"
                  .formatted(
                      found / Statements.CENTS_PER_USD_M,
                      expected / Statements.CENTS_PER_USD_M,
                      identity.text()));
        }
      }
    }
    if (e.rows(FirmTables.STATEMENTS).isEmpty()) {
      d.fail("statements of " + e.plan(), "no rows");
    }
    return d.result();
  }
}
