package dev.buildout.units;

import dev.buildout.units.Basis.Word;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * A number with its unit and its basis. Sums and comparisons of different units or bases are
 * refused; {@link Bases} holds the only ways from one basis to another.
 *
 * @param value in the unit
 * @param span months that a reported value covers, where known
 */
public record Quantity(double value, Unit unit, Basis basis, Optional<ReportedSpan> span) {

  /** Two values that must not be added, compared or combined. */
  public static final class Mixed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Mixed(String message) {
      super(message);
    }
  }

  /** A value of no period. */
  public static Quantity of(double value, Unit unit, Basis basis) {
    return new Quantity(value, unit, basis, Optional.empty());
  }

  /** A pure number. */
  public static Quantity of(double value) {
    return of(value, Unit.ONE, Basis.NONE);
  }

  /** A reported value; its span says the time of its basis. */
  public static Quantity reported(double value, Unit unit, Basis basis, ReportedSpan span) {
    return new Quantity(value, unit, basis.with(span.kind()), Optional.of(span));
  }

  /** The number in another unit of the same kind. */
  public double in(Unit other) {
    if (!unit.isLike(other)) {
      throw new Mixed("units differ: %s and %s".formatted(unit.powers(), other.powers()));
    }
    return value * unit.scale() / other.scale();
  }

  public Quantity plus(Quantity other) {
    return alike(other, (a, b) -> a + b);
  }

  public Quantity minus(Quantity other) {
    return alike(other, (a, b) -> a - b);
  }

  /** A result of two values of one unit and one basis; a pure number fits any basis. */
  public Quantity alike(Quantity other, DoubleBinaryOperator operator) {
    double converted = other.in(unit);
    Basis joint = isPlain() ? other.basis : basis;
    if (!isPlain() && !other.isPlain() && !basis.equals(other.basis)) {
      throw new Mixed("bases differ: %s and %s".formatted(shown(basis), shown(other.basis)));
    }
    double result = operator.applyAsDouble(value, converted);
    return new Quantity(result, unit, joint, sharedSpan(other));
  }

  private Optional<ReportedSpan> sharedSpan(Quantity other) {
    if (isPlain() || other.isPlain()) {
      return isPlain() ? other.span : span;
    }
    return span.equals(other.span) ? span : Optional.empty();
  }

  public Quantity times(Quantity other) {
    return of(value * other.value, unit.times(other.unit), joined(other));
  }

  public Quantity per(Quantity other) {
    return of(value / other.value, unit.per(other.unit), joined(other));
  }

  private Basis joined(Quantity other) {
    return basis
        .joined(other.basis)
        .orElseThrow(
            () -> new Mixed("bases differ: %s and %s".formatted(shown(basis), shown(other.basis))));
  }

  /** The same value on a basis that says one word more, or another. */
  public Quantity on(Word word) {
    return new Quantity(value, unit, basis.with(word), span);
  }

  private boolean isPlain() {
    return unit.isNumber() && basis.words().isEmpty();
  }

  private static String shown(Basis basis) {
    return basis.words().isEmpty() ? "none stated" : basis.text();
  }
}
