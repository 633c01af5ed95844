package dev.buildout.cases;

import dev.buildout.model.NearName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Builds records of the model from nodes, driven by their declared attributes. A faulty value is
 * reported and stands in as a placeholder, so that reading goes on and finds the next fault.
 */
final class Binder {
  /** A capital letter with a number is how ledgers count: Q001. */
  static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*|[A-Z][0-9]+");

  private static final String ID_FORM = "an id of a-z, 0-9, - and _";

  private final Reading reading;
  private final ValueBinder values;
  private final SourceKeys sources;

  Binder(Reading reading) {
    this.reading = reading;
    this.values = new ValueBinder(reading, this);
    this.sources = new SourceKeys(reading);
  }

  /** A record; empty when its own constructor refused the values, which is then reported. */
  Optional<Object> record(Class<?> type, Node.Mapping mapping, String address) {
    reading.places.putIfAbsent(address, mapping.place());
    if (!address.isEmpty()) {
      sources.readRow(mapping, address);
    }
    Set<String> misspelt = reportUnknownKeys(type, mapping, address);
    List<Object> arguments = new ArrayList<>();
    for (Field field : Field.of(type)) {
      String at = Reading.join(address, field.name());
      sources.readField(mapping, field.name(), at);
      Optional<Node.Entry> entry =
          mapping.find(field.name()).filter(e -> !(e.value() instanceof Node.Empty));
      entry.ifPresent(e -> reading.places.put(at, e.place()));
      if (entry.isPresent()) {
        arguments.add(values.bind(field, entry.get().value(), at));
      } else {
        if (field.isRequired() && !misspelt.contains(field.name())) {
          Place place = mapping.find(field.name()).map(Node.Entry::place).orElse(mapping.place());
          reading.faults.add(place, at, "nothing", field.expected(), "");
        }
        arguments.add(values.absent(field));
      }
    }
    return construct(type, arguments, mapping.place(), address);
  }

  private Optional<Object> construct(
      Class<?> type, List<Object> arguments, Place place, String address) {
    try {
      return Optional.of(Records.construct(type, arguments, reading.provenance));
    } catch (IllegalArgumentException e) {
      reading.faults.add(place, address, String.valueOf(e.getMessage()), "other values", "");
      return Optional.empty();
    }
  }

  /** Rows of a list in the order of the file. */
  List<Object> rows(ValueType.Rows type, List<Node.Mapping> rows, String address) {
    List<Object> records = new ArrayList<>();
    Set<String> ids = reading.idsOf(address);
    for (Node.Mapping row : rows) {
      String rowAddress = Reading.join(address, id(row, address, ids));
      variant(type, row, rowAddress)
          .flatMap(variant -> record(variant, without(row, type), rowAddress))
          .ifPresent(records::add);
    }
    return records;
  }

  private static Node.Mapping without(Node.Mapping row, ValueType.Rows type) {
    if (!type.element().isSealed()) {
      return row;
    }
    return new Node.Mapping(
        row.place(), row.entries().stream().filter(e -> !e.key().equals(RowNodes.KIND)).toList());
  }

  /** The id of a row, checked to be well formed and unique. */
  private String id(Node.Mapping row, String list, Set<String> ids) {
    Optional<Node.Entry> entry = row.find(RowNodes.ID);
    if (entry.isEmpty() || !(entry.get().value() instanceof Node.Scalar id)) {
      return FaultList.NAMELESS;
    }
    if (!ID.matcher(id.text()).matches()) {
      String maybe = id.text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
      String at = Reading.join(list, FaultList.NAMELESS);
      String shown = FaultList.quoted(id.text());
      reading.faults.add(id.place(), at, shown, ID_FORM, ID.matcher(maybe).matches() ? maybe : "");
      return FaultList.NAMELESS;
    }
    if (!ids.add(id.text())) {
      reading.doubtful.add(list);
      Place first = reading.placeOf(Reading.join(list, id.text()));
      String found = FaultList.quoted(id.text()) + " as in line " + first.line();
      reading.faults.add(
          id.place(), Reading.join(list, id.text()), found, "an id that no other row has", "");
    }
    return id.text();
  }

  /** The record that the key {@code kind} selects, or the only one there is. */
  private Optional<Class<?>> variant(ValueType.Rows type, Node.Mapping row, String address) {
    Map<String, Class<?>> variants = type.variants();
    if (!type.element().isSealed()) {
      return Optional.of(type.element());
    }
    Optional<Class<?>> found = row.findText(RowNodes.KIND).map(variants::get);
    boolean isReported =
        row.find(RowNodes.KIND).filter(e -> e.value() instanceof Node.Reported).isPresent();
    if (found.isEmpty() && !isReported) {
      Node.Entry kind =
          row.find(RowNodes.KIND)
              .orElse(new Node.Entry(RowNodes.KIND, row.place(), new Node.Empty(row.place())));
      String maybe = NearName.find(row.findText(RowNodes.KIND).orElse(""), variants.keySet());
      String expected = "one of " + String.join(", ", variants.keySet());
      String at = Reading.join(address, RowNodes.KIND);
      reading.faults.add(kind.place(), at, kind.value().shown(), expected, maybe);
    }
    return found;
  }

  /** Reports keys without meaning; returns the attributes that were probably meant. */
  private Set<String> reportUnknownKeys(Class<?> type, Node.Mapping mapping, String address) {
    List<String> names = Field.of(type).stream().map(Field::name).toList();
    Set<String> misspelt = new HashSet<>();
    for (Node.Entry entry : mapping.entries()) {
      String name = SourceKeys.fieldOf(entry.key()).orElse(entry.key());
      if (names.contains(name) || SourceKeys.KEYS.contains(name)) {
        continue;
      }
      List<String> free = names.stream().filter(n -> mapping.find(n).isEmpty()).toList();
      String maybe = NearName.find(entry.key(), free);
      misspelt.add(maybe);
      reading.faults.add(
          entry.place(),
          Reading.join(address, entry.key()),
          "unknown key " + FaultList.quoted(entry.key()),
          "a key of " + Records.describe(type),
          maybe);
    }
    return misspelt;
  }
}
