package dev.buildout.results;

import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.text;

/** Columns that many tables of a plan share. */
final class PlanColumns {
  static final Column PLAN = text("plan", "plan, reference or base_year");
  static final Column PERIOD = integer("period", "", "index of the period, from 0");
  static final Column FISCAL_YEAR =
      integer("year", "", "fiscal year, by the calendar year in which it ends");

  private PlanColumns() {}
}
