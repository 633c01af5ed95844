package dev.buildout.units;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months that a reported value covers: "FY2025", "2025-Q3" or "TTM 2025-Q3", the twelve months
 * that end with that quarter. Quarters are counted in the fiscal year of the firm.
 *
 * @param kind FISCAL_YEAR, QUARTER or TTM
 * @param lastQuarter year x 4 + quarter, 0 to 3, of the last quarter covered
 */
public record ReportedSpan(Basis.Word kind, int lastQuarter) {
  private static final Pattern YEAR = Pattern.compile("FY(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(TTM )?(\\d{4})-Q([1-4])");

  /** Empty for other notations, such as the month of a stock. */
  public static Optional<ReportedSpan> find(String text) {
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return Optional.of(
          new ReportedSpan(Basis.Word.FISCAL_YEAR, Integer.parseInt(year.group(1)) * 4 + 3));
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      int last = Integer.parseInt(quarter.group(2)) * 4 + Integer.parseInt(quarter.group(3)) - 1;
      return Optional.of(
          new ReportedSpan(quarter.group(1) == null ? Basis.Word.QUARTER : Basis.Word.TTM, last));
    }
    return Optional.empty();
  }

  /** Twelve months that end with a quarter: a fiscal year where the quarter ends one. */
  static ReportedSpan twelveMonthsTo(int lastQuarter) {
    ReportedSpan ttm = new ReportedSpan(Basis.Word.TTM, lastQuarter);
    return ttm.endsAYear() ? new ReportedSpan(Basis.Word.FISCAL_YEAR, lastQuarter) : ttm;
  }

  /** Quarters covered. */
  public int quarters() {
    return kind == Basis.Word.QUARTER ? 1 : 4;
  }

  public boolean endsAYear() {
    return lastQuarter % 4 == 3;
  }
}
