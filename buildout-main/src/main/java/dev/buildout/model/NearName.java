package dev.buildout.model;

import java.util.Arrays;
import java.util.Collection;

/** Finds the name that was probably meant. */
public final class NearName {
  private static final int LONGEST = 64;

  private NearName() {}

  /** The candidate with the fewest edits, when those are few; otherwise empty. */
  public static String find(String name, Collection<String> candidates) {
    String best = "";
    int fewest = Math.max(name.length() > 3 ? 2 : 1, Math.min(name.length(), LONGEST) / 3) + 1;
    if (name.length() > LONGEST) {
      return best;
    }
    for (String candidate : candidates) {
      int edits = distance(fold(name), fold(candidate));
      if (edits < fewest && !isAnother(fold(name), fold(candidate))) {
        fewest = edits;
        best = candidate;
      }
    }
    return best;
  }

  /**
   * Models of chips differ in few characters: where both letters and number differ, it is no slip.
   */
  private static boolean isAnother(String a, String b) {
    String digits = a.replaceAll("\\D", "");
    return !digits.isEmpty()
        && !digits.equals(b.replaceAll("\\D", ""))
        && !a.replaceAll("[^a-z]", "").equals(b.replaceAll("[^a-z]", ""));
  }

  private static String fold(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** Levenshtein's distance: insertions, deletions and replacements of one character. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
