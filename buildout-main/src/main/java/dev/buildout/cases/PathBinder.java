package dev.buildout.cases;

import dev.buildout.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a path from a YAML mapping: {@code {value: 5, growth_per_year: 0.1}}, where the value holds
 * at the start of the case, or {@code {points: {2025-01: 1, 2026-01: 2}, growth_per_year: 0.1}}.
 */
final class PathBinder {
  static final String POINTS = "points";
  static final String GROWTH = "growth_per_year";
  private static final String VALUE = "value";

  private final Reading reading;

  PathBinder(Reading reading) {
    this.reading = reading;
  }

  /** The path, or a constant zero after a fault. */
  Path bind(Field field, Node.Mapping mapping, String address) {
    SourceKeys sources = new SourceKeys(reading);
    sources.readRow(mapping, address);
    sources.reportOtherKeys(mapping, List.of(VALUE, POINTS, GROWTH), address);
    reading.numbers.put(address, new Reading.Stated(mapping.place(), "path"));
    List<Path.Point> points = new ArrayList<>();
    mapping
        .find(VALUE)
        .flatMap(e -> number(field, e.value(), address))
        .ifPresent(v -> points.add(new Path.Point(reading.start, v)));
    mapping.find(POINTS).ifPresent(e -> addPoints(field, e.value(), address, points));
    double growth = mapping.find(GROWTH).flatMap(e -> growth(e.value(), address)).orElse(0.0);
    boolean isGiven = mapping.find(VALUE).isPresent() || mapping.find(POINTS).isPresent();
    if (!isGiven) {
      reading.faults.add(mapping.place(), address, "no value", "value or points", "");
    } else if (mapping.find(VALUE).isPresent() && mapping.find(POINTS).isPresent()) {
      reading.faults.add(mapping.place(), address, "value and points", "one of both", "");
    } else if (!points.isEmpty()) {
      try {
        return Notation.series(points, growth, mapping.find(POINTS).isPresent() || growth != 0);
      } catch (Notation.Unreadable e) {
        reading.faults.add(
            mapping.place(), address, "months out of order", "months in ascending order", "");
      }
    }
    return Path.constant(0);
  }

  private void addPoints(Field field, Node node, String address, List<Path.Point> points) {
    if (!(node instanceof Node.Mapping months) || months.entries().isEmpty()) {
      if (!(node instanceof Node.Reported)) {
        reading.faults.add(node.place(), address, node.shown(), "months with numbers", "");
      }
      return;
    }
    for (Node.Entry entry : months.entries()) {
      try {
        var month = Notation.month(entry.key());
        number(field, entry.value(), address).ifPresent(v -> points.add(new Path.Point(month, v)));
      } catch (Notation.Unreadable e) {
        String found = FaultList.quoted(entry.key());
        String expected = "a month such as 2026-01, 2026-Q1 or 2026";
        reading.faults.add(entry.place(), address, found, expected, e.maybe());
      }
    }
  }

  private Optional<Double> growth(Node node, String address) {
    Optional<Double> growth = real(node, address, "a yearly change such as -0.1 for -10 %");
    if (growth.filter(g -> g < -1).isPresent()) {
      reading.faults.add(node.place(), address, node.shown(), "a growth of at least -1", "");
      return Optional.empty();
    }
    return growth;
  }

  private Optional<Double> number(Field field, Node node, String address) {
    Optional<Double> value = real(node, address, field.expected());
    if (value.filter(v -> !field.allows(v)).isPresent()) {
      reading.faults.add(node.place(), address, node.shown(), field.expected(), "");
    }
    return value;
  }

  private Optional<Double> real(Node node, String address, String expected) {
    if (node instanceof Node.Reported) {
      return Optional.empty();
    }
    String maybe = "";
    if (node instanceof Node.Scalar scalar) {
      try {
        return Optional.of(Notation.real(scalar.text()));
      } catch (Notation.Unreadable e) {
        maybe = e.maybe();
      }
    }
    reading.faults.add(node.place(), address, node.shown(), expected, maybe);
    return Optional.empty();
  }
}
