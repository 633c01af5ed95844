package dev.buildout.audit;

import dev.buildout.results.Check;

/**
 * Tax with losses carried forward, with and without interest, to the cent.
 *
 * <pre>
 * used    = min(carried before, loss_offset_share x max(income, 0))
 * carried = carried before - used + max(-income, 0)
 * tax     = tax_rate x (max(income, 0) - used)
 * </pre>
 *
 * Tax in the income statement is the rate on income before tax; the difference is deferred.
 * Operating income after tax is less the same rate.
 */
final class TaxCheck implements AuditCheck {
  /** Cents by which a rounded product may be off. */
  private static final int ROUNDING = 1;

  @Override
  public String name() {
    return "tax";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements s = e.statements();
    chain(d, e, s, "", "taxable_income", "current_tax");
    chain(d, e, s, "unlevered_", "unlevered_taxable_income", "unlevered_tax");
    for (int p = 0; p < e.timeline().size(); p++) {
      double tax = e.theCase().finance().taxRate() * s.cents("pretax_income", p);
      same(d, e, s, "income_tax", p, tax);
      double kept = 1 - e.theCase().finance().taxRate();
      same(d, e, s, "nopat", p, kept * s.cents("operating_income", p));
      same(d, e, s, "programme_nopat", p, kept * s.cents("programme_operating_income", p));
    }
    return d.result();
  }

  private static void chain(
      Deviations d, Evidence e, Statements s, String prefix, String income, String tax) {
    var finance = e.theCase().finance();
    double before = Math.round(finance.opening().taxLossesUsdM() * Statements.CENTS_PER_USD_M);
    for (int p = 0; p < e.timeline().size(); p++) {
      double profit = Math.max(0, s.cents(income, p));
      double loss = Math.max(0, -s.cents(income, p));
      double used = Math.min(before, finance.lossOffsetShare() * profit);
      same(d, e, s, prefix + "losses_used", p, used);
      double usedFound = s.cents(prefix + "losses_used", p);
      same(d, e, s, prefix + "losses_carried", p, before - usedFound + loss);
      same(d, e, s, tax, p, finance.taxRate() * (profit - usedFound));
      before = s.cents(prefix + "losses_carried", p);
    }
  }

  private static void same(
      Deviations d, Evidence e, Statements s, String line, int period, double cents) {
    if (Math.abs(s.cents(line, period) - cents) > ROUNDING) {
      d.fail(
          Place.of("statements, %s, %s", e.at(period), line),
          "found %.8f, expected %.8f USD m"
              .formatted(s.usdM(line, period), cents / Statements.CENTS_PER_USD_M));
    }
  }
}
