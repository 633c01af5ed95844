package dev.buildout.cases;

import dev.buildout.cases.CsvText.Cell;
import dev.buildout.model.NearName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the rows of a list into one form, a mapping each, whether they come as CSV, as a YAML list
 * or as a YAML mapping from ids.
 */
final class RowNodes {
  static final String KIND = "kind";
  static final String ID = "id";

  private RowNodes() {}

  /**
   * Rows of a CSV file; empty cells are left out. Faults of the header are reported once.
   *
   * @param mayLackColumns true where rows may be completed from elsewhere
   */
  static Node.Sequence ofCsv(
      String file,
      List<List<Cell>> table,
      ValueType.Rows type,
      String address,
      boolean mayLackColumns,
      FaultList faults) {
    Place top = new Place(file, 1, "");
    if (table.isEmpty()) {
      faults.add(top, address, "an empty file", "a header with names of columns", "");
      return new Node.Sequence(top, List.of());
    }
    if (isSeparatedBySemicolons(table.get(0))) {
      String found = "cells separated by semicolons";
      faults.add(top, address, found, "cells separated by commas", "");
      return new Node.Sequence(top, List.of());
    }
    List<String> header = header(file, table.get(0), type, address, faults);
    List<String> missing =
        mayLackColumns ? List.of() : missingColumns(file, table.get(0), type, address, faults);
    List<Node> rows = new ArrayList<>();
    for (List<Cell> cells : table.subList(1, table.size())) {
      Place place = new Place(file, cells.get(0).line(), "");
      if (cells.size() != header.size()) {
        String expected = header.size() + " cells, as in the header";
        faults.add(place, rowAddress(address), cells.size() + " cells", expected, "");
        continue;
      }
      List<Node.Entry> entries = new ArrayList<>();
      for (int i = 0; i < header.size(); i++) {
        Cell cell = cells.get(i);
        if (!header.get(i).isEmpty() && !cell.text().isEmpty()) {
          Place at = new Place(file, cell.line(), header.get(i));
          entries.add(new Node.Entry(header.get(i), at, new Node.Scalar(at, cell.text())));
        }
      }
      missing.forEach(m -> entries.add(new Node.Entry(m, place, new Node.Reported(place))));
      rows.add(new Node.Mapping(place, entries));
    }
    return new Node.Sequence(top, rows);
  }

  /** What spreadsheets write where the comma separates decimals. */
  private static boolean isSeparatedBySemicolons(List<Cell> header) {
    return header.size() == 1 && header.get(0).text().indexOf(';') > 0;
  }

  /** Names of the columns; an empty one for a column that cannot be used. */
  private static List<String> header(
      String file, List<Cell> cells, ValueType.Rows type, String address, FaultList faults) {
    Set<String> known = knownKeys(type);
    Set<String> seen = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (Cell cell : cells) {
      String name = cell.text();
      Place place = new Place(file, cell.line(), name);
      boolean isNew = seen.add(name);
      if (!name.isEmpty() && !isNew) {
        faults.add(place, address, "the column a second time", "each column once", "");
      } else if (!name.isEmpty() && !isKnown(name, known)) {
        String maybe = NearName.find(name, known);
        String all = maybe.isEmpty() ? " (" + String.join(", ", known) + ")" : "";
        String found = "unknown column " + FaultList.quoted(name);
        faults.add(place, address, found, "a column of " + address + all, maybe);
      }
      names.add(isNew && isKnown(name, known) ? name : "");
    }
    return names;
  }

  private static List<String> missingColumns(
      String file, List<Cell> cells, ValueType.Rows type, String address, FaultList faults) {
    List<String> names = cells.stream().map(Cell::text).toList();
    Set<String> known = knownKeys(type);
    List<String> misspelt =
        names.stream().filter(n -> !isKnown(n, known)).map(n -> NearName.find(n, known)).toList();
    List<String> missing = new ArrayList<>();
    for (String required : requiredKeys(type)) {
      if (!names.contains(required)) {
        missing.add(required);
        if (!misspelt.contains(required)) {
          Place place = new Place(file, cells.get(0).line(), "");
          faults.add(place, address, "no column " + required, "a column " + required, "");
        }
      }
    }
    return missing;
  }

