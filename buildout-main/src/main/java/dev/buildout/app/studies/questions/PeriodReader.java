package dev.buildout.app.studies.questions;

import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a period: {@code 2027}, {@code 2027-Q1}, {@code 2027-03}, or {@code from..to} of these. It
 * means all periods of the plan that share a month with it.
 */
final class PeriodReader {
  private static final String FORMS =
      "a year (2027), quarter (2027-Q1), month (2027-03) or range (2027..2028)";

  private final Timeline timeline;
  private final int periods;

  /**
   * @param periods how many of the timeline may be asked about
   */
  PeriodReader(Timeline timeline, int periods) {
    this.timeline = timeline;
    this.periods = periods;
  }

  /** First and last month. */
  private record Months(YearMonth first, YearMonth last) {}

  Span take(Words words) {
    String text = words.peek();
    int dots = text.indexOf("..");
    Optional<Months> from = months(dots < 0 ? text : text.substring(0, dots));
    Optional<Months> to = dots < 0 ? from : months(text.substring(dots + 2));
    if (from.isEmpty() || to.isEmpty()) {
      throw words.fault(FORMS, labels());
    }
    if (to.get().last().isBefore(from.get().first())) {
      String turned = text.substring(dots + 2) + ".." + text.substring(0, dots);
      throw words.fault("the empty range \"" + text + "\"", "a first not after the last", turned);
    }
    int first = indexOf(from.get(), true);
    int last = indexOf(to.get(), false);
    if (first < 0 || last < 0) {
      String known = Span.of(timeline, 0, periods - 1).words();
      throw words.fault("a period within " + known, labels());
    }
    words.take();
    return Span.of(timeline, first, last);
  }

  /** The first or last period that shares a month; -1 where none does. */
  private int indexOf(Months months, boolean first) {
    int found = -1;
    for (int p = 0; p < periods && (found < 0 || !first); p++) {
      Period period = timeline.get(p);
      boolean shares =
          !period.start().isAfter(months.last()) && period.end().isAfter(months.first());
      found = shares ? p : found;
    }
    return found;
  }

  private Set<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    for (int p = 0; p < periods; p++) {
      labels.add(Integer.toString(timeline.get(p).start().getYear()));
    }
    for (int p = 0; p < periods; p++) {
      labels.add(timeline.get(p).label());
    }
    return labels;
  }

  private static Optional<Months> months(String text) {
    int dash = text.indexOf('-');
    String year = dash < 0 ? text : text.substring(0, dash);
    String part = dash < 0 ? "" : text.substring(dash + 1);
    if (year.length() != 4 || !isNumber(year)) {
      return Optional.empty();
    }
    YearMonth january = YearMonth.of(Integer.parseInt(year), 1);
    if (part.isEmpty()) {
      return dash < 0 ? Optional.of(new Months(january, january.plusMonths(11))) : Optional.empty();
    }
    boolean quarter = part.charAt(0) == 'Q' || part.charAt(0) == 'q';
    String number = quarter ? part.substring(1) : part;
    if (!isNumber(number) || number.length() > 2) {
      return Optional.empty();
    }
    try {
      int which = Integer.parseInt(number);
      YearMonth first = january.withMonth(quarter ? 3 * which - 2 : which);
      return Optional.of(new Months(first, quarter ? first.plusMonths(2) : first));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
