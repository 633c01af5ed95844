package dev.buildout.cases;

import dev.buildout.model.Addresses;
import dev.buildout.model.Attribute;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A declared attribute of a record of the model: what files, messages, the JSON Schema and the
 * reference pages say about a value.
 *
 * @param name in snake case, as in files
 * @param type what it holds
 * @param meaning a sentence
 * @param unit may be empty
 * @param byDefault default in the notation of files; absent for a required attribute
 * @param min least allowed number
 * @param max greatest allowed number
 * @param refersTo list whose ids are allowed; may be empty
 */
record Field(
    String name,
    ValueType type,
    String meaning,
    String unit,
    Optional<String> byDefault,
    double min,
    double max,
    String refersTo) {
  private static final ClassValue<List<Field>> DECLARED =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return read(type);
        }
      };

  /** Attributes of a record, in order. */
  static List<Field> of(Class<?> type) {
    return DECLARED.get(type);
  }

  boolean isRequired() {
    return byDefault.isEmpty();
  }

  boolean allows(double number) {
    return number >= min && number <= max;
  }

  private static List<Field> read(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Attribute declared = component.getAnnotation(Attribute.class);
      if (declared != null) {
        fields.add(of(component, declared));
      }
    }
    return List.copyOf(fields);
  }

  private static Field of(RecordComponent component, Attribute declared) {
    String byDefault = declared.byDefault();
    return new Field(
        Addresses.snakeCase(component.getName()),
        ValueType.of(component.getGenericType()),
        declared.value(),
        declared.unit(),
        byDefault.equals(Attribute.REQUIRED) ? Optional.empty() : Optional.of(byDefault),
        declared.min(),
        declared.max(),
        declared.refersTo());
  }

  /** What a value of this attribute looks like, for faults and reference pages. */
  String expected() {
    return switch (type) {
      case ValueType.Perhaps(ValueType of) -> expected(of);
      default -> expected(type);
    };
  }

  private String expected(ValueType of) {
    return switch (of) {
      case ValueType.Text t when name.equals(RowNodes.ID) -> "an id of a-z, 0-9, - and _";
      case ValueType.Text t when !refersTo.isEmpty() -> "an id of " + refersTo;
      case ValueType.Text t -> "text";
      case ValueType.Real r -> "a number" + inUnit() + range();
      case ValueType.Whole w -> "a whole number" + inUnit() + range();
      case ValueType.Flag f -> "true or false";
      case ValueType.Month m -> "a month such as 2026-01, 2026-Q1 or 2026";
      case ValueType.Series s -> "a number or path" + inUnit() + range();
      case ValueType.Word w -> "one of " + String.join(", ", w.words());
      case ValueType.Arithmetic a -> "a formula such as (a - b) / {history.2025.revenue_usd_m}";
      case ValueType.Names n when !refersTo.isEmpty() -> "ids of " + refersTo;
      case ValueType.Names n -> "a list of names";
      case ValueType.Perhaps p -> expected(p.of());
      case ValueType.Nested n -> "a mapping with keys";
      case ValueType.Rows r -> "a list of mappings, or a mapping from ids to mappings";
    };
  }

  private String inUnit() {
    return unit.isEmpty() ? "" : " of " + unit;
  }

  /** The allowed range in words, with a leading space; empty when there is none. */
  String range() {
    boolean below = min > Double.NEGATIVE_INFINITY;
    boolean above = max < Double.POSITIVE_INFINITY;
    if (below && above) {
      return " from " + plain(min) + " to " + plain(max);
    }
    return below ? " of at least " + plain(min) : above ? " of at most " + plain(max) : "";
  }

  /** A number without needless decimals. */
  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
