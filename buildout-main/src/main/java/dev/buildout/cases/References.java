package dev.buildout.cases;

import dev.buildout.model.NearName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Remembers which values name rows of other lists, and checks them when all lists are read. */
final class References {
  private record Reference(Place place, String address, String list, String id) {}

  private final List<Reference> references = new ArrayList<>();

  void add(Field field, Place place, String address, List<?> ids) {
    if (!field.refersTo().isEmpty()) {
      for (Object id : ids) {
        references.add(new Reference(place, address, field.refersTo(), id.toString()));
      }
    }
  }

  /** Reports ids that no row has, unless rows of that list could not be read. */
  void check(Reading reading) {
    List<Reference> dangling =
        references.stream()
            .filter(r -> !reading.idsOf(r.list()).contains(r.id()))
            .filter(r -> !reading.doubtful.contains(r.list()))
            .filter(r -> !reading.faults.leavesDoubtAbout(r.list()))
            .toList();
    for (Reference r : dangling) {
      Set<String> ids = reading.idsOf(r.list());
      String found = FaultList.quoted(r.id());
      String expected = "an id of " + r.list() + some(ids);
      reading.faults.add(r.place(), r.address(), found, expected, NearName.find(r.id(), ids));
    }
  }

  private static String some(Set<String> ids) {
    int most = 12;
    if (ids.isEmpty()) {
      return ", which is empty";
    }
    String shown = String.join(", ", ids.stream().limit(most).toList());
    return " (" + shown + (ids.size() > most ? ", ..." : "") + ")";
  }
}
