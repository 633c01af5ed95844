package dev.buildout.cases;

import dev.buildout.model.Provenance;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is gathered while a case is read: faults, places, sources, ids. */
final class Reading {
  /** A number that the files state. */
  record Stated(Place place, String text) {}

  final FaultList faults;
  final YearMonth start;

  /** Where each value stands, by address. */
  final Map<String, Place> places = new HashMap<>();

  /** Numbers that the files state, by address, in their order. */
  final Map<String, Stated> numbers = new LinkedHashMap<>();

  final Map<String, Provenance> provenance = new LinkedHashMap<>();

  /** Lists in which two rows share an id: one of them was meant to have another. */
  final Set<String> doubtful = new HashSet<>();

  final References references = new References();

  private final Map<String, Set<String>> ids = new HashMap<>();

  /**
   * @param start first month of the case, from which growth of values without a month counts
   */
  Reading(FaultList faults, YearMonth start) {
    this.faults = faults;
    this.start = start;
  }

  /** Ids of the rows of the list at an address. */
  Set<String> idsOf(String list) {
    return ids.computeIfAbsent(list, key -> new LinkedHashSet<>());
  }

  /** Place of the value, or of the nearest thing around it. */
  Place placeOf(String address) {
    return findAround(places, address).orElse(Place.wholeFile(CaseReader.CASE_FILE));
  }

  /** The source of the value, or of the nearest thing around it. */
  Optional<Provenance> findSource(String address) {
    return findAround(provenance, address);
  }

  private static <T> Optional<T> findAround(Map<String, T> map, String address) {
    String at = address;
    while (!at.isEmpty()) {
      T found = map.get(at);
      if (found != null) {
        return Optional.of(found);
      }
      at = at.substring(0, Math.max(0, at.lastIndexOf('.')));
    }
    return Optional.empty();
  }

  /** Address of a child; the case itself has the empty address. */
  static String join(String address, String step) {
    return address.isEmpty() ? step : address + "." + step;
  }
}
