package dev.buildout.finance;

/** Arithmetic in doubles, for amounts in any unit that need not balance to the cent. */
final class Doubles implements Arithmetic<Double> {
  static final Doubles ARITHMETIC = new Doubles();

  @Override
  public Double zero() {
    return 0.0;
  }

  @Override
  public Double plus(Double one, Double other) {
    return one + other;
  }

  @Override
  public Double minus(Double one, Double other) {
    return one - other;
  }

  @Override
  public Double times(double factor, Double amount) {
    return factor * amount;
  }

  @Override
  public Double positive(Double amount) {
    return Math.max(0.0, amount);
  }

  @Override
  public Double smaller(Double one, Double other) {
    return Math.min(one, other);
  }

  private Doubles() {}
}
