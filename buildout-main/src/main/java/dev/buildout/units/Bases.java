package dev.buildout.units;

import dev.buildout.units.Basis.Dimension;
import dev.buildout.units.Basis.Word;
import java.util.List;
import java.util.Optional;

/** The only ways from one basis to another. */
public final class Bases {
  private static final double QUARTERS = 4;

  private Bases() {}

  /** Purchases less proceeds from sales and incentives. */
  public static Quantity net(Quantity gross, Quantity proceeds) {
    require(gross, Word.GROSS);
    require(proceeds, Word.PROCEEDS);
    return gross.on(Word.NET).minus(proceeds.on(Word.NET));
  }

  /** Purchases before proceeds, from those after. */
  public static Quantity gross(Quantity net, Quantity proceeds) {
    require(net, Word.NET);
    require(proceeds, Word.PROCEEDS);
    return net.on(Word.GROSS).plus(proceeds.on(Word.GROSS));
  }

  /** Operating cash flow less net purchases, as Amazon defines free cash flow. */
  public static Quantity freeCashFlow(Quantity operatingCashFlow, Quantity netPurchases) {
    require(netPurchases, Word.NET);
    Quantity flow = operatingCashFlow.on(Word.NET).minus(netPurchases);
    return new Quantity(flow.value(), flow.unit(), operatingCashFlow.basis(), flow.span());
  }

  /** Purchases and what was acquired under leases, which cost no cash in the year. */
  public static Quantity withLeases(Quantity gross, Quantity leases) {
    require(gross, Word.GROSS);
    require(leases, Word.LEASES);
    return gross.on(Word.WITH_LEASES).plus(leases.on(Word.WITH_LEASES));
  }

  /** Trailing twelve months, from four quarters in a row; a fiscal year where they end one. */
  public static Quantity ttm(List<Quantity> quarters) {
    int last = consecutive(quarters);
    return sum(quarters, ReportedSpan.twelveMonthsTo(last));
  }

  /** A fiscal year, from its four quarters in order. */
  public static Quantity fiscalYear(List<Quantity> quarters) {
    int last = consecutive(quarters);
    ReportedSpan year = new ReportedSpan(Word.FISCAL_YEAR, last);
    if (!year.endsAYear()) {
      throw new Quantity.Mixed("the four quarters are of two fiscal years");
    }
    return sum(quarters, year);
  }

  /** The last quarter of a fiscal year, from the year and the three quarters before. */
  public static Quantity fourthQuarter(Quantity year, List<Quantity> quarters) {
    require(year, Word.FISCAL_YEAR);
    ReportedSpan span = spanOf(year);
    Quantity left = year.on(Word.QUARTER);
    for (int i = 0; i < quarters.size(); i++) {
      require(quarters.get(i), Word.QUARTER);
      if (spanOf(quarters.get(i)).lastQuarter() != span.lastQuarter() - 3 + i) {
        throw new Quantity.Mixed("the quarters are not the first three of that fiscal year");
      }
      left = left.minus(quarters.get(i));
    }
    return Quantity.reported(
        left.value(),
        left.unit(),
        left.basis(),
        new ReportedSpan(Word.QUARTER, span.lastQuarter()));
  }

  /** Twelve months one quarter later: what is new comes in, the quarter a year before drops out. */
  public static Quantity rolled(Quantity twelveMonths, Quantity comes, Quantity goes) {
    require(comes, Word.QUARTER);
    require(goes, Word.QUARTER);
    ReportedSpan span = spanOf(twelveMonths);
    int next = span.lastQuarter() + 1;
    if (span.quarters() != 4
        || spanOf(comes).lastQuarter() != next
        || spanOf(goes).lastQuarter() != next - 4) {
      throw new Quantity.Mixed("not the next quarter and the one a year before it");
    }
    Quantity sum = twelveMonths.on(Word.TTM).plus(comes.on(Word.TTM)).minus(goes.on(Word.TTM));
    return Quantity.reported(
        sum.value(), sum.unit(), sum.basis(), ReportedSpan.twelveMonthsTo(next));
  }

  /** Four times a quarter, by the year. */
  public static Quantity runRate(Quantity quarter) {
    require(quarter, Word.QUARTER);
    Unit byYear = quarter.unit().per(Unit.of("year"));
    return Quantity.of(QUARTERS * quarter.value(), byYear, quarter.basis().with(Word.RUN_RATE));
  }

  /** What a server does, from what a chip does. */
  public static Quantity perServer(Quantity perChip, Quantity chips) {
    require(perChip, Word.PER_CHIP);
    return Quantity.of(
        perChip.value() * chips.value(), perChip.unit(), perChip.basis().with(Word.PER_SERVER));
  }

  /**
   * Says the basis of a value that does not state one.
   *
   * @throws Quantity.Mixed when it states another
   */
  public static Quantity stated(Quantity value, Word word) {
    Dimension dimension = word.dimension();
    if (value.basis().find(dimension).filter(w -> w != word).isPresent()) {
      throw new Quantity.Mixed(
          "%s is asked for, the value is on the basis %s"
              .formatted(word.text(), value.basis().text()));
    }
    return value.on(word);
  }

  /** Says which months a value covers that states none, or the same. */
  public static Quantity covering(Quantity value, ReportedSpan span) {
    Quantity checked = stated(value, span.kind());
    return Quantity.reported(checked.value(), checked.unit(), checked.basis(), span);
  }

  private static int consecutive(List<Quantity> quarters) {
    int last = 0;
    for (int i = 0; i < quarters.size(); i++) {
      require(quarters.get(i), Word.QUARTER);
      int here = spanOf(quarters.get(i)).lastQuarter();
      if (i > 0 && here != last + 1) {
        throw new Quantity.Mixed("the quarters do not follow each other");
      }
      last = here;
    }
    return last;
  }

  private static Quantity sum(List<Quantity> quarters, ReportedSpan span) {
    Quantity sum = quarters.get(0);
    for (Quantity quarter : quarters.subList(1, quarters.size())) {
      sum = sum.plus(quarter);
    }
    return Quantity.reported(sum.value(), sum.unit(), sum.basis(), span);
  }

  private static ReportedSpan spanOf(Quantity value) {
    Optional<ReportedSpan> span = value.span();
    return span.orElseThrow(() -> new Quantity.Mixed("the months of a value are not known"));
  }

  private static void require(Quantity value, Word word) {
    if (!value.basis().has(word)) {
      String found = value.basis().words().isEmpty() ? "none" : value.basis().text();
      throw new Quantity.Mixed("found the basis %s, expected %s".formatted(found, word.text()));
    }
  }
}
