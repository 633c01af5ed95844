package dev.buildout.finance;

import dev.buildout.model.DebtFacility;
import dev.buildout.units.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a facility may be drawn, how fast it must be repaid and what the undrawn part costs.
 *
 * <p>What is outstanding at the end of the last period of draws is repaid in equal parts over the
 * following months; earlier repayment counts against the next parts.
 */
public record DebtTerms(DebtFacility facility, Timeline timeline) {

  /** Indices of facilities in the order in which they sweep: by rank, then as the case has them. */
  public static List<Integer> ranked(List<DebtFacility> facilities) {
    return IntStream.range(0, facilities.size())
        .boxed()
        .sorted(Comparator.comparingInt(d -> facilities.get(d).seniority()))
        .toList();
  }

  /** New debt may be drawn in the period. */
  public boolean mayDraw(int period) {
    return !timeline.get(period).start().isAfter(facility.drawUntil()) && !hasMatured(period);
  }

  /** At the end of the period nothing may be outstanding. */
  public boolean hasMatured(int period) {
    return timeline.get(period).end().isAfter(facility.matures());
  }

  /** All that is outstanding falls due in the period. */
  public boolean matures(int period) {
    return hasMatured(period) && (period == 0 || !hasMatured(period - 1));
  }

  /** Cash that is left repays the facility in the period. */
  public boolean sweeps(int period) {
    return facility.sweepShare() > 0 && !mayDraw(period) && !hasMatured(period) && lastDraw() >= 0;
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

  /**
   * Share of that balance that falls due in a period by the schedule of equal parts; what is left
   * at maturity is not part of it.
   */
  public double dueShare(int period) {
    return period == 0 || hasMatured(period) ? 0 : shareLeft(period - 1) - shareLeft(period);
  }

  /**
   * What a sweep asks to repay beyond the schedule: {@code min(outstanding - scheduled, share *
   * max(0, left - scheduled))}.
   *
   * @param share of what is left
   * @param outstanding at the start of the period
   * @param scheduled repayment of this facility that its schedule needs
   * @param left of the period's cash for this facility, its own schedule not yet paid
   */
  public static double swept(double share, double outstanding, double scheduled, double left) {
    return Math.min(outstanding - scheduled, share * Math.max(0, left - scheduled));
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
