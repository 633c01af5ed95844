package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.units.Period;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Years are the sums of their periods, stocks the values at their end; exactly the fiscal years
 * that lie whole within the horizon are there.
 */
final class AnnualCheck implements AuditCheck {
  private static final Set<String> STOCKS_ELSEWHERE =
      Set.of(
          "losses_carried",
          "unlevered_losses_carried",
          "ppe_closing",
          "property_in_service",
          "construction_in_progress",
          "other_property",
          "invested_capital",
          "programme_capital");

  /** First and last period of a year or quarter. */
  record Span(int first, int last) {}

  @Override
  public String name() {
    return "annual";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements s = e.statements();
    Map<Integer, Span> years = years(e);
    Totals rows = new Totals();
    for (Row row : e.rows(FirmTables.ANNUAL)) {
      Span span = years.get(row.integer("year"));
      if (span == null) {
        d.fail(row, "the year is not whole within the horizon");
        continue;
      }
      String line = row.text("line");
      long expected = value(s, line, span);
      long found = Math.round(row.real("usd_m") * Statements.CENTS_PER_USD_M);
      if (found != expected) {
        double usdM = expected / Statements.CENTS_PER_USD_M;
        d.fail(row, "found %.8f, expected %.8f USD m".formatted(row.real("usd_m"), usdM));
      }
      d.same(row.at("statement"), row.text("statement"), s.section(line));
      rows.add(1, row.integer("year"), line);
    }
    for (int year : years.keySet()) {
      for (String line : s.lines()) {
        d.same(
            Place.of("annual, %s, rows of %s in %d", e.plan(), line, year),
            rows.get(year, line),
            1.0);
      }
    }
    return d.result();
  }

  static long value(Statements s, String line, Span span) {
    if (line.equals("ppe_opening")) {
      return s.cents(line, span.first());
    }
    if (s.section(line).equals("balance") || STOCKS_ELSEWHERE.contains(line)) {
      return s.cents(line, span.last());
    }
    long sum = 0;
    for (int p = span.first(); p <= span.last(); p++) {
      sum += s.cents(line, p);
    }
    return sum;
  }

  /** Fiscal years that whole periods of the horizon make up, by the year in which they end. */
  static Map<Integer, Span> years(Evidence e) {
    Map<Integer, Span> years = new TreeMap<>();
    for (Period first : e.timeline().periods()) {
      YearMonth end = first.start().plusMonths(11);
      Optional<Span> span = span(e, first, 12);
      if (end.getMonthValue() == endMonth(e) && span.isPresent()) {
        if (!e.timeline().get(span.get().last()).tail()) {
          years.put(end.getYear(), span.get());
        }
      }
    }
    return years;
  }

  /** Periods from one on that last so many months together. */
  static Optional<Span> span(Evidence e, Period first, int length) {
    int months = 0;
    for (int p = first.index(); p < e.timeline().size() && months < length; p++) {
      months += e.timeline().get(p).months();
      if (months == length) {
        return Optional.of(new Span(first.index(), p));
      }
    }
    return Optional.empty();
  }

  /** Fiscal year in which a period begins. */
  static int year(Evidence e, Period p) {
    int toEnd = Math.floorMod(endMonth(e) - p.start().getMonthValue(), 12);
    return p.start().plusMonths(toEnd).getYear();
  }

  private static int endMonth(Evidence e) {
    return e.theCase().finance().fiscalYearEndMonth();
  }
}
