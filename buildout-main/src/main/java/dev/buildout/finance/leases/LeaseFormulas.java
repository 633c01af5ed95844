package dev.buildout.finance.leases;

/** Arithmetic of a lease by month, over plain numbers; amounts in any one unit. */
public final class LeaseFormulas {
  private static final int MONTHS_PER_YEAR = 12;

  /** Rate of a month, (1 + rate)^(1/12) - 1, from a rate a year. */
  public static double monthlyRate(double ratePerYear) {
    return Math.pow(1 + ratePerYear, 1.0 / MONTHS_PER_YEAR) - 1;
  }

  /** Payment in a month of the lease, counted from 0: it rises with each year of the lease. */
  public static double payment(double perMonth, double escalator, int month) {
    int year = month / MONTHS_PER_YEAR;
    return perMonth * Math.pow(1 + escalator, year);
  }

  /**
   * Payments of the months from one on.
   *
   * @param first month of the lease, counted from 0
   * @param months length of the lease
   */
  public static double[] payments(double perMonth, double escalator, int first, int months) {
    double[] payments = new double[months - first];
    for (int m = 0; m < payments.length; m++) {
      payments[m] = payment(perMonth, escalator, first + m);
    }
    return payments;
  }

  /**
   * The lease liability by the effective-interest method: at every date the present value of the
   * payments that are left, at the rate of the lease (ASC 842-20-30-1 and 35-1, IFRS 16.26 and
   * 16.36). Written backwards,
   *
   * <pre>
   * liability[n] = 0
   * liability[m] = payment[m] + liability[m + 1] / (1 + i)      paid in advance
   * liability[m] = (payment[m] + liability[m + 1]) / (1 + i)    paid in arrears
   * </pre>
   *
   * so that it ends at exactly 0 and interest of a month is what the liability and the payment of
   * that month leave.
   *
   * @param monthlyRate i
   * @return before the payment of month m, [n + 1]
   */
  public static double[] liability(double[] payments, double monthlyRate, boolean inAdvance) {
    double[] liability = new double[payments.length + 1];
    for (int m = payments.length - 1; m >= 0; m--) {
      liability[m] =
          inAdvance
              ? payments[m] + liability[m + 1] / (1 + monthlyRate)
              : (payments[m] + liability[m + 1]) / (1 + monthlyRate);
    }
    return liability;
  }

  /** Running total: [m] is the sum before m, [n + 1]. */
  public static double[] runningTotal(double[] amounts) {
    double[] total = new double[amounts.length + 1];
    for (int m = 0; m < amounts.length; m++) {
      total[m + 1] = total[m] + amounts[m];
    }
    return total;
  }

  private LeaseFormulas() {}
}
