package dev.buildout.finance;

import dev.buildout.units.Timeline;

/** When the price of a purchase is paid. */
public final class PaymentProfile {

  /**
   * Shares of the price by period: the deposit at the start of the order period, progress payments
   * evenly over the months between order and delivery, the rest {@code payableDays} after delivery.
   * Sums to 1 if all of it lies within the timeline; what falls outside is left out.
   *
   * @param ordered period of the order, or -1 for an order that was placed {@code leadMonths}
   *     before delivery and before the timeline
   * @param inService period at whose start it is delivered; the timeline's size when that is after
   *     the end, in which case delivery is {@code leadMonths} after the order
   * @param payableDays days between delivery and the last payment
   */
  public static double[] shares(
      Timeline t,
      int ordered,
      int inService,
      int leadMonths,
      double depositShare,
      double progressShare,
      int payableDays) {
    if (inService < Math.max(ordered, 0)) {
      throw new IllegalArgumentException(
          "delivery in period " + inService + " is before the order in period " + ordered);
    }
    double delivery = Depreciation.elapsed(t, inService);
    if (inService >= t.size() && ordered >= 0) {
      delivery = Math.max(delivery, Depreciation.elapsed(t, ordered) + leadMonths);
    }
    double order = ordered < 0 ? delivery - leadMonths : Depreciation.elapsed(t, ordered);

    double[] shares = new double[t.size()];
    payAt(shares, t, order, depositShare);
    payEvenly(shares, t, order, delivery, progressShare);
    payAt(
        shares,
        t,
        delivery + payableDays / WorkingCapital.DAYS_PER_MONTH,
        1 - depositShare - progressShare);
    return shares;
  }

  /** Shares of what is paid evenly over the first months of the timeline. */
  public static double[] evenlyFromStart(Timeline t, int months) {
    double[] shares = new double[t.size()];
    payEvenly(shares, t, 0, months, 1);
    return shares;
  }

  private static void payAt(double[] shares, Timeline t, double month, double share) {
    for (int p = 0; p < shares.length; p++) {
      if (month >= Depreciation.elapsed(t, p) && month < Depreciation.elapsed(t, p + 1)) {
        shares[p] += share;
      }
    }
  }

  private static void payEvenly(double[] shares, Timeline t, double from, double to, double share) {
    if (to <= from) {
      payAt(shares, t, to, share);
      return;
    }
    for (int p = 0; p < shares.length; p++) {
      double overlap =
          Math.min(to, Depreciation.elapsed(t, p + 1)) - Math.max(from, Depreciation.elapsed(t, p));
      shares[p] += share * Math.max(0, overlap) / (to - from);
    }
  }

  private PaymentProfile() {}
}
