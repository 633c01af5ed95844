package dev.buildout.cases;

import java.util.List;
import java.util.Optional;

/** What a file holds before anyone knows what it means; every part knows its place. */
sealed interface Node {
  Place place();

  /** Text of a value; its type is up to the attribute it is read for. */
  record Scalar(Place place, String text) implements Node {}

  /** A key without a value. */
  record Empty(Place place) implements Node {}

  /** Something whose fault has been reported already, so that nothing more is said about it. */
  record Reported(Place place) implements Node {}

  /** Values in order. */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in the order of the file, each key once. */
  record Mapping(Place place, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    Optional<Entry> find(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** The text at a key, when there is one. */
    Optional<String> findText(String key) {
      return find(key)
          .map(Entry::value)
          .filter(Scalar.class::isInstance)
          .map(n -> ((Scalar) n).text());
    }
  }

  /** One key of a mapping with its value. */
  record Entry(String key, Place place, Node value) {}

  /** What stands here, for a fault. */
  default String shown() {
    return switch (this) {
      case Scalar s -> FaultList.quoted(s.text());
      case Empty e -> "nothing";
      case Reported r -> "nothing usable";
      case Sequence s -> "a list";
      case Mapping m -> "a mapping with keys";
    };
  }
}
