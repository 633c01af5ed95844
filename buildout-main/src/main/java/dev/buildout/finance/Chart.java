package dev.buildout.finance;

import dev.buildout.finance.Line.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * A set of lines that refer to each other, checked: ids are unique, every reference leads
 * somewhere, only stocks have a previous value, and no line depends on itself within a period.
 */
public final class Chart {
  private final SequencedMap<String, Line> lines = new LinkedHashMap<>();
  private final List<Line> inOrderOfDependency = new ArrayList<>();

  public Chart(List<Line> shown) {
    for (Line line : shown) {
      Line twin = lines.putIfAbsent(line.id(), line);
      if (twin != null) {
        throw new IllegalArgumentException(
            "two lines have the id "
                + line.id()
                + ": "
                + twin.label()
                + " and "
                + line.label()
                + "\nMaybe a business or an asset class has the name of a line; give it another id.");
      }
    }
    lines.values().forEach(line -> checkPrior(line, line.formula()));
    SequencedSet<String> done = new LinkedHashSet<>();
    for (Line line : lines.values()) {
      visit(line, new LinkedHashSet<>(), done);
    }
    done.forEach(id -> inOrderOfDependency.add(get(id)));
  }

  /** All lines in the order in which they are shown. */
  public List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** All lines, each after those that it refers to. */
  public List<Line> inOrderOfDependency() {
    return List.copyOf(inOrderOfDependency);
  }

  public Line get(String id) {
    Line line = lines.get(id);
    if (line == null) {
      throw new NoSuchElementException(
          "no line " + id + "\nMaybe one of: " + String.join(", ", near(id)));
    }
    return line;
  }

  /** Ids of all lines. */
  public Set<String> ids() {
    return Set.copyOf(lines.keySet());
  }

  private void checkPrior(Line line, Expression formula) {
    if (formula instanceof Expression.Prior prior && get(prior.line()).kind() != Kind.STOCK) {
      throw new IllegalArgumentException(
          line.id() + " refers to the previous value of " + prior.line() + ", which is a flow");
    }
    formula.parts().forEach(part -> checkPrior(line, part));
  }

  private void visit(Line line, SequencedSet<String> path, SequencedSet<String> done) {
    if (done.contains(line.id())) {
      return;
    }
    if (!path.add(line.id())) {
      throw new IllegalArgumentException(
          "lines depend on each other: " + String.join(" -> ", path) + " -> " + line.id());
    }
    visitParts(line.formula(), path, done);
    path.remove(line.id());
    done.add(line.id());
  }

  private void visitParts(
      Expression formula, SequencedSet<String> path, SequencedSet<String> done) {
    if (formula instanceof Expression.Value value) {
      visit(get(value.line()), path, done);
    }
    formula.parts().forEach(part -> visitParts(part, path, done));
  }

  private List<String> near(String id) {
    String head = id.substring(0, Math.min(3, id.length()));
    List<String> similar = lines.keySet().stream().filter(other -> other.startsWith(head)).toList();
    return similar.isEmpty() ? List.copyOf(lines.keySet()) : similar;
  }

  /** Values by line, in the order in which lines are shown. */
  <V> Map<String, V> shown(Map<String, V> byLine) {
    Map<String, V> ordered = new LinkedHashMap<>();
    lines
        .keySet()
        .forEach(id -> {
          V value = byLine.get(id);
          if (value != null) {
            ordered.put(id, value);
          }
        });
    return ordered;
  }
}
