package dev.buildout.cases;

import dev.buildout.model.Catalog;
import dev.buildout.model.NearName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalog of a case: the built-in rows, each replaced field by field where the case states a
 * row with the same id, and the case's further rows.
 */
final class CatalogNodes {
  static final String CATALOG = "catalog";

  private final Reading reading;

  CatalogNodes(Reading reading) {
    this.reading = reading;
  }

  static String fileOf(Field list) {
    return list.name() + ".csv";
  }

  /** The built-in rows with the case's own over them. */
  Node.Mapping merge(Node.Mapping builtIn, Node.Mapping own) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Field list : Field.of(Catalog.class)) {
      Optional<Node.Entry> override = own.find(list.name());
      String address = Reading.join(CATALOG, list.name());
      List<Node.Mapping> rows = mergeRows(rows(builtIn, list, address), rows(own, list, address));
      Place place = override.map(Node.Entry::place).orElse(builtIn.place());
      entries.add(new Node.Entry(list.name(), place, new Node.Sequence(place, List.copyOf(rows))));
    }
    own.entries().stream()
        .filter(e -> Field.of(Catalog.class).stream().noneMatch(f -> f.name().equals(e.key())))
        .forEach(entries::add);
    return new Node.Mapping(own.place(), entries);
  }

  private List<Node.Mapping> rows(Node.Mapping catalog, Field list, String address) {
    return catalog
        .find(list.name())
        .map(e -> RowNodes.of(e.value(), list, address, reading))
        .orElse(List.of());
  }

  private static List<Node.Mapping> mergeRows(List<Node.Mapping> base, List<Node.Mapping> own) {
    Map<String, Node.Mapping> left = new LinkedHashMap<>();
    own.forEach(row -> left.putIfAbsent(row.findText(RowNodes.ID).orElse(""), row));
    List<Node.Mapping> merged = new ArrayList<>();
    List<Node.Mapping> used = new ArrayList<>();
    for (Node.Mapping row : base) {
      Node.Mapping over = left.get(row.findText(RowNodes.ID).orElse(""));
      merged.add(over == null ? row : mergeRow(row, over));
      if (over != null) {
        used.add(over);
      }
    }
    own.stream().filter(row -> !used.contains(row)).forEach(merged::add);
    return merged;
  }

  /** What the case says of a row as a whole, its source, goes with the fields that it states. */
  private static Node.Mapping mergeRow(Node.Mapping base, Node.Mapping over) {
    Set<String> stated =
        over.entries().stream()
            .map(Node.Entry::key)
            .filter(key -> !SourceKeys.KEYS.contains(key))
            .map(key -> SourceKeys.fieldOf(key).orElse(key))
            .collect(Collectors.toSet());
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry e : base.entries()) {
      if (!stated.contains(SourceKeys.fieldOf(e.key()).orElse(e.key()))) {
        entries.add(e);
      }
    }
    for (Node.Entry e : over.entries()) {
      if (!SourceKeys.KEYS.contains(e.key())) {
        entries.add(e);
        continue;
      }
      for (String field : stated) {
        String key = field + "." + e.key();
        if (!field.equals(RowNodes.ID) && over.find(key).isEmpty()) {
          entries.add(new Node.Entry(key, e.place(), e.value()));
        }
      }
    }
    return new Node.Mapping(over.place(), entries);
  }

  /** The lists that a folder of CSV files holds. */
  static Node.Mapping read(TextFiles files, String folder, Place asked, FaultList faults)
      throws IOException {
    String prefix = folder.isEmpty() ? "" : folder.replaceFirst("/$", "") + "/";
    List<Node.Entry> entries = new ArrayList<>();
    for (Field list : Field.of(Catalog.class)) {
      String name = prefix + fileOf(list);
      if (files.files().find(name).isEmpty() || !(list.type() instanceof ValueType.Rows rows)) {
        continue;
      }
      String address = Reading.join(CATALOG, list.name());
      Optional<String> text = files.text(name, asked, address);
      if (text.isPresent()) {
        String shown = files.shownName(name);
        var table = CsvText.parse(shown, address, text.get(), faults);
        boolean mayLackColumns = !prefix.isEmpty();
        Node node = RowNodes.ofCsv(shown, table, rows, address, mayLackColumns, faults);
        entries.add(new Node.Entry(list.name(), new Place(shown, 1, ""), node));
      }
    }
    return new Node.Mapping(asked, entries);
  }

  /** Reports files of a catalog folder that hold no list, and a folder without any. */
  static void checkFolder(TextFiles files, String folder, Place asked, FaultList faults) {
    String prefix = folder.replaceFirst("/$", "") + "/";
    List<String> known = Field.of(Catalog.class).stream().map(f -> prefix + fileOf(f)).toList();
    List<String> present =
        files.files().names().stream().filter(n -> n.startsWith(prefix)).toList();
    String expected = "a folder with some of " + String.join(", ", known);
    if (present.isEmpty()) {
      faults.add(asked, CATALOG, "no folder " + FaultList.quoted(folder), expected, "");
    }
    for (String name : present) {
      if (name.endsWith(".csv") && !known.contains(name)) {
        Place place = Place.wholeFile(name);
        faults.add(place, CATALOG, "a file of another name", expected, NearName.find(name, known));
      }
    }
  }
}
