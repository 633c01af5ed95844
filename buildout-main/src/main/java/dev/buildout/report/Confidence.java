package dev.buildout.report;

import java.util.Locale;
import java.util.Set;

/** How a grade of confidence is shown: what nobody reported stands out. */
final class Confidence {
  private static final Set<String> UNVERIFIED = Set.of("estimate", "memory", "weak");

  static boolean unverified(String grade) {
    return UNVERIFIED.stream().anyMatch(word -> grade.toLowerCase(Locale.ROOT).startsWith(word));
  }

  static HtmlTable.Cell badge(String grade) {
    return new HtmlTable.Cell(
        grade, grade.isBlank() ? "" : unverified(grade) ? "badge unverified" : "badge");
  }

  private Confidence() {}
}
