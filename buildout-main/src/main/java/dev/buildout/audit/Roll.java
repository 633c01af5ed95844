package dev.buildout.audit;

/**
 * The net value of one vintage through the periods, in the books or for tax; USD m by period.
 *
 * @param added cost that joins
 * @param removed value of what leaves at the start of the period
 * @param deducted of the period, impairment included
 * @param net at the end of the period
 * @param payable in service and not yet paid at the end of the period
 * @param kept share of the original quantity that is there in the period
 */
record Roll(
    double[] added,
    double[] removed,
    double[] deducted,
    double[] net,
    double[] payable,
    double[] kept) {

  /**
   * @param left share not yet deducted at the start of each period, and at the end
   */
  static Roll of(Vintage v, double[] left) {
    int size = v.payments().length;
    Roll roll =
        new Roll(
            new double[size],
            new double[size],
            new double[size],
            new double[size],
            new double[size],
            new double[size]);
    double net = opening(v, left);
    double kept = 1;
    double payable = v.inService() < 0 ? java.util.Arrays.stream(v.payments()).sum() : 0;
    for (int p = 0; p < size; p++) {
      for (Vintage.Leaving leaving : v.leavings()) {
        if (leaving.period() == p && kept > 0) {
          double leaves = net * Math.min(1, leaving.share() / kept);
          roll.removed[p] += leaves;
          net -= leaves;
          kept = Math.max(0, kept - leaving.share());
        }
      }
      if (p < v.inService()) {
        roll.added[p] = v.payments()[p];
      } else if (p == v.inService()) {
        roll.added[p] = kept * v.cost() - net;
      }
      net += roll.added[p];
      if (p >= v.inService()) {
        double after = kept * v.cost() * left[p + 1];
        roll.deducted[p] = net - after;
        net = after;
        payable += roll.added[p] - v.payments()[p];
      }
      roll.net[p] = net;
      roll.payable[p] = payable;
      roll.kept[p] = kept;
    }
    return roll;
  }

  /** Net value at the start of the timeline. */
  static double opening(Vintage v, double[] left) {
    return v.inService() < 0 ? v.cost() * left[0] : v.paidBefore();
  }
}
