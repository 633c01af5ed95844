package dev.buildout.finance.assets;

import dev.buildout.finance.assets.Revision.EarlyRetirement;
import dev.buildout.finance.assets.Revision.Impairment;
import dev.buildout.finance.assets.Revision.LifeChange;
import dev.buildout.model.Convention;
import java.util.function.DoubleUnaryOperator;

/**
 * What is left of a cost, by month. Numbers of 1.
 *
 * @param net [i] not yet deducted at the start of month {@code from + i}, before its revisions; one
 *     more than months. 1 until the end of the month of first use.
 * @param writtenDown [i] lost by impairment in month {@code from + i}; the rest of what net falls
 *     by is depreciation
 */
public record NetCurve(double[] net, double[] writtenDown) {

  /**
   * Month in which depreciation begins, which may lie between two and before the first use.
   *
   * @param inService month of first use, on any count of months
   * @param monthOfYear its place in the year, from 0
   */
  public static double start(Convention convention, int inService, int monthOfYear) {
    return switch (convention) {
      case MONTHLY -> inService;
      case HALF_YEAR -> inService - monthOfYear + 6;
      case MID_QUARTER -> inService - monthOfYear % 3 + 1.5;
    };
  }

  /**
   * Straight line: {@code net(t) = s + (net(a) - s) (1 - (t - a) / r)} with s the salvage, a the
   * month of the last revision and r what was left of the life then.
   *
   * @param inService month of first use
   * @param start month in which depreciation begins ({@link #start})
   * @param from first month of the result, on the same count as all others
   * @param months length
   */
  public static NetCurve straightLine(
      Life life, int inService, double start, int from, int months) {
    return of(life, DoubleUnaryOperator.identity(), inService, start, from, months);
  }

  /**
   * As {@link #straightLine} with any clock: units of production where it counts units.
   *
   * @param clock time or use at a month; never falls
   */
  public static NetCurve of(
      Life life, DoubleUnaryOperator clock, int inService, double start, int from, int months) {
    Walk walk = new Walk(life, clock, start);
    double[] net = new double[months + 1];
    double[] writtenDown = new double[months];
    for (int i = 0; i <= months; i++) {
      double before = walk.lost;
      net[i] = from + i <= inService ? 1 : walk.at(from + i);
      if (i > 0) {
        writtenDown[i - 1] = walk.lost - before;
      }
    }
    return new NetCurve(net, writtenDown);
  }

  /** Share deducted in equal parts over a life after a time of use, both in months. */
  public static double deducted(double months, double lifeMonths) {
    return Math.clamp(months / lifeMonths, 0.0, 1.0);
  }

  /** The state between two revisions. */
  private static final class Walk {
    /** What is left when a life is cut below the time served is depreciated within this. */
    private static final double LEAST_REMAINING = 1;

    private final Life life;
    private final DoubleUnaryOperator clock;
    private final double start;
    private double anchor;
    private double net = 1;
    private double remaining;
    private double lost;
    private int next;

    Walk(Life life, DoubleUnaryOperator clock, double start) {
      this.life = life;
      this.clock = clock;
      this.start = start;
      this.anchor = start;
      this.remaining = life.at(start);
    }

    /** Net share at the start of a month, before revisions of that month; months in order. */
    double at(double month) {
      while (next < life.revisions().size() && life.revisions().get(next).month() < month) {
        Revision revision = life.revisions().get(next++);
        if (revision.month() > start || revision instanceof Impairment) {
          revise(revision);
        }
      }
      return left(month);
    }

    private void revise(Revision revision) {
      double at = Math.max(revision.month(), start);
      net = left(at);
      double rest = remaining - gone(anchor, at);
      remaining =
          switch (revision) {
            case LifeChange change -> change.lifeMonths() - gone(start, at);
            case EarlyRetirement early -> Math.min(rest, early.overMonths());
            case Impairment impairment -> {
              lost += impairment.share() * net;
              net -= impairment.share() * net;
              yield rest;
            }
          };
      remaining = Math.max(LEAST_REMAINING, remaining);
      anchor = at;
    }

    private double left(double month) {
      double kept = Math.min(net, life.salvage());
      return kept + (net - kept) * (1 - deducted(gone(anchor, month), remaining));
    }

    private double gone(double from, double to) {
      return clock.applyAsDouble(to) - clock.applyAsDouble(from);
    }
  }
}
