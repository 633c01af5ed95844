package dev.buildout.planner.formulation;

/**
 * A family of constraints of the planning model. It lives in a file of its own with its mathematics
 * above the code, and is registered in one line.
 */
public interface Family {
  /** Name in tables and explanations, e.g. "power". */
  String name();

  /** Adds its rows, and columns that only it needs, to the formulation. */
  void addTo(Formulation f);
}
