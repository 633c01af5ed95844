package dev.buildout.planner.formulation;

/** What a solve may decide. */
public enum Scope {
  /** Everything. */
  PLAN(true),
  /** Commit nothing new: run what is installed or on order. */
  REFERENCE(false);

  private final boolean commits;

  Scope(boolean commits) {
    this.commits = commits;
  }

  /** True when systems, halls, power and capacity of others may be contracted. */
  public boolean commits() {
    return commits;
  }
}
