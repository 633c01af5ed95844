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
  private final int endMonth;

  /**
   * @param endMonth month in which fiscal years end
   */
  Statements(Timeline timeline, int endMonth, Chart chart, Evaluator.Result<Long> result) {
    this.timeline = timeline;
    this.endMonth = endMonth;
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

  /** Definitions of free cash flow whose lines these statements have. */
  public List<FreeCashFlow> freeCashFlows() {
    return FreeCashFlow.over(chart);
  }

  /** Free cash flow of a fiscal year as a firm defines it. */
  public Money freeCashFlow(FreeCashFlow definition, FiscalYear year) {
    return definition.of(line -> new Money(cents(line, year)));
  }

  /** Fiscal years that whole periods make up. */
  public List<FiscalYear> years() {
    return FiscalYear.of(timeline, endMonth);
  }

  /** Those of them that lie within the horizon. */
  public List<FiscalYear> planYears() {
    return years().stream().filter(year -> !year.tail()).toList();
  }

  /** Fiscal quarters that whole periods make up. */
  public List<FiscalQuarter> quarters() {
    return FiscalQuarter.of(timeline, endMonth);
  }

  /** A line over a fiscal year: flows add up, stocks are at its end. */
  public long cents(String lineId, FiscalYear year) {
    return cents(lineId, year.firstPeriod(), year.lastPeriod());
  }

  /** A line over a run of periods: flows add up, stocks are at its end. */
  public long cents(String lineId, int first, int last) {
    return over(chart.get(lineId), first, last);
  }

  public double usdM(String lineId, FiscalQuarter quarter) {
    return new Money(cents(lineId, quarter.firstPeriod(), quarter.lastPeriod())).millions();
  }

  public double usdM(String lineId, FiscalYear year) {
    return new Money(cents(lineId, year)).millions();
  }

  /** A stock at the start of a fiscal year. */
  public double openingUsdM(String stock, FiscalYear year) {
    long cents =
        year.firstPeriod() == 0
            ? openingCents(stock).orElseThrow()
            : cents(stock, year.firstPeriod() - 1);
    return new Money(cents).millions();
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
