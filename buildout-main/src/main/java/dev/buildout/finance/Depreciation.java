package dev.buildout.finance;

import dev.buildout.finance.assets.BookLife;
import dev.buildout.finance.assets.NetCurve;
import dev.buildout.model.AssetClass;
import dev.buildout.units.Timeline;
import java.time.YearMonth;

/**
 * Shares of a vintage's cost deducted per period of the timeline, in the books and for tax. All
 * results are numbers of 1 (share of the original cost). {@code inService} is the index of the
 * period at whose start use begins, {@link Timeline#size()} when it never does, or -1 when it began
 * {@code monthsBefore} months before the timeline. {@code acquired} counts months from its start.
 *
 * <p>Everything is computed by month from cumulative shares, so that coarser periods give the same
 * yearly totals and every schedule ends at exactly 1.
 */
public final class Depreciation {

  /**
   * Net share in the books by month of the timeline, under the lives, impairments and convention of
   * the class: [0] at the start of the timeline.
   */
  public static NetCurve book(AssetClass c, Timeline t, int inService, int monthsBefore) {
    return book(c, t, inService, monthsBefore, 0, elapsed(t, t.size()));
  }

  private static NetCurve book(
      AssetClass c, Timeline t, int inService, int monthsBefore, int from, int months) {
    int first = inService < 0 ? -monthsBefore : elapsed(t, inService);
    return new BookLife(c, t.start(), first).curve(from, months);
  }

  /**
   * The bonus share in the period of first use, the rest by the tax schedule ({@link TaxTables}).
   * What was deducted before the start is left out.
   */
  public static double[] taxShares(
      AssetClass c, Timeline t, int inService, int monthsBefore, int acquired) {
    YearMonth first = firstMonth(t, inService, monthsBefore);
    double bonus = bonus(c, t.start().plusMonths(acquired), first);
    return perPeriod(t, inService, monthsBefore, months -> taxDeducted(c, bonus, first, months));
  }

  /**
   * As {@link #taxShares} for a vintage that leaves at the start of {@code disposalPeriod}: what
   * has not been deducted by then is deducted in that period, nothing after it. Where it leaves
   * before it was in service the result is 1 in that period: the whole basis, which then is what
   * was paid.
   */
  public static double[] taxSharesUntilDisposal(
      AssetClass c, Timeline t, int inService, int monthsBefore, int acquired, int disposalPeriod) {
    double[] shares = taxShares(c, t, inService, monthsBefore, acquired);
    if (disposalPeriod >= t.size()) {
      return shares;
    }
    shares[disposalPeriod] =
        taxBasisShareAt(c, t, inService, monthsBefore, acquired, disposalPeriod);
    for (int p = disposalPeriod + 1; p < shares.length; p++) {
      shares[p] = 0;
    }
    return shares;
  }

  /** Share of the cost not yet depreciated in the books at the end of the timeline. */
  public static double netBookShareAtEnd(
      AssetClass c, Timeline t, int inService, int monthsBefore) {
    return book(c, t, inService, monthsBefore, elapsed(t, t.size()), 0).net()[0];
  }

  /**
   * Share of the cost not yet deducted for tax at the start of a period; {@code period} may be the
   * timeline's size for its end. 1 before the vintage is in service.
   */
  public static double taxBasisShareAt(
      AssetClass c, Timeline t, int inService, int monthsBefore, int acquired, int period) {
    YearMonth first = firstMonth(t, inService, monthsBefore);
    double bonus = bonus(c, t.start().plusMonths(acquired), first);
    return 1 - taxDeducted(c, bonus, first, monthsServed(t, inService, monthsBefore, period));
  }

  /**
   * Share deducted for tax after that many months of service that began with month {@code first}.
   */
  static double taxDeducted(AssetClass c, double bonus, YearMonth first, int months) {
    if (months == 0) {
      return 0;
    }
    double scheduled =
        switch (c.taxSchedule()) {
          case MACRS_3, MACRS_5, MACRS_7, MACRS_15 ->
              TaxTables.byTable(c.taxSchedule(), c.taxConvention(), first, months);
          case STRAIGHT_39 -> TaxTables.midMonth39(months);
          case BOOK -> NetCurve.deducted(months, c.bookLifeMonths());
        };
    return scheduled == 1.0 ? 1.0 : bonus + (1 - bonus) * scheduled;
  }

  /** Share that is deducted at once: by acquisition, or by first use under older law. */
  public static double bonus(AssetClass c, YearMonth acquired, YearMonth first) {
    return c.earlierBonus()
        .filter(e -> acquired.isBefore(e.acquiredBefore()))
        .map(e -> e.bonusShare().at(first))
        .orElseGet(() -> c.bonusShare().at(acquired));
  }

  /**
   * Months of service completed at the start of a period (at the end of the timeline: its size).
   */
  static int monthsServed(Timeline t, int inService, int monthsBefore, int period) {
    int elapsed = elapsed(t, period);
    if (inService < 0) {
      return monthsBefore + elapsed;
    }
    return Math.max(0, elapsed - elapsed(t, inService));
  }

  private static double[] perPeriod(
      Timeline t, int inService, int monthsBefore, Cumulative cumulative) {
    double[] shares = new double[t.size()];
    double before = cumulative.after(monthsServed(t, inService, monthsBefore, 0));
    for (int p = 0; p < shares.length; p++) {
      double after = cumulative.after(monthsServed(t, inService, monthsBefore, p + 1));
      shares[p] = after - before;
      before = after;
    }
    return shares;
  }

  private static YearMonth firstMonth(Timeline t, int inService, int monthsBefore) {
    return inService < 0
        ? t.start().minusMonths(monthsBefore)
        : t.start().plusMonths(elapsed(t, inService));
  }

  /** Months from the start of the timeline to the start of the period, its size meaning its end. */
  public static int elapsed(Timeline t, int period) {
    if (period < t.size()) {
      return t.monthsBefore(period);
    }
    return t.monthsBefore(t.size() - 1) + t.get(t.size() - 1).months();
  }

  /** Cumulative share after a number of months of service. */
  private interface Cumulative {
    double after(int months);
  }

  private Depreciation() {}
}
