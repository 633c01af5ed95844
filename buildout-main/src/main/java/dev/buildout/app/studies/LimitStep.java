package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.Path;
import java.util.Optional;

/**
 * A limit of a case and a step of it that people can picture.
 *
 * @param address of the limit; a path moves with all of its points
 * @param name in words
 * @param unit unit of the step
 * @param step what a step more adds; negative where less of the limit is more room
 * @param isFloor whether the value may be negative
 */
record LimitStep(String address, String name, String unit, double step, boolean isFloor) {
  /**
   * A step of so much, or of the largest power of ten within a part of the limit where that is
   * less, so that it is a step for small firms too.
   *
   * @param part of the limit
   * @param size of a limit of this kind, for where this one is 0
   */
  static LimitStep of(
      Case c, String address, String name, String unit, double step, double part, double size) {
    Object value = c.get(address);
    double own = least(value) != 0 ? least(value) : most(value);
    double within = part * Math.abs(own != 0 ? own : size);
    double fitting = within > 0 ? Math.pow(10, Math.floor(Math.log10(within) + 1e-9)) : step;
    return new LimitStep(address, name, unit, Math.min(step, fitting), false);
  }

  /** A step more of a floor is that much less of it. */
  LimitStep ofFloor() {
    return new LimitStep(address, name, unit, -step, true);
  }

  /** The case with so many steps more; empty where the limit would fall below nothing. */
  Optional<Case> moved(Case c, double steps) {
    Object value = c.get(address);
    double amount = steps * step;
    if (!isFloor && least(value) + amount < 0) {
      return Optional.empty();
    }
    return Optional.of(c.with(address, plus(value, amount)));
  }

  private static Object plus(Object value, double amount) {
    return switch (value) {
      case Double d -> d + amount;
      case Path p -> p.plus(amount);
      case Optional<?> o when o.isPresent() -> Optional.of(plus(o.get(), amount));
      default -> throw new IllegalArgumentException("not an amount: " + value);
    };
  }

  /** The least value over time. */
  private static double least(Object value) {
    return switch (value) {
      case Double d -> d;
      case Path p -> p.points().stream().mapToDouble(Path.Point::value).min().orElse(0);
      case Optional<?> o when o.isPresent() -> least(o.get());
      default -> throw new IllegalArgumentException("not an amount: " + value);
    };
  }

  private static double most(Object value) {
    return value instanceof Path p
        ? p.points().stream().mapToDouble(Path.Point::value).max().orElse(0)
        : least(value);
  }
}
