package dev.buildout.cases;

import dev.buildout.model.Confidence;
import dev.buildout.model.NearName;
import dev.buildout.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads where facts come from: the keys source, as_of, confidence and note of a row, of a single
 * value, or of {@code <field>.source} and so on.
 */
final class SourceKeys {
  static final List<String> KEYS = List.of("source", "as_of", "confidence", "note");

  private static final ValueType.Word GRADES = new ValueType.Word(Confidence.class);

  private final Reading reading;

  SourceKeys(Reading reading) {
    this.reading = reading;
  }

  /** The field of {@code field.source} and its like; empty for other keys. */
  static Optional<String> fieldOf(String key) {
    int dot = key.lastIndexOf('.');
    return dot > 0 && KEYS.contains(key.substring(dot + 1))
        ? Optional.of(key.substring(0, dot))
        : Optional.empty();
  }

  /** Keeps the source that a mapping states about itself, if any. */
  void readRow(Node.Mapping mapping, String address) {
    read(mapping, "", address);
  }

  /** Keeps the source that a mapping states about one of its fields, if any. */
  void readField(Node.Mapping mapping, String field, String address) {
    read(mapping, field + ".", address);
  }

  /** What is left out of a source is taken from the row, unless a source of its own is named. */
  private void read(Node.Mapping mapping, String prefix, String address) {
    List<Node.Entry> stated = new ArrayList<>();
    for (String key : KEYS) {
      mapping
          .find(prefix + key)
          .filter(e -> !(e.value() instanceof Node.Empty))
          .ifPresent(stated::add);
    }
    if (stated.isEmpty()) {
      return;
    }
    Optional<String> ownSource = mapping.findText(prefix + "source");
    Provenance around =
        ownSource.isPresent()
            ? new Provenance("", "", Confidence.ESTIMATE, "")
            : reading.findSource(address).orElse(new Provenance("", "", Confidence.ESTIMATE, ""));
    for (Node.Entry entry : stated) {
      if (!(entry.value() instanceof Node.Scalar || entry.value() instanceof Node.Reported)) {
        reading.faults.add(
            entry.place(), address, entry.value().shown() + " in " + entry.key(), "text", "");
      }
    }
    reading.provenance.put(
        address,
        new Provenance(
            ownSource.orElse(around.source()),
            mapping.findText(prefix + "as_of").orElse(around.asOf()),
            confidence(mapping, prefix + "confidence", address).orElse(around.confidence()),
            mapping.findText(prefix + "note").orElse("")));
  }

  /** Reports keys of a value with a source that are neither its own nor those of a source. */
  void reportOtherKeys(Node.Mapping mapping, List<String> own, String address) {
    List<String> known = new ArrayList<>(own);
    known.addAll(KEYS);
    for (Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        String found = "unknown key " + FaultList.quoted(entry.key());
        String expected = "one of " + String.join(", ", known);
        String maybe = NearName.find(entry.key(), known);
        reading.faults.add(entry.place(), address, found, expected, maybe);
      }
    }
  }

  private Optional<Confidence> confidence(Node.Mapping mapping, String key, String address) {
    if (mapping.find(key).map(Node.Entry::value).orElse(null) instanceof Node.Scalar word) {
      try {
        return Optional.of((Confidence) Notation.read(GRADES, word.text(), reading.start));
      } catch (Notation.Unreadable e) {
        String expected = "one of " + String.join(", ", GRADES.words());
        String found = "confidence " + FaultList.quoted(word.text());
        reading.faults.add(word.place(), address, found, expected, e.maybe());
      }
    }
    return Optional.empty();
  }
}
