package dev.buildout.cases;

import dev.buildout.model.Case;
import dev.buildout.model.Catalog;
import dev.buildout.model.NearName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the files of a case together into one mapping, as if all stood in {@code case.yaml}. */
final class CaseNodes {
  static final String FORMAT = "format";
  static final String FILES = "files";
  static final String FORMAT_VERSION = "1";

  private final TextFiles files;
  private final FaultList faults;

  CaseNodes(TextFiles files, FaultList faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Parts of a case that may stand in files of their own. */
  static List<Field> parts() {
    return Field.of(Case.class).stream()
        .filter(f -> f.type() instanceof ValueType.Nested || f.type() instanceof ValueType.Rows)
        .toList();
  }

  /** The whole case; empty when {@code case.yaml} itself cannot be read. */
  Optional<Node.Mapping> read() {
    Place asked = Place.wholeFile(CaseReader.CASE_FILE);
    Optional<String> text = files.text(CaseReader.CASE_FILE, asked, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Node node = YamlText.parse(CaseReader.CASE_FILE, "", text.get(), faults);
    if (node instanceof Node.Mapping root) {
      checkFormat(root);
      return Optional.of(withFiles(root));
    }
    if (!(node instanceof Node.Reported)) {
      faults.add(node.place(), "", node.shown(), "a mapping with keys of a case", "");
    }
    return Optional.empty();
  }

  private void checkFormat(Node.Mapping root) {
    Node node = root.find(FORMAT).map(Node.Entry::value).orElse(new Node.Empty(root.place()));
    if (!(node instanceof Node.Scalar s && s.text().equals(FORMAT_VERSION))) {
      faults.add(node.place(), FORMAT, node.shown(), FORMAT_VERSION + ", the format of cases", "");
    }
  }

  private Node.Mapping withFiles(Node.Mapping root) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : root.entries()) {
      if (!List.of(FORMAT, FILES).contains(entry.key())) {
        entries.add(entry);
        entries.addAll(sourceOf(entry, root));
      }
    }
    Node named = root.find(FILES).map(Node.Entry::value).orElse(new Node.Empty(root.place()));
    if (named instanceof Node.Mapping mapping) {
      mapping.entries().forEach(e -> part(e, root).ifPresent(entries::add));
    } else if (!(named instanceof Node.Empty || named instanceof Node.Reported)) {
      faults.add(named.place(), FILES, named.shown(), "a mapping from parts to files", "");
    }
    return new Node.Mapping(root.place(), entries);
  }

  /** A source stated for the whole file is that of each value and part in it. */
  private static List<Node.Entry> sourceOf(Node.Entry entry, Node.Mapping root) {
    boolean isOwn = Field.of(Case.class).stream().anyMatch(f -> f.name().equals(entry.key()));
    if (!isOwn || entry.key().equals(CatalogNodes.CATALOG)) {
      return List.of();
    }
    return SourceKeys.KEYS.stream()
        .flatMap(key -> root.find(key).stream())
        .map(s -> new Node.Entry(entry.key() + "." + s.key(), s.place(), s.value()))
        .toList();
  }

  private Optional<Node.Entry> part(Node.Entry named, Node.Mapping root) {
    String key = named.key();
    List<String> names = parts().stream().map(Field::name).toList();
    Optional<Field> field = parts().stream().filter(f -> f.name().equals(key)).findFirst();
    String address = Reading.join(FILES, key);
    if (field.isEmpty()) {
      String expected = "one of " + String.join(", ", names);
      String found = "unknown key " + FaultList.quoted(key);
      faults.add(named.place(), address, found, expected, NearName.find(key, names));
      return Optional.empty();
    }
    if (root.find(key).isPresent()) {
      faults.add(named.place(), address, key + " in case.yaml too", "one place for " + key, "");
      return Optional.empty();
    }
    Node node = new Node.Reported(named.place());
    if (named.value() instanceof Node.Scalar name && isInside(name.text())) {
      node = content(field.get(), name.text(), named.place());
    } else {
      String expected = "name of a file in the case folder";
      faults.add(named.place(), address, named.value().shown(), expected, "");
    }
    return Optional.of(new Node.Entry(key, named.place(), node));
  }

  private static boolean isInside(String name) {
    return !name.startsWith("/")
        && name.indexOf('\\') < 0
        && name.indexOf(':') < 0
        && name.chars().noneMatch(Character::isISOControl)
        && List.of(name.split("/", -1)).stream().noneMatch(s -> s.equals("..") || s.equals("."));
  }

  private Node content(Field field, String name, Place asked) {
    boolean isCatalog =
        field.type() instanceof ValueType.Nested(Class<?> type) && type == Catalog.class;
    if (isCatalog) {
      return catalog(name, asked);
    }
    Node.Reported nothing = new Node.Reported(asked);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean isTable = field.type() instanceof ValueType.Rows;
    if (!(extension.equals("yaml")
        || extension.equals("yml")
        || (isTable && extension.equals("csv")))) {
      String expected = "a name that ends in .yaml" + (isTable ? " or .csv" : "");
      faults.add(asked, field.name(), FaultList.quoted(name), expected, "");
      return nothing;
    }
    Optional<String> text = files.text(name, asked, field.name());
    if (text.isEmpty()) {
      return nothing;
    }
    if (extension.equals("csv") && field.type() instanceof ValueType.Rows rows) {
      var table = CsvText.parse(name, field.name(), text.get(), faults);
      return RowNodes.ofCsv(name, table, rows, field.name(), false, faults);
    }
    return YamlText.parse(name, field.name(), text.get(), faults);
  }

  private Node catalog(String folder, Place asked) {
    CatalogNodes.checkFolder(files, folder, asked, faults);
    try {
      return CatalogNodes.read(files, folder, asked, faults);
    } catch (IOException e) {
      faults.add(asked, CatalogNodes.CATALOG, "an unreadable folder", "a readable folder", "");
      return new Node.Reported(asked);
    }
  }
}
