package dev.buildout.app.comparison;

import dev.buildout.model.Difference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One step of a bridge: differences that are made together. */
record Change(String label, List<Difference> differences) {
  Change {
    differences = List.copyOf(differences);
  }

  Set<String> addresses() {
    return addresses(Stream.of(this));
  }

  static Set<String> addresses(Stream<Change> changes) {
    return changes
        .flatMap(c -> c.differences().stream())
        .map(Difference::address)
        .collect(Collectors.toUnmodifiableSet());
  }
}
