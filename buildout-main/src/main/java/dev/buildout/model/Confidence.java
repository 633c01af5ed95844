package dev.buildout.model;

/** How well a fact is supported, best first. */
public enum Confidence {
  FILING("company filing"),
  VENDOR("vendor statement or list price"),
  PRESS("press report"),
  DERIVED("computed from cited facts"),
  ESTIMATE("estimate with a stated reason"),
  WEAK("weak or conflicting source"),
  MEMORY("memory, unverified");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** True for grades that a reader should not take for a reported figure. */
  public boolean isEstimated() {
    return compareTo(ESTIMATE) >= 0;
  }
}
