package dev.buildout.audit;

import dev.buildout.model.DebtFacility;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.units.Period;
import java.util.List;

/**
 * Each facility keeps its terms, and all of them make the debt of the statements.
 *
 * <pre>
 * outstanding = outstanding before + drawn - repaid, at most the limit; nothing drawn after draw_until
 * outstanding at most balance x (1 - months since / repay_months) after the last period of draws
 * nothing drawn or outstanding from the period that holds the month of its maturity
 * interest = rate x outstanding before x years; fee = commitment_fee x (limit - outstanding before) x years
 *            while draws are possible, and none in the reference
 * </pre>
 */
final class DebtCheck implements AuditCheck {
  @Override
  public String name() {
    return "debt facilities";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    int periods = e.timeline().size();
    double[] drawn = new double[periods];
    double[] repaid = new double[periods];
    double[] interest = new double[periods];
    double[] outstanding = new double[periods];
    for (DebtFacility facility : e.theCase().finance().debt()) {
      double before = 0;
      for (Row row : rows(e, facility)) {
        terms(d, e, facility, row, before);
        drawn[row.period()] += row.real("drawn_usd_m");
        repaid[row.period()] += row.real("repaid_usd_m");
        interest[row.period()] += row.real("interest_usd_m") + row.real("fee_usd_m");
        outstanding[row.period()] += row.real("outstanding_usd_m");
        before = row.real("outstanding_usd_m");
      }
    }
    double old = e.theCase().finance().opening().debtUsdM();
    double rate = e.theCase().finance().opening().debtRate();
    for (int p = 0; p < periods; p++) {
      double years = e.timeline().get(p).months() / 12.0;
      equal(d, e, "debt_issued", p, drawn[p]);
      equal(d, e, "debt_repaid", p, repaid[p]);
      equal(d, e, "debt", p, old + outstanding[p]);
      equal(d, e, "interest_incurred", p, old * rate * years + interest[p]);
    }
    return d.result();
  }

  /** Rows of a facility in order of time, one for each period. */
  static List<Row> rows(Evidence e, DebtFacility facility) {
    List<Row> rows =
        e.rows(FirmTables.DEBT).stream()
            .filter(r -> r.text("facility").equals(facility.id()))
            .sorted(java.util.Comparator.comparingInt(Row::period))
            .toList();
    if (rows.size() != e.timeline().size()) {
      throw new IllegalArgumentException(
          "debt of %s has %d rows of %s, expected %d"
              .formatted(facility.id(), rows.size(), e.plan(), e.timeline().size()));
    }
    return rows;
  }

  private static void terms(
      Deviations d, Evidence e, DebtFacility facility, Row row, double before) {
    Period p = e.timeline().get(row.period());
    double years = p.months() / 12.0;
    double limit = facility.limitUsdM().mean(p);
    double scale = Math.max(limit, 1e-2);
    double left = row.real("outstanding_usd_m");
    boolean open = isOpen(facility, p);
    d.equal(row, "limit_usd_m", limit, 0);
    d.equal(
        row,
        "outstanding_usd_m",
        before + row.real("drawn_usd_m") - row.real("repaid_usd_m"),
        scale);
    d.atMost(row.at("outstanding_usd_m"), left, limit, scale);
    d.atLeast(row.at("outstanding_usd_m"), left, 0, scale);
    d.atLeast(row.at("drawn_usd_m"), row.real("drawn_usd_m"), 0, scale);
    d.atLeast(row.at("repaid_usd_m"), row.real("repaid_usd_m"), 0, scale);
    d.equal(row, "interest_usd_m", facility.interestRate() * before * years, scale * years / 10);
    double fee = open && !e.isReference() ? facility.commitmentFee() * years : 0;
    d.equal(row, "fee_usd_m", fee * (limit - before), scale * years / 10);
    double balance = balance(e, facility);
    d.equal(
        row,
        "due_usd_m",
        isMature(facility, p)
            ? 0
            : balance * (owed(e, facility, p.index() - 1) - owed(e, facility, p.index())),
        scale);
    boolean falls = isMature(facility, p) && !p.start().isAfter(facility.matures());
    d.equal(row, "matured_usd_m", falls ? before : 0, scale);
    if (isMature(facility, p)) {
      d.equal(row.at("outstanding_usd_m at maturity"), left, 0, scale);
    }
    if (!open) {
      d.equal(row, "drawn_usd_m", 0, scale);
      d.atMost(
          row.at("outstanding_usd_m by schedule"),
          left,
          balance * owed(e, facility, p.index()),
          scale);
    }
  }

  /** Outstanding at the end of the last period in which draws are possible. */
  static double balance(Evidence e, DebtFacility facility) {
    double balance = 0;
    for (Row row : rows(e, facility)) {
      if (isOpen(facility, e.timeline().get(row.period()))) {
        balance = row.real("outstanding_usd_m");
      }
    }
    return balance;
  }

  /** Share of that balance that may still be owed at the end of a period. */
  static double owed(Evidence e, DebtFacility facility, int period) {
    int monthsSince = 0;
    for (int p = 0; p <= period; p++) {
      Period each = e.timeline().get(p);
      monthsSince += isOpen(facility, each) ? 0 : each.months();
    }
    return facility.repayMonths() == 0
        ? 1
        : Math.max(0, facility.repayMonths() - monthsSince) / (double) facility.repayMonths();
  }

  /** Draws are possible in a period. */
  static boolean isOpen(DebtFacility facility, Period p) {
    return !p.start().isAfter(facility.drawUntil()) && !isMature(facility, p);
  }

  /** A period that holds the month of maturity, or comes after it. */
  static boolean isMature(DebtFacility facility, Period p) {
    return p.start().plusMonths(p.months() - 1L).compareTo(facility.matures()) >= 0;
  }

  private static void equal(Deviations d, Evidence e, String line, int p, double expected) {
    Statements s = e.statements();
    Object where = Place.of("statements, %s, %s by facility", e.at(p), line);
    d.equal(where, s.usdM(line, p), expected, Math.max(s.largest(line), 1e-2));
  }
}
