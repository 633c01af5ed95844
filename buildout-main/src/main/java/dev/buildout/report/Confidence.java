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
        brief(grade), grade.isBlank() ? "" : unverified(grade) ? "badge unverified" : "badge");
  }

  /** The first word of a grade with an explanation: "memory, unverified" gives "memory". */
  static String brief(String grade) {
    return grade.startsWith("company ") ? grade.substring(8) : grade.split("[ ,]", 2)[0];
  }

  private Confidence() {}
}
