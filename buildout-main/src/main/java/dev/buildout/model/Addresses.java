package dev.buildout.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads and replaces values of nested records by dotted address. A step is a component's name in
 * snake case or, inside a list, the id of an element (its first component).
 */
public final class Addresses {
  private Addresses() {}

  /** "gridMw" to "grid_mw". */
  public static String snakeCase(String camelCase) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      boolean digitAfterLetter = Character.isDigit(c) && i > 0 && camelCase.charAt(i - 1) == '_';
      if (Character.isUpperCase(c) && !digitAfterLetter) {
        out.append('_');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  static Object get(Object root, String address) {
    Object at = root;
    for (String step : address.split("\\.")) {
      at = child(at, step, address);
    }
    return at;
  }

  static Object with(Object root, String address, Object value) {
    return with(root, address, address, value);
  }

  private static Object with(Object holder, String rest, String address, Object value) {
    int dot = rest.indexOf('.');
    String step = dot < 0 ? rest : rest.substring(0, dot);
    Object old = child(holder, step, address);
    Object replacement =
        dot < 0
            ? convert(value, declaredType(holder, step, old), address)
            : with(old, rest.substring(dot + 1), address, value);
    return replaceChild(holder, step, replacement);
  }

  /** The type that a replacement must have; for an element of a list that of the old one. */
  private static Type declaredType(Object holder, String step, Object old) {
    if (unwrap(holder) instanceof Record r) {
      RecordShape shape = RecordShape.of(r);
      return shape.typeOf(shape.indexOf(step));
    }
    return old.getClass();
  }

  /** What is declared of the value at an address, its range for instance; empty for elements. */
  static Optional<Attribute> attribute(Object root, String address) {
    int dot = address.lastIndexOf('.');
    Object holder = unwrap(dot < 0 ? root : get(root, address.substring(0, dot)));
    if (!(holder instanceof Record r)) {
      return Optional.empty();
    }
    int index = RecordShape.of(r).indexOf(address.substring(dot + 1));
    return index < 0 ? Optional.empty() : RecordShape.of(r).attributeOf(index);
  }

  /** Addresses of all values that match; a star stands for any one step. */
  static List<String> matching(Object root, String pattern) {
    List<String> found = new ArrayList<>();
    collect(root, pattern.split("\\."), 0, "", found);
    if (found.isEmpty()) {
      throw new NoSuchElementException("no value at " + pattern);
    }
    return found;
  }

  static Object scale(Object value, double factor) {
    return switch (value) {
      case Double d -> d * factor;
      case Path p -> p.times(factor);
      case Integer i -> (int) Math.round(i * factor);
      case Optional<?> o when o.isPresent() -> scale(o.get(), factor);
      default -> throw new IllegalArgumentException("not a number: " + value);
    };
  }

  private static void collect(
      Object at, String[] steps, int depth, String prefix, List<String> out) {
    if (depth == steps.length) {
      if (!(at instanceof Optional<?> o) || o.isPresent()) {
        out.add(prefix);
      }
      return;
    }
    for (String step : steps[depth].equals("*") ? childNames(at) : List.of(steps[depth])) {
      Optional<Object> next = findChild(at, step);
      if (next.isPresent()) {
        collect(next.get(), steps, depth + 1, prefix.isEmpty() ? step : prefix + "." + step, out);
      }
    }
  }

  /** Names of the steps that lead on from a record or list. */
  public static List<String> childNames(Object at) {
    List<String> names = new ArrayList<>();
    Object value = unwrap(at);
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Record r) {
          names.add(idOf(r));
        }
      }
    } else if (value instanceof Record r) {
      names.addAll(RecordShape.of(r).names());
    }
    return names;
  }

  private static Object child(Object at, String step, String address) {
    return findChild(at, step)
        .orElseThrow(() ->
            new NoSuchElementException("no value at " + address + ": " + step + " is unknown"));
  }

  private static Optional<Object> findChild(Object at, String step) {
    Object value = unwrap(at);
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Record r && idOf(r).equals(step)) {
          return Optional.of(r);
        }
      }
    } else if (value instanceof Record r) {
      RecordShape shape = RecordShape.of(r);
      int index = shape.indexOf(step);
      return index < 0 ? Optional.empty() : Optional.of(shape.read(r, index));
    }
    return Optional.empty();
  }

  private static Object unwrap(Object at) {
    return at instanceof Optional<?> o && o.isPresent() ? o.get() : at;
  }

  private static Object replaceChild(Object holder, String step, Object replacement) {
    if (holder instanceof Optional<?> o && o.isPresent()) {
      return Optional.of(replaceChild(o.get(), step, replacement));
    }
    if (holder instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      copy.replaceAll(e -> e instanceof Record r && idOf(r).equals(step) ? replacement : e);
      return copy;
    }
    Record record = (Record) holder;
    RecordShape shape = RecordShape.of(record);
    return shape.with(record, shape.indexOf(step), replacement);
  }

  private static Object convert(Object value, Type type, String address) {
    Type plain = type;
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == Optional.class) {
        Object inner = value instanceof Optional<?> o ? o.orElse(null) : value;
        Type of = generic.getActualTypeArguments()[0];
        return inner == null ? Optional.empty() : Optional.of(convert(inner, of, address));
      }
      plain = generic.getRawType();
    }
    if (value instanceof Number n && plain == Path.class) {
      return Path.constant(n.doubleValue());
    }
    if (value instanceof Number n && (plain == double.class || plain == Double.class)) {
      return n.doubleValue();
    }
    boolean fits =
        plain == int.class
            ? value instanceof Integer
            : plain == boolean.class
                ? value instanceof Boolean
                : ((Class<?>) plain).isInstance(value);
    if (!fits) {
      throw new IllegalArgumentException(
          address + " holds a " + ((Class<?>) plain).getSimpleName() + ", found " + value);
    }
    return value;
  }

  private static String idOf(Record r) {
    return String.valueOf(RecordShape.of(r).read(r, 0));
  }
}
