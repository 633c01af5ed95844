package dev.buildout.planner.measures;

import dev.buildout.planner.formulation.Formulation;

/** A linear measure of what a plan does, in a unit that people use. */
public interface Measure {
  /** What is measured, in words, e.g. "orders of trn3 at ohio in 2027". */
  String name();

  /** Unit of the measure, e.g. "systems" or "USD m". */
  String unit();

  /** The measure as an expression of the formulation's columns, in its unit. */
  Terms terms(Formulation f);
}
