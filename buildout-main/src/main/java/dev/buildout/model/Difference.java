package dev.buildout.model;

import java.util.Set;

/**
 * A value that two cases do not share, or a row that only one of them has.
 *
 * @param address where it stands
 * @param pattern the address with a star in place of each id
 * @param kind whether both have it
 * @param before in the first case; the text "" where it has none
 * @param after in the second case; the text "" where it has none
 * @param refersTo rows that either value names, as address of the row
 */
public record Difference(
    String address, String pattern, Kind kind, Object before, Object after, Set<String> refersTo) {
  /** Whether both cases have the value. */
  public enum Kind {
    CHANGED,
    ADDED,
    REMOVED
  }

  public Difference {
    refersTo = Set.copyOf(refersTo);
  }

  public boolean isRow() {
    return kind != Kind.CHANGED;
  }
}
