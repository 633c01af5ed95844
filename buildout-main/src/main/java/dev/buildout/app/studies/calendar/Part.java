package dev.buildout.app.studies.calendar;

import dev.buildout.app.PlanPath;
import dev.buildout.model.Offer;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.units.Period;
import java.util.Arrays;

/**
 * What the plan commits in one period.
 *
 * @param period of the order or signature
 * @param amount in the unit of the commitment
 * @param costUsdM full price; of a lease what is due whether it is used or not
 * @param paidNowUsdM of that, paid in the first quarter
 * @param cancelUsdM lost when it is called off a quarter later
 * @param inService period of first use; the timeline's size when that is after the end
 */
record Part(
    int period,
    double amount,
    double costUsdM,
    double paidNowUsdM,
    double cancelUsdM,
    int inService) {

  /** Systems, halls, grid power or the development of a generation. */
  static Part of(PlanPath path, Quarters quarters, Vintage v, double amountPerUnit) {
    double units = path.units(v);
    double cost = units * v.unitCost();
    double paid = units * Arrays.stream(v.payments(), 0, quarters.lastPeriod(0) + 1).sum();
    int period = path.in.tree.period(v.node());
    double lost = cost * lostShare(path, quarters, v);
    return new Part(period, units * amountPerUnit, cost, paid, lost, v.inService());
  }

  /** Orders of systems can be cancelled for a fee until they are delivered; no other can. */
  private static double lostShare(PlanPath path, Quarters quarters, Vintage v) {
    boolean open = v.kind() == Vintage.Kind.SYSTEM && v.inService() > quarters.lastPeriod(0) + 1;
    return open ? path.in.purchases.get(v.purchase()).cancelFeeShare() : 1;
  }

  /** What orders draw on a supply; a case says nothing of what the supplier is paid. */
  static Part drawn(PlanPath path, Vintage v, double perSystem) {
    int period = path.in.tree.period(v.node());
    return new Part(period, path.units(v) * perSystem, 0, 0, 0, v.inService());
  }

  /** A reservation: its rent is due for the whole term, used or not. */
  static Part lease(
      PlanPath path, Quarters quarters, Offer.Reservation r, int period, double chips) {
    double years = path.in.timeline.monthsBefore(period) / 12.0;
    double perHour = r.usdPerChipHour() * Math.pow(1 + r.priceGrowth(), years);
    double perMonth = chips * Period.HOURS_PER_MONTH * perHour * r.takeOrPay() / 1e6;
    int first = path.in.timeline.monthsBefore(period) + r.leadMonths();
    int now = path.in.timeline.monthsBefore(quarters.lastPeriod(0) + 1);
    int paidMonths = Math.clamp(now - first, 0, r.termMonths());
    double cost = perMonth * r.termMonths();
    int inService = containing(path, first);
    return new Part(period, chips, cost, perMonth * paidMonths, cost, inService);
  }

  private static int containing(PlanPath path, int month) {
    for (Period p : path.in.timeline.periods()) {
      if (month < path.in.timeline.monthsBefore(p.index()) + p.months()) {
        return p.index();
      }
    }
    return path.in.timeline.size();
  }
}
