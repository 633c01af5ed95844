package dev.buildout.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults while a case is read, so that all are reported at once. */
final class FaultList {
  /** Stands for the id of a row that has none. */
  static final String NAMELESS = "?";

  private static final int LONGEST_QUOTE = 60;

  private final List<Fault> faults = new ArrayList<>();

  void add(Place place, String address, String found, String expected, String maybe) {
    faults.add(
        new Fault(place.file(), place.line(), place.column(), address, found, expected, maybe));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** True when the value at the address, something around it or something in it is faulty. */
  boolean touches(String address) {
    return faults.stream()
        .map(Fault::address)
        .anyMatch(a -> isWithin(a, address) || isWithin(address, a));
  }

  /** True when the list at the address may lack rows or ids that were meant. */
  boolean leavesDoubtAbout(String list) {
    return faults.stream()
        .map(Fault::address)
        .anyMatch(a -> isWithin(list, a) || isWithin(a, list + "." + NAMELESS));
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + ".");
  }

  /** In the order in which a reader of the folder would meet them. */
  List<Fault> sorted() {
    Comparator<Fault> order =
        Comparator.comparing((Fault f) -> !f.file().equals(CaseReader.CASE_FILE))
            .thenComparing(Fault::file)
            .thenComparingInt(Fault::line);
    return faults.stream().distinct().sorted(order).toList();
  }

  /** Text as it is shown in a fault: quoted, and not longer than a line can bear. */
  static String quoted(String text) {
    boolean isLong = text.length() > LONGEST_QUOTE;
    return '"' + (isLong ? text.substring(0, LONGEST_QUOTE) + "..." : text) + '"';
  }
}
