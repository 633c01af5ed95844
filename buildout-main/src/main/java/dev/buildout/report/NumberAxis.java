package dev.buildout.report;

/**
 * An axis of numbers: what changes along it, and what stands before and behind each number, e.g. a
 * sign of multiplication behind factors on a value of the case.
 */
record NumberAxis(String title, String before, String after) {

  /** An axis of a study, as the run's document describes it. */
  static NumberAxis of(Document described) {
    String label = described.text("label");
    String title = label.isBlank() ? described.text("address") : label;
    boolean relative = "true".equals(described.text("relative"));
    return relative
        ? new NumberAxis(title + " (× the case)", "", "×")
        : new NumberAxis(title, "", "");
  }

  String text(double value) {
    return before + Format.brief(value, 3) + after;
  }
}
