package dev.buildout.finance;

import dev.buildout.units.Money;

/**
 * Exact arithmetic in cents, and the one place where schedules in USD m become exact. Flows are
 * rounded by their running total, so that the sum over any run of periods is off by less than a
 * cent and a total is conserved.
 */
final class Cents implements Arithmetic<Long> {
  static final Cents ARITHMETIC = new Cents();

  /** Cents of an amount in USD m. */
  static long of(double usdM) {
    return Money.ofMillions(usdM).cents();
  }

  /** Cents of flows in USD m: differences of the rounded running total. */
  static long[] flows(double[] usdM) {
    long[] cents = new long[usdM.length];
    double total = 0;
    long before = 0;
    for (int p = 0; p < cents.length; p++) {
      total += usdM[p];
      long after = of(total);
      cents[p] = after - before;
      before = after;
    }
    return cents;
  }

  /** Cents of stocks in USD m. */
  static long[] stocks(double[] usdM) {
    long[] cents = new long[usdM.length];
    for (int p = 0; p < cents.length; p++) {
      cents[p] = of(usdM[p]);
    }
    return cents;
  }

  @Override
  public Long zero() {
    return 0L;
  }

  @Override
  public Long plus(Long one, Long other) {
    return Math.addExact(one, other);
  }

  @Override
  public Long minus(Long one, Long other) {
    return Math.subtractExact(one, other);
  }

  /** Rounded half away from zero, as {@link Money} rounds. */
  @Override
  public Long times(double factor, Long amount) {
    long rounded = Math.round(Math.abs(factor * amount));
    return factor * amount < 0 ? -rounded : rounded;
  }

  @Override
  public Long positive(Long amount) {
    return Math.max(0L, amount);
  }

  @Override
  public Long smaller(Long one, Long other) {
    return Math.min(one, other);
  }

  private Cents() {}
}
