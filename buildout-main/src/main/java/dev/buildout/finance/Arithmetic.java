package dev.buildout.finance;

/**
 * The few operations that formulas need, over one kind of amount. {@link Evaluator} reads every
 * formula through it, so that exact cents and doubles cannot drift apart.
 */
interface Arithmetic<V> {
  V zero();

  V plus(V one, V other);

  V minus(V one, V other);

  V times(double factor, V amount);

  V positive(V amount);

  V smaller(V one, V other);
}
