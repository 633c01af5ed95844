package dev.buildout.finance;

import dev.buildout.units.Money;
import dev.buildout.units.Timeline;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/**
 * The statements of the whole firm, exact to the cent. Amounts are positive in their usual
 * direction ({@link Line#sign()}); stocks are at the end of the period.
 */
public final class Statements {
  private final Timeline timeline;
  private final Chart chart;
  private final Map<String, List<Long>> values;
  private final Map<String, Long> openings;

  Statements(Timeline timeline, Chart chart, Evaluator.Result<Long> result) {
    this.timeline = timeline;
    this.chart = chart;
    this.values = result.values();
    this.openings = result.opening();
  }

  public Timeline timeline() {
    return timeline;
  }

  /** All lines in the order in which they are shown, with their formulas. */
  public List<Line> lines() {
    return chart.lines();
  }

  public Line line(String id) {
    return chart.get(id);
  }

  public long cents(String lineId, int period) {
    return cents(chart.get(lineId)).get(period);
  }

  public Money money(String lineId, int period) {
    return new Money(cents(lineId, period));
  }

  public double usdM(String lineId, int period) {
    return money(lineId, period).millions();
  }

  /** A line over all periods, USD m. */
  public double[] series(String lineId) {
    return cents(chart.get(lineId)).stream().mapToDouble(c -> new Money(c).millions()).toArray();
  }

  /** A stock before the first period; empty for flows. */
  public OptionalLong openingCents(String lineId) {
    Long opening = openings.get(chart.get(lineId).id());
    return opening == null ? OptionalLong.empty() : OptionalLong.of(opening);
  }

  /** Cash flow of the whole firm after tax as if it had no debt, USD m: what NPV discounts. */
  public double[] unleveredCashFlow() {
    return series("unlevered_cash_flow");
  }

  /** What is counted as value at the end of the timeline, USD m; in no cash flow. */
  public double terminalValue() {
    return usdM("terminal_value", timeline.size() - 1);
  }

  /** Free cash flow as a firm defines it, USD m by period. */
  public double[] freeCashFlow(FreeCashFlow definition) {
    double[] sum = new double[timeline.size()];
    for (int p = 0; p < sum.length; p++) {
      int period = p;
      sum[p] = definition.of(line -> money(line, period)).millions();
    }
    return sum;
  }

  /** Calendar years that whole periods make up. */
  public List<CalendarYear> years() {
    return CalendarYear.of(timeline);
  }

  /** A line over a calendar year: flows add up, stocks are at its end. */
  public long cents(String lineId, CalendarYear year) {
    return over(chart.get(lineId), year.firstPeriod(), year.lastPeriod());
  }

  public double usdM(String lineId, CalendarYear year) {
    return new Money(cents(lineId, year)).millions();
  }

  /**
   * A line over the twelve months to the end of a period; empty where the timeline has not lasted
   * so long or no period begins there.
   */
  public OptionalLong trailingYearCents(String lineId, int period) {
    Line line = chart.get(lineId);
    int months = 0;
    for (int first = period; first >= 0; first--) {
      months += timeline.get(first).months();
      if (months == 12) {
        return OptionalLong.of(over(line, first, period));
      }
    }
    return OptionalLong.empty();
  }

  private long over(Line line, int first, int last) {
    List<Long> all = cents(line);
    return switch (line.kind()) {
      case FLOW -> all.subList(first, last + 1).stream().reduce(0L, Math::addExact);
      case STOCK -> all.get(last);
      case OPENING -> all.get(first);
    };
  }

  private List<Long> cents(Line line) {
    List<Long> all = values.get(line.id());
    if (all == null) {
      throw new NoSuchElementException("no values for line " + line.id());
    }
    return all;
  }
}
