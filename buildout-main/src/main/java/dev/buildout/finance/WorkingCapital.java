package dev.buildout.finance;

import dev.buildout.model.Flow;
import dev.buildout.units.Timeline;
import java.util.List;

/**
 * What customers owe the firm and what it owes its suppliers when bills are paid after some days.
 */
public final class WorkingCapital {
  /** Days in an average month of a year of 365.25 days. */
  public static final double DAYS_PER_MONTH = 365.25 / 12;

  /** Costs of the programme that are paid {@code payableDays} after they arise. */
  public static final List<Flow> ON_ACCOUNT =
      List.of(Flow.ENERGY_COST, Flow.SITE_COST, Flow.MAINTENANCE_COST, Flow.RENTAL_COST);

  /**
   * Shares of the flows of the last periods that are not yet paid at the end of a period. Flows run
   * evenly within their period, so what is outstanding is the flow of the last {@code days}.
   *
   * @return [k] = share of the flow of period {@code period - k}; as long as there are shares above
   *     0, at least 1
   */
  public static double[] outstandingShares(Timeline t, int period, int days) {
    double window = days / DAYS_PER_MONTH;
    int reach = 1;
    double months = t.get(period).months();
    while (months < window && reach <= period) {
      months += t.get(period - reach).months();
      reach++;
    }
    double[] shares = new double[reach];
    for (int k = 0; k < reach; k++) {
      int length = t.get(period - k).months();
      shares[k] = Math.min(1, window / length);
      window = Math.max(0, window - length);
    }
    return shares;
  }

  /**
   * Share of the opening balance that is not yet paid at the end of a period. The opening balance
   * is the even flow of the last {@code days} before the start; with 0 days it is paid in the first
   * period.
   */
  public static double openingShare(Timeline t, int period, int days) {
    double window = days / DAYS_PER_MONTH;
    double elapsed = Depreciation.elapsed(t, period + 1);
    return window <= elapsed ? 0 : 1 - elapsed / window;
  }

  /** Balance outstanding at the end of each period, in the unit of the flows. */
  public static double[] balances(Timeline t, double[] flows, double opening, int days) {
    double[] balances = new double[t.size()];
    for (int p = 0; p < balances.length; p++) {
      double[] shares = outstandingShares(t, p, days);
      balances[p] = opening * openingShare(t, p, days);
      for (int k = 0; k < shares.length; k++) {
        balances[p] += shares[k] * flows[p - k];
      }
    }
    return balances;
  }

  private WorkingCapital() {}
}
