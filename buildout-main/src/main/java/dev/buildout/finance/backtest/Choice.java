package dev.buildout.finance.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a firm's ledger.
 *
 * @param shortLived share of owned additions that are servers, accelerators and network equipment
 * @param equipment share of all others that is mechanical and electrical equipment; the rest is
 *     buildings
 * @param leasedShortLived share of leased additions that are short-lived; that of owned ones where
 *     no leases are reported
 * @param delayMonths months of additions under construction at the opening, where firms do not
 *     report that
 * @param constructionScale construction in progress of a segment over what its share of the firm's
 *     additions would have it be
 */
record Choice(
    double shortLived,
    double equipment,
    double leasedShortLived,
    int delayMonths,
    double constructionScale) {

  private static final int[] DELAYS = {0, 3, 6, 9, 12};
  private static final double[] SCALES = {1, 1.5};
  private static final double[] LEASED = {0, 0.95};
  private static final int SHARES = 16;

  /** Every choice that is tried for a firm. */
  static List<Choice> grid(FirmHistory history) {
    boolean isReported = !history.construction().headMap(history.firstYear() + 1, true).isEmpty();
    int[] delays = isReported ? new int[] {0} : DELAYS;
    double[] scales = history.basis().isSegment() ? SCALES : new double[] {1};
    double[] leased = history.leased().isEmpty() ? new double[] {0} : LEASED;
    List<Choice> choices = new ArrayList<>();
    for (int delay : delays) {
      for (double scale : scales) {
        for (double lease : leased) {
          for (int s = 0; s < SHARES; s++) {
            for (int e = 0; e <= 4; e++) {
              choices.add(new Choice(0.2 + 0.05 * s, 0.25 * e, lease, delay, scale));
            }
          }
        }
      }
    }
    return choices;
  }
}
