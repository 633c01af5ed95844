package dev.buildout.finance.assets;

import dev.buildout.finance.Depreciation;
import dev.buildout.finance.assets.Revision.EarlyRetirement;
import dev.buildout.finance.assets.Revision.Impairment;
import dev.buildout.finance.assets.Revision.LifeChange;

/** Share of a cost that is not yet depreciated, by month. Numbers of 1. */
public final class NetCurve {
  /** What is left when a life is cut below the time served is depreciated within this. */
  private static final double LEAST_REMAINING = 1;

  private final Life life;
  private final double start;
  private double anchor;
  private double net = 1;
  private double remaining;
  private int next;

  private NetCurve(Life life, double start) {
    this.life = life;
    this.start = start;
    this.anchor = start;
    this.remaining = life.at(start);
  }

  /**
   * Straight line: {@code net(t) = s + (net(a) - s) (1 - (t - a) / r)} with s the salvage, a the
   * month of the last revision and r what was left of the life then.
   *
   * @param inService month of first use
   * @param start month in which depreciation begins ({@link Convention#start})
   * @param from first month of the result, on the same count as all others
   * @param months length
   * @return net[i] at the start of month {@code from + i}, before its revisions; one more than
   *     months. 1 until the end of the month of first use.
   */
  public static double[] straightLine(
      Life life, int inService, double start, int from, int months) {
    NetCurve curve = new NetCurve(life, start);
    double[] net = new double[months + 1];
    for (int i = 0; i <= months; i++) {
      net[i] = from + i <= inService ? 1 : curve.at(from + i);
    }
    return net;
  }

  /**
   * Units of production: deducted in proportion to use.
   *
   * @param units used in each month
   * @param total units of a whole life
   * @return net[i] at the start of month i; one more than the months of use
   */
  public static double[] byUnits(double[] units, double total, double salvage) {
    double[] net = new double[units.length + 1];
    double used = 0;
    net[0] = 1;
    for (int i = 0; i < units.length; i++) {
      used += units[i];
      net[i + 1] = left(1, salvage, used, total);
    }
    return net;
  }

  /** Net share at the start of a month, before revisions of that month; months in order. */
  private double at(double month) {
    while (next < life.revisions().size() && life.revisions().get(next).month() < month) {
      Revision revision = life.revisions().get(next++);
      if (revision.month() > start || revision instanceof Impairment) {
        revise(revision);
      }
    }
    return left(net, life.salvage(), month - anchor, remaining);
  }

  private void revise(Revision revision) {
    double at = Math.max(revision.month(), start);
    net = left(net, life.salvage(), at - anchor, remaining);
    double rest = remaining - (at - anchor);
    remaining =
        switch (revision) {
          case LifeChange change -> change.lifeMonths() - (at - start);
          case EarlyRetirement early -> Math.min(rest, early.overMonths());
          case Impairment impairment -> {
            net = Math.max(life.salvage(), net - impairment.share());
            yield rest;
          }
        };
    remaining = Math.max(LEAST_REMAINING, remaining);
    anchor = at;
  }

  private static double left(double net, double salvage, double months, double remaining) {
    double above = Math.max(0, net - salvage);
    return salvage + above * (1 - Depreciation.straightLine(months, remaining));
  }
}
