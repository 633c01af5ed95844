package dev.buildout.planner;

import java.util.List;

/** Hard limits of a case that nobody can meet together, by name. */
public final class InfeasiblePlan extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<String> conflict;

  public InfeasiblePlan(List<String> conflict) {
    super("the case cannot be met: " + String.join("; ", conflict));
    this.conflict = List.copyOf(conflict);
  }

  /** Names of limits that conflict; dropping any one of them would resolve it. */
  public List<String> conflict() {
    return conflict;
  }

  /** The same conflict, of which it is said when it arises. */
  public InfeasiblePlan of(String when) {
    return new InfeasiblePlan(conflict.stream().map(limit -> when + ": " + limit).toList());
  }
}
