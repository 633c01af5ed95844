package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.units.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Quarters of fiscal years are the sums of their periods, stocks the values at their end; exactly
 * those that whole periods make up are there, each with every line.
 */
final class QuarterlyCheck implements AuditCheck {
  /** A quarter, by the year and month in which it ends. */
  private record Quarter(int year, int quarter) {}

  @Override
  public String name() {
    return "quarterly";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements s = e.statements();
    Map<Quarter, AnnualCheck.Span> quarters = quarters(e);
    Totals rows = new Totals();
    for (Row row : e.rows(FirmTables.QUARTERLY)) {
      Quarter quarter = new Quarter(row.integer("year"), row.integer("quarter"));
      AnnualCheck.Span span = quarters.get(quarter);
      if (span == null) {
        d.fail(row, "no whole periods make up the quarter");
        continue;
      }
      String line = row.text("line");
      long found = Math.round(row.real("usd_m") * Statements.CENTS_PER_USD_M);
      d.same(row.at("cents"), found, AnnualCheck.value(s, line, span));
      d.same(row.at("statement"), row.text("statement"), s.section(line));
      rows.add(1, quarter, line);
    }
    for (Quarter quarter : quarters.keySet()) {
      for (String line : s.lines()) {
        Object where = Place.of("quarterly, %s, rows of %s in %s", e.plan(), line, quarter);
        d.same(where, rows.get(quarter, line), 1.0);
      }
    }
    return d.result();
  }

  private static Map<Quarter, AnnualCheck.Span> quarters(Evidence e) {
    Map<Quarter, AnnualCheck.Span> quarters = new HashMap<>();
    for (Period first : e.timeline().periods()) {
      int yearEnd = e.theCase().finance().fiscalYearEndMonth();
      YearMonth end = first.start().plusMonths(2);
      int monthsLeft = Math.floorMod(yearEnd - end.getMonthValue(), 12);
      Optional<AnnualCheck.Span> span = AnnualCheck.span(e, first, 3);
      if (monthsLeft % 3 == 0 && span.isPresent()) {
        int year = end.plusMonths(monthsLeft).getYear();
        quarters.put(new Quarter(year, 4 - monthsLeft / 3), span.get());
      }
    }
    return quarters;
  }
}