  private static boolean isKnown(String key, Set<String> known) {
    return known.contains(key)
        || SourceKeys.KEYS.contains(key)
        || SourceKeys.fieldOf(key).filter(known::contains).isPresent();
  }

  private static Set<String> knownKeys(ValueType.Rows type) {
    Set<String> keys = new LinkedHashSet<>();
    if (type.element().isSealed()) {
      keys.add(KIND);
    }
    for (Class<?> variant : type.variants().values()) {
      Field.of(variant).forEach(f -> keys.add(f.name()));
    }
    return keys;
  }

  /** Keys that every variant requires. */
  private static List<String> requiredKeys(ValueType.Rows type) {
    List<String> required = new ArrayList<>(knownKeys(type));
    for (Class<?> variant : type.variants().values()) {
      List<String> here =
          Field.of(variant).stream().filter(Field::isRequired).map(Field::name).toList();
      required.removeIf(key -> !key.equals(KIND) && !here.contains(key));
    }
    return required;
  }

  /** Rows of a list or of a mapping from ids; anything else is a fault. */
  static List<Node.Mapping> of(Node node, Field field, String address, Reading reading) {
    return switch (node) {
      case Node.Reported r -> List.of();
      case Node.Empty e -> List.of();
      case Node.Sequence s -> ofList(s, address, reading);
      case Node.Mapping m -> ofIds(m, address, reading);
      case Node.Scalar s -> {
        reading.faults.add(s.place(), address, s.shown(), field.expected(), "");
        yield List.of();
      }
    };
  }

  private static List<Node.Mapping> ofList(Node.Sequence list, String address, Reading reading) {
    List<Node.Mapping> rows = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Mapping row) {
        rows.add(row);
      } else if (!(item instanceof Node.Reported)) {
        reading.faults.add(
            item.place(), rowAddress(address), item.shown(), "a mapping with keys", "");
      }
    }
    return rows;
  }

  private static List<Node.Mapping> ofIds(Node.Mapping mapping, String address, Reading reading) {
    new SourceKeys(reading).readRow(mapping, address);
    List<Node.Mapping> rows = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      switch (entry.value()) {
        case Node.Mapping row -> rows.add(withId(row, entry, address, reading));
        case Node.Empty e ->
            rows.add(withId(new Node.Mapping(entry.place(), List.of()), entry, address, reading));
        case Node.Reported r -> {}
        case Node.Scalar s when SourceKeys.KEYS.contains(entry.key()) -> {}
        case Node.Scalar s -> notARow(entry, address, reading);
        case Node.Sequence s -> notARow(entry, address, reading);
      }
    }
    return rows;
  }

  private static void notARow(Node.Entry entry, String address, Reading reading) {
    String at = Reading.join(address, entry.key());
    reading.faults.add(entry.place(), at, entry.value().shown(), "a mapping with keys", "");
  }

  private static Node.Mapping withId(
      Node.Mapping row, Node.Entry entry, String address, Reading reading) {
    List<Node.Entry> entries = new ArrayList<>();
    Node.Scalar id = new Node.Scalar(entry.place(), entry.key());
    entries.add(new Node.Entry(ID, entry.place(), id));
    for (Node.Entry each : row.entries()) {
      if (!each.key().equals(ID)) {
        entries.add(each);
      } else if (!(each.value() instanceof Node.Scalar s && s.text().equals(entry.key()))) {
        String at = Reading.join(address, entry.key());
        String expected = FaultList.quoted(entry.key()) + ", as in the key, or nothing";
        reading.faults.add(each.place(), at, "id " + each.value().shown(), expected, "");
      }
    }
    return new Node.Mapping(entry.place(), entries);
  }

  private static String rowAddress(String address) {
    return Reading.join(address, FaultList.NAMELESS);
  }
}
