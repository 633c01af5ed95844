package dev.buildout.report;

import dev.buildout.results.Tables;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a year of the run's tables is, in words. */
final class FiscalYears {
  /** A period of the horizon, by its first month and the month after it. */
  private record Span(YearMonth start, YearMonth end) {}

  private final int endMonth;
  private final List<Span> horizon;

  FiscalYears(RunView run) {
    double month = run.document().part("case").number("fiscal_year_end_month");
    endMonth = Double.isFinite(month) ? (int) month : 12;
    horizon =
        run.rows(Tables.PERIODS, RunView.PLAN)
            .filter(row -> !row.flag("tail") && row.text("start").matches("\\d{4}-\\d{2}"))
            .map(row -> {
              YearMonth start = YearMonth.parse(row.text("start"));
              return new Span(start, start.plusMonths(row.integer("months")));
            })
            .sorted(Comparator.comparing(Span::start))
            .toList();
  }

  /** "calendar years", or "fiscal years to June". */
  String words() {
    return endMonth == 12 ? "calendar years" : "fiscal years to " + name(endMonth);
  }

  /** "by year", or "by fiscal year to June". */
  String byYear() {
    return endMonth == 12 ? "by year" : "by fiscal year to " + name(endMonth);
  }

  /** The year to which a period belongs, by its first month such as "2028-07". */
  String of(String firstMonth) {
    YearMonth month = YearMonth.parse(firstMonth);
    return String.valueOf(month.getYear() + (month.getMonthValue() > endMonth ? 1 : 0));
  }

  /** Whether a year ends within the horizon; true where nothing is known of it. */
  boolean inHorizon(int year) {
    return horizon.isEmpty()
        || !YearMonth.of(year, endMonth).plusMonths(1).isAfter(horizon.getLast().end());
  }

  /** What of the horizon lies in no whole year; empty where all of it does. */
  String leftOut() {
    if (horizon.isEmpty()) {
      return "";
    }
    YearMonth from = horizon.getFirst().start();
    YearMonth to = horizon.getLast().end();
    YearMonth first = from;
    while (first.minusMonths(1).getMonthValue() != endMonth) {
      first = first.plusMonths(1);
    }
    YearMonth last = to;
    while (last.minusMonths(1).getMonthValue() != endMonth) {
      last = last.minusMonths(1);
    }
    if (!first.isBefore(last)) {
      return "No whole year lies within the horizon; statements by period are in the tables of the run.";
    }
    String before = first.isAfter(from) ? span(from, first) : "";
    String after = last.isBefore(to) ? span(last, to) : "";
    String both = before + (before.isEmpty() || after.isEmpty() ? "" : " and ") + after;
    return both.isEmpty()
        ? ""
        : Character.toUpperCase(both.charAt(0))
            + both.substring(1)
            + " lie in no whole year and are left out here; they are in the statements by period.";
  }

  private static String span(YearMonth from, YearMonth end) {
    YearMonth last = end.minusMonths(1);
    String to = name(last.getMonthValue()) + " " + last.getYear();
    return from.equals(last)
        ? to
        : name(from.getMonthValue())
            + (from.getYear() == last.getYear() ? "" : " " + from.getYear())
            + " to "
            + to;
  }

  private static String name(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
