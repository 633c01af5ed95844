package dev.buildout.app.comparison;

import dev.buildout.model.Addresses;
import dev.buildout.model.Path;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Values of cases in words, and how one relates to another. */
final class Values {
  private static final double SAME = 1e-9;

  private Values() {}

  static String text(Object value) {
    return switch (value) {
      case Optional<?> o -> o.map(Values::text).orElse("none");
      case Path p -> path(p);
      case Double d -> number(d);
      case Enum<?> e -> e.name().toLowerCase(Locale.ROOT);
      case List<?> list ->
          list.isEmpty()
              ? "none"
              : list.stream().map(Values::text).collect(Collectors.joining(", "));
      case Record r -> row(r);
      default -> value.toString();
    };
  }

  private static String path(Path p) {
    String points =
        p.points().size() == 1
            ? number(p.points().getFirst().value())
            : p.points().stream()
                .map(point -> point.month() + " " + number(point.value()))
                .collect(Collectors.joining(", "));
    return p.growthPerYear() == 0
        ? points
        : points + ", then " + percent(p.growthPerYear()) + " a year";
  }

  /** Fields that say something, each with its name. */
  private static String row(Record r) {
    List<String> fields = new ArrayList<>();
    for (RecordComponent component : r.getClass().getRecordComponents()) {
      try {
        String value = text(component.getAccessor().invoke(r));
        if (!value.isEmpty() && !value.equals("none")) {
          fields.add(Addresses.snakeCase(component.getName()) + " " + value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return String.join("; ", fields);
  }

  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return new BigDecimal(value).round(new MathContext(8)).stripTrailingZeros().toPlainString();
  }

  /** "+2 %" of 0.02. */
  static String percent(double share) {
    return (share < 0 ? "-" : "+") + number(Math.abs(share) * 100) + " %";
  }

  /** What every number of one is multiplied by to give the other; empty where it is no factor. */
  static OptionalDouble factor(Object before, Object after) {
    if (before instanceof Optional<?> a && after instanceof Optional<?> b) {
      return a.isPresent() && b.isPresent() ? factor(a.get(), b.get()) : OptionalDouble.empty();
    }
    if (before instanceof Path a && after instanceof Path b) {
      return factor(a, b);
    }
    if (before instanceof Number a && after instanceof Number b && a.doubleValue() != 0) {
      return OptionalDouble.of(b.doubleValue() / a.doubleValue());
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble factor(Path a, Path b) {
    if (a.growthPerYear() != b.growthPerYear() || a.points().size() != b.points().size()) {
      return OptionalDouble.empty();
    }
    OptionalDouble common = OptionalDouble.empty();
    for (int i = 0; i < a.points().size(); i++) {
      Path.Point from = a.points().get(i);
      Path.Point to = b.points().get(i);
      if (!from.month().equals(to.month())) {
        return OptionalDouble.empty();
      }
      if (from.value() != 0) {
        double factor = to.value() / from.value();
        if (common.isPresent() && !isSame(common.getAsDouble(), factor)) {
          return OptionalDouble.empty();
        }
        common = common.isPresent() ? common : OptionalDouble.of(factor);
      } else if (to.value() != 0) {
        return OptionalDouble.empty();
      }
    }
    return common;
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a));
  }
}
