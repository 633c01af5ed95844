package dev.buildout.app.comparison;

import dev.buildout.model.Case;
import dev.buildout.model.Difference;
import dev.buildout.model.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Differences as steps of a bridge, in the order of the first address of each. A row that is added
 * or removed is a step, with all that names it: one cannot be without the other. The same relative
 * change of one attribute at many addresses is a step, and so is the same new value.
 */
final class Changes {
  private static final int KEY_DIGITS = 9;

  private final Case before;
  private final List<Difference> differences;

  private Changes(Case before, List<Difference> differences) {
    this.before = before;
    this.differences = differences;
  }

  static List<Change> of(Case before, List<Difference> differences) {
    return new Changes(before, differences).group();
  }

  private List<Change> group() {
    List<List<Difference>> groups = new ArrayList<>();
    List<Difference> plain = new ArrayList<>();
    for (List<Difference> together : connected()) {
      if (together.stream().anyMatch(Difference::isRow)) {
        groups.add(together);
      } else {
        plain.addAll(together);
      }
    }
    Map<String, List<Difference>> byFactor = new LinkedHashMap<>();
    plain.forEach(d -> byFactor.computeIfAbsent(factorKey(d), k -> new ArrayList<>()).add(d));
    Map<String, List<Difference>> byValue = new LinkedHashMap<>();
    byFactor.forEach((key, found) -> {
      if (found.size() > 1) {
        groups.add(found);
      } else {
        Difference d = found.getFirst();
        String value = d.pattern() + " = " + Values.text(d.after());
        byValue.computeIfAbsent(value, k -> new ArrayList<>()).add(d);
      }
    });
    groups.addAll(byValue.values());
    groups.sort(java.util.Comparator.comparingInt(g -> differences.indexOf(g.getFirst())));
    return groups.stream().map(g -> new Change(label(g), g)).toList();
  }

  /** Differences of the same kind share it; one that is no factor has one of its own. */
  private static String factorKey(Difference d) {
    OptionalDouble factor = Values.factor(d.before(), d.after());
    return factor.isPresent()
        ? d.pattern()
            + String.format(java.util.Locale.ROOT, " x %." + KEY_DIGITS + "g", factor.getAsDouble())
        : d.address();
  }

  /** Rows that only one case has, each with the differences that name it, and with theirs. */
  private List<List<Difference>> connected() {
    List<List<Difference>> groups = new ArrayList<>();
    differences.forEach(d -> groups.add(new ArrayList<>(List.of(d))));
    for (Difference row : differences) {
      if (row.isRow()) {
        List<List<Difference>> named =
            groups.stream().filter(g -> g.stream().anyMatch(d -> joins(d, row))).toList();
        named.subList(1, named.size()).forEach(g -> named.getFirst().addAll(g));
        named.subList(1, named.size()).forEach(List::clear);
        groups.removeIf(List::isEmpty);
      }
    }
    return groups;
  }

  private static boolean joins(Difference d, Difference row) {
    return d.equals(row) || d.refersTo().contains(row.address());
  }

  private String label(List<Difference> group) {
    Difference first =
        group.stream().filter(Difference::isRow).findFirst().orElse(group.getFirst());
    if (first.isRow()) {
      String verb = first.kind() == Kind.ADDED ? " added" : " removed";
      int more = group.size() - 1;
      return first.address()
          + verb
          + (more == 0 ? "" : ", with %d more that go with it".formatted(more));
    }
    String address = group.size() == 1 ? first.address() : common(group) + coverage(group);
    Optional<String> factor = factor(group);
    boolean sameValue = group.stream().map(d -> Values.text(d.after())).distinct().count() == 1;
    boolean path = group.size() == 1 && Values.text(first.before()).contains(" ");
    if (factor.isPresent() && (path || !sameValue)) {
      return address + factor.get();
    }
    String to = Values.text(first.after());
    return group.size() > 1
        ? address + " = " + to
        : address + " " + shortened(Values.text(first.before())) + " -> " + shortened(to);
  }

  private static Optional<String> factor(List<Difference> group) {
    Difference first = group.getFirst();
    OptionalDouble factor = Values.factor(first.before(), first.after());
    boolean shared = group.stream().map(Changes::factorKey).distinct().count() == 1;
    return shared && factor.isPresent()
        ? Optional.of(" x " + rounded(factor.getAsDouble()))
        : Optional.empty();
  }

  private static String rounded(double factor) {
    return Values.number(
        new java.math.BigDecimal(factor).round(new java.math.MathContext(4)).doubleValue());
  }

  /** A long value is in the table of values. */
  private static String shortened(String value) {
    return value.length() <= 24 ? value : value.substring(0, 21) + "...";
  }

  /** Steps that all addresses share, and a star for the others. */
  private static String common(List<Difference> group) {
    String pattern = group.getFirst().pattern();
    List<String[]> addresses = group.stream().map(d -> d.address().split("\\.")).toList();
    String[] steps = pattern.split("\\.");
    if (addresses.stream().anyMatch(a -> a.length != steps.length)) {
      return pattern; // an id with dots
    }
    for (int i = 0; i < steps.length; i++) {
      int at = i;
      List<String> found = addresses.stream().map(a -> a[at]).distinct().toList();
      steps[i] = found.size() == 1 ? found.getFirst() : steps[i];
    }
    return String.join(".", steps);
  }

  /** " (3 of 7)" where the pattern has more values than change. */
  private String coverage(List<Difference> group) {
    int all;
    try {
      all = before.matching(common(group)).size();
    } catch (NoSuchElementException e) {
      all = group.size();
    }
    return all > group.size() ? " (%d of %d)".formatted(group.size(), all) : "";
  }

  /** All that is not kept as a step of its own, as one. */
  static List<Change> folded(List<Change> changes, Set<Change> kept) {
    List<Change> steps = new ArrayList<>(changes.stream().filter(kept::contains).toList());
    List<Difference> rest =
        changes.stream()
            .filter(c -> !kept.contains(c))
            .flatMap(c -> c.differences().stream())
            .collect(Collectors.toList());
    if (!rest.isEmpty()) {
      steps.add(new Change("other changes (%d)".formatted(changes.size() - kept.size()), rest));
    }
    return steps;
  }
}
