package dev.buildout.audit;

import dev.buildout.audit.Covenants.Covenant;
import dev.buildout.model.Finance;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.units.Period;

/** The table of covenants has a row for each, and says what is left of it. */
final class HeadroomCheck implements AuditCheck {
  /**
   * Statements are rounded to cents: a ratio to less than this is 0, or larger than can be told.
   */
  private static final double SMALL_USD_M = 1e-2;

  @Override
  public String name() {
    return "headroom of covenants";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Finance finance = e.theCase().finance();
    double scale =
        Math.max(
            Math.max(e.statements().largest("debt"), e.statements().largest("revenue_programme")),
            1);
    int expected = 0;
    for (Covenant c : Covenants.of(e)) {
      if (c.family().equals("customer concentration")) {
        continue;
      }
      expected++;
      boolean leverage = c.family().equals("debt");
      double limit =
          switch (c.family()) {
            case "debt" -> finance.maxDebtToEbitda();
            case "debt service" -> finance.minDscr();
            default -> finance.minInterestCover();
          };
      double earned = leverage ? c.allowed() / limit : c.allowed() * limit;
      double under = leverage ? earned : c.counted();
      double ratio = (leverage ? c.counted() : earned) / under;
      Row row = row(e, leverage ? "leverage" : c.name(), c.period());
      d.equal(row, "limit", limit, 1);
      d.equal(row, "headroom_usd_m", c.allowed() - c.counted(), scale);
      if (c.counted() > SMALL_USD_M && under > SMALL_USD_M) {
        d.equal(row, "ratio", ratio, Math.max(limit, Math.abs(ratio) / under * scale));
      } else if (!isTiny(row.real("ratio"), leverage ? c.counted() : earned)) {
        d.equal(row, "ratio", 0, 1);
      }
    }
    for (Period p : e.timeline().periods()) {
      double least = finance.minLiquidityUsdM();
      if (least > 0) {
        expected++;
        Row row = row(e, "liquidity", p.index());
        double liquid = LiquidityCheck.liquidity(e, p);
        double size = Math.max(scale, e.statements().largest("cash"));
        d.equal(row, "limit", least, 1);
        d.equal(row, "ratio", liquid, size);
        d.equal(row, "headroom_usd_m", liquid - least, size);
      }
    }
    d.same(e.plan() + ", rows of table covenants", e.rows(FirmTables.COVENANTS).size(), expected);
    return d.result();
  }

  /** Whether a ratio is of something over so little that no cents tell how much. */
  private static boolean isTiny(double ratio, double over) {
    return over > 0 && ratio * SMALL_USD_M >= over;
  }

  private static Row row(Evidence e, String covenant, int period) {
    return e.rows(FirmTables.COVENANTS).stream()
        .filter(r -> r.period() == period && r.text("covenant").equals(covenant))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no row of %s, %s in table covenants".formatted(covenant, e.at(period))));
  }
}
