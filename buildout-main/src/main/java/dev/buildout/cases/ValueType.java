package dev.buildout.cases;

import dev.buildout.model.Addresses;
import dev.buildout.model.Formula;
import dev.buildout.model.Path;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an attribute holds, as far as files are concerned. */
sealed interface ValueType {
  /** Free text. */
  record Text() implements ValueType {}

  /** A number with decimals. */
  record Real() implements ValueType {}

  /** A whole number. */
  record Whole() implements ValueType {}

  /** true or false. */
  record Flag() implements ValueType {}

  /** A month; a quarter or year stands for its first month. */
  record Month() implements ValueType {}

  /** A number that may change with time. */
  record Series() implements ValueType {}

  /** One of a few words. */
  record Word(Class<?> type) implements ValueType {
    List<String> words() {
      return Arrays.stream(type.getEnumConstants()).map(Word::wordOf).toList();
    }

    static String wordOf(Object constant) {
      return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
  }

  /** Arithmetic over named values. */
  record Arithmetic() implements ValueType {}

  /** Names in order, usually references. */
  record Names() implements ValueType {}

  /** A value that may be absent. */
  record Perhaps(ValueType of) implements ValueType {}

  /** Attributes of their own. */
  record Nested(Class<?> type) implements ValueType {}

  /** Rows with ids; where the element is sealed, the key {@code kind} selects the record. */
  record Rows(Class<?> element) implements ValueType {
    /** Records a row may be, by the word in {@code kind}; a single one under the empty word. */
    Map<String, Class<?>> variants() {
      if (!element.isSealed()) {
        return Map.of("", element);
      }
      Map<String, Class<?>> variants = new TreeMap<>();
      for (Class<?> each : element.getPermittedSubclasses()) {
        variants.put(Addresses.snakeCase(each.getSimpleName()).replaceFirst("^_", ""), each);
      }
      return variants;
    }
  }

  /** True for values that are facts in numbers. */
  default boolean isNumeric() {
    return switch (this) {
      case Real r -> true;
      case Whole w -> true;
      case Series s -> true;
      case Perhaps(ValueType of) -> of.isNumeric();
      default -> false;
    };
  }

  /** The type of a record component. */
  static ValueType of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return new Perhaps(of(argument));
      }
      return argument == String.class ? new Names() : new Rows((Class<?>) argument);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return new Text();
    }
    if (plain == double.class || plain == Double.class) {
      return new Real();
    }
    if (plain == int.class || plain == Integer.class) {
      return new Whole();
    }
    if (plain == boolean.class) {
      return new Flag();
    }
    if (plain == YearMonth.class) {
      return new Month();
    }
    if (plain == Path.class) {
      return new Series();
    }
    if (plain == Formula.class) {
      return new Arithmetic();
    }
    if (plain.isEnum()) {
      return new Word(plain);
    }
    if (plain.isRecord()) {
      return new Nested(plain);
    }
    throw new IllegalArgumentException("no notation for values of " + type);
  }
}
