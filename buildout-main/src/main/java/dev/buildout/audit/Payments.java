package dev.buildout.audit;

import dev.buildout.units.Timeline;

/** When a price is paid: with the order, evenly until delivery, some days after it. */
final class Payments {
  private static final double DAYS_PER_MONTH = 365.25 / 12;

  private Payments() {}

  /**
   * Cash by period, in the unit of the price; what falls after the timeline is left out.
   *
   * @param order months from the start of the timeline to the order
   * @param delivery months from the start of the timeline to the delivery
   * @param deposit share paid with the order
   * @param progress share paid evenly between order and delivery
   * @param payableDays days after delivery on which the rest is paid
   */
  static double[] of(
      Timeline t,
      double price,
      int order,
      int delivery,
      double deposit,
      double progress,
      int payableDays) {
    double[] paid = new double[t.size()];
    at(t, paid, order, deposit * price);
    int span = delivery - order;
    for (int month = order; month < delivery; month++) {
      at(t, paid, month, progress * price / span);
    }
    if (span == 0) {
      at(t, paid, delivery, progress * price);
    }
    at(t, paid, delivery + payableDays / DAYS_PER_MONTH, (1 - deposit - progress) * price);
    return paid;
  }

  private static void at(Timeline t, double[] paid, double month, double amount) {
    for (int p = 0; p < paid.length; p++) {
      int start = t.monthsBefore(p);
      if (month >= start && month < start + t.get(p).months()) {
        paid[p] += amount;
      }
    }
  }
}
