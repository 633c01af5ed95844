package dev.buildout.app.studies;

import dev.buildout.app.Overrides;
import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.model.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What an axis means in a case: whether it fits, and where the case itself lies on it. */
final class AxisInCase {
  private AxisInCase() {}

  /**
   * Makes sure that the address is one of the case's numbers and may take every value.
   *
   * @param where the axis stands, for the message
   * @throws BadQuestion when it does not
   */
  static void require(String where, Axis axis, Case c) {
    if (!(axis.from() < axis.to())) {
      throw new BadQuestion(
          "%s: found a range from %s to %s, expected one that ascends"
              .formatted(where, plain(axis.from()), plain(axis.to())));
    }
    requireNumbers(where, axis, c);
    for (double end : new double[] {axis.from(), axis.to()}) {
      try {
        Overrides.apply(c, settings(axis, c, end));
      } catch (IllegalArgumentException wrong) {
        throw new BadQuestion(where + ": " + wrong.getMessage());
      }
    }
  }

  private static void requireNumbers(String where, Axis axis, Case c) {
    try {
      for (String each : c.matching(axis.address())) {
        if (!isNumber(c.get(each))) {
          throw new BadQuestion(
              "%s: found %s at %s, expected the address of a number"
                  .formatted(where, kind(c.get(each)), each));
        }
      }
    } catch (NoSuchElementException unknown) {
      throw new BadQuestion(where + ": " + Overrides.unknown(c, axis.address()));
    }
  }

  /** Numbers at one end of the axis, as they would be set by hand; paths have no range. */
  private static Map<String, String> settings(Axis axis, Case c, double end) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String each : c.matching(axis.address())) {
      Object old = c.get(each);
      if (!axis.relative()) {
        settings.put(each, old instanceof Integer ? Long.toString(Math.round(end)) : plain(end));
      } else if (old instanceof Double d) {
        settings.put(each, plain(d * end));
      } else if (old instanceof Integer i) {
        settings.put(each, Long.toString(Math.round(i * end)));
      }
    }
    return settings;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number
        || value instanceof Path
        || (value instanceof Optional<?> o && o.isPresent() && isNumber(o.get()));
  }

  private static String kind(Object value) {
    return switch (value) {
      case Record r -> "a group of values";
      case java.util.List<?> l -> "a list";
      case Boolean b -> "yes or no";
      case Optional<?> o when o.isPresent() -> kind(o.get());
      case Optional<?> o -> "nothing";
      default -> "text";
    };
  }

  /** Index of the value of an axis that is nearest to the case itself. */
  static int nearest(Axis axis, Case c) {
    double[] values = axis.values();
    double own = axis.relative() ? 1 : own(c, axis).orElse(values[values.length / 2]);
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = Math.abs(values[i] - own) < Math.abs(values[best] - own) ? i : best;
    }
    return best;
  }

  /** The case's number at the first address that matches; a path at the start. */
  private static Optional<Double> own(Case c, Axis axis) {
    Object value = c.get(c.matching(axis.address()).get(0));
    Object inner = value instanceof Optional<?> o && o.isPresent() ? o.get() : value;
    return switch (inner) {
      case Path p -> Optional.of(p.at(c.start()));
      case Number n -> Optional.of(n.doubleValue());
      default -> Optional.empty();
    };
  }

  static String plain(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
