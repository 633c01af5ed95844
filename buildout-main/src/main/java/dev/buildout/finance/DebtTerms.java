package dev.buildout.finance;

import dev.buildout.model.DebtFacility;
import dev.buildout.units.Timeline;

/**
 * When a facility may be drawn, how fast it must be repaid and what the undrawn part costs.
 *
 * <p>What is outstanding at the end of the last period of draws is repaid in equal parts over the
 * following months; earlier repayment counts against the next parts.
 */
public record DebtTerms(DebtFacility facility, Timeline timeline) {

  /** New debt may be drawn in the period. */
  public boolean mayDraw(int period) {
    return !timeline.get(period).start().isAfter(facility.drawUntil());
  }

  /** Last period of draws; -1 when the facility closed before the start. */
  public int lastDraw() {
    int last = -1;
    while (last + 1 < timeline.size() && mayDraw(last + 1)) {
      last++;
    }
    return last;
  }

  /**
   * Most that may be outstanding at the end of a period, as a share of what was outstanding at the
   * end of the last period of draws: 1 until then, and always 1 for a facility repaid at will.
   */
  public double shareLeft(int period) {
    if (facility.repayMonths() == 0) {
      return 1;
    }
    double end = Depreciation.elapsed(timeline, lastDraw() + 1);
    double since = Depreciation.elapsed(timeline, period + 1) - end;
    return Math.clamp(1 - since / facility.repayMonths(), 0, 1);
  }

  /** Share of that balance that falls due in a period by the schedule. */
  public double dueShare(int period) {
    return period == 0 ? 0 : shareLeft(period - 1) - shareLeft(period);
  }

  /** Fee for a USD undrawn throughout the period. */
  public double feeRate(int period) {
    return mayDraw(period) ? facility.commitmentFee() * timeline.get(period).years() : 0;
  }

  /** Limit in a period, USD m. */
  public double limitUsdM(int period) {
    return facility.limitUsdM().mean(timeline.get(period));
  }
}
