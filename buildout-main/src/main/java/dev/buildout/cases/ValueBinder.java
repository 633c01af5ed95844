package dev.buildout.cases;

import dev.buildout.model.Formula;
import dev.buildout.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one attribute from a node: converts, checks the range, notes place and source. */
final class ValueBinder {
  private static final String VALUE = "value";
  private static final Formula NO_FORMULA = new Formula("", new Formula.Literal(0, ""));

  private final Reading reading;
  private final Binder binder;
  private final References references;

  ValueBinder(Reading reading, Binder binder) {
    this.reading = reading;
    this.binder = binder;
    this.references = reading.references;
  }

  /** The value, or a placeholder after a fault. */
  Object bind(Field field, Node node, String address) {
    return bind(field, field.type(), node, address);
  }

  private Object bind(Field field, ValueType type, Node node, String address) {
    return switch (type) {
      case ValueType.Perhaps(ValueType of) -> Optional.of(bind(field, of, node, address));
      case ValueType.Nested(Class<?> record) -> nested(field, record, node, address);
      case ValueType.Rows rows ->
          binder.rows(rows, RowNodes.of(node, field, address, reading), address);
      case ValueType.Names names when node instanceof Node.Sequence list ->
          names(field, list, address);
      case ValueType.Series series when node instanceof Node.Mapping path && isPath(path) ->
          new PathBinder(reading).bind(field, path, address);
      default -> plain(field, type, node, address);
    };
  }

  private static boolean isPath(Node.Mapping mapping) {
    return mapping.find(PathBinder.POINTS).isPresent()
        || mapping.find(PathBinder.GROWTH).isPresent();
  }

  private Object nested(Field field, Class<?> type, Node node, String address) {
    if (node instanceof Node.Mapping mapping) {
      return binder.record(type, mapping, address).orElseGet(() -> placeholder(field.type()));
    }
    if (!(node instanceof Node.Reported)) {
      reading.faults.add(node.place(), address, node.shown(), "a mapping with keys", "");
    }
    return placeholder(field.type() instanceof ValueType.Perhaps(ValueType of) ? of : field.type());
  }

  private Object names(Field field, Node.Sequence list, String address) {
    List<String> names = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Scalar name) {
        names.add(name.text());
        references.add(field, name.place(), address, List.of(name.text()));
      } else if (!(item instanceof Node.Reported)) {
        reading.faults.add(item.place(), address, item.shown(), "a name", "");
      }
    }
    return names;
  }

  /** A value as text, or as {@code {value: ..., source: ...}}. */
  private Object plain(Field field, ValueType type, Node node, String address) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(field, type, scalar, address);
      case Node.Mapping mapping when mapping.find(VALUE).isPresent() -> {
        SourceKeys sources = new SourceKeys(reading);
        sources.readRow(mapping, address);
        sources.reportOtherKeys(mapping, List.of(VALUE), address);
        Node value = mapping.find(VALUE).map(Node.Entry::value).orElse(mapping);
        yield value instanceof Node.Mapping
            ? wrong(field, type, value, address)
            : bind(field, type, value, address);
      }
      case Node.Reported r -> placeholder(type);
      default -> wrong(field, type, node, address);
    };
  }

  private Object wrong(Field field, ValueType type, Node node, String address) {
    reading.faults.add(node.place(), address, node.shown(), field.expected(), "");
    return placeholder(type);
  }

  private Object scalar(Field field, ValueType type, Node.Scalar scalar, String address) {
    try {
      Object value = Notation.read(type, scalar.text(), reading.start);
      if (type.isNumeric()) {
        reading.numbers.put(address, new Reading.Stated(scalar.place(), scalar.text()));
        checkRange(field, value, scalar, address);
      }
      if (value instanceof String name) {
        references.add(field, scalar.place(), address, List.of(name));
      } else if (type instanceof ValueType.Names && value instanceof List<?> names) {
        references.add(field, scalar.place(), address, names);
      }
      return value;
    } catch (Notation.Unreadable e) {
      reading.faults.add(scalar.place(), address, scalar.shown(), field.expected(), e.maybe());
      return placeholder(type);
    }
  }

  private void checkRange(Field field, Object value, Node.Scalar scalar, String address) {
    boolean inRange =
        switch (value) {
          case Path p -> p.points().stream().allMatch(point -> field.allows(point.value()));
          case Number n -> field.allows(n.doubleValue());
          default -> true;
        };
    if (!inRange) {
      reading.faults.add(scalar.place(), address, scalar.text(), field.expected(), "");
    }
  }

  /** The declared default, or a placeholder for a required attribute. */
  Object absent(Field field) {
    String text = field.byDefault().orElse("");
    if (text.isEmpty() || text.equals("{}")) {
      return placeholder(field.type());
    }
    try {
      Object value = Notation.read(field.type(), text, reading.start);
      return field.type() instanceof ValueType.Perhaps ? Optional.of(value) : value;
    } catch (Notation.Unreadable e) {
      throw new IllegalStateException("default of " + field.name() + " is not in its notation", e);
    }
  }

  /** An empty value of a type: what stands for nothing, and for anything faulty. */
  Object placeholder(ValueType type) {
    return switch (type) {
      case ValueType.Text t -> "";
      case ValueType.Real r -> 0.0;
      case ValueType.Whole w -> 0;
      case ValueType.Flag f -> false;
      case ValueType.Month m -> reading.start;
      case ValueType.Series s -> Path.constant(0);
      case ValueType.Word w -> w.type().getEnumConstants()[0];
      case ValueType.Arithmetic a -> NO_FORMULA;
      case ValueType.Names n -> List.of();
      case ValueType.Perhaps p -> Optional.empty();
      case ValueType.Rows r -> List.of();
      case ValueType.Nested(Class<?> record) ->
          Records.construct(
              record, Field.of(record).stream().map(this::absent).toList(), java.util.Map.of());
    };
  }
}
