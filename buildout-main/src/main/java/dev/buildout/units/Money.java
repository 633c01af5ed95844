package dev.buildout.units;

/** An exact amount in cents of one currency; for books that must balance. */
public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);
  private static final double CENTS_PER_MILLION = 1e8;

  /** The one place where planning doubles become exact: rounds half away from zero. */
  public static Money ofMillions(double millions) {
    double cents = millions * CENTS_PER_MILLION;
    if (!(Math.abs(cents) < 9e18)) {
      throw new IllegalArgumentException("not an amount of money: " + millions + " million");
    }
    return new Money(cents >= 0 ? Math.round(cents) : -Math.round(-cents));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  public Money negated() {
    return new Money(Math.negateExact(cents));
  }

  public double millions() {
    return cents / CENTS_PER_MILLION;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
