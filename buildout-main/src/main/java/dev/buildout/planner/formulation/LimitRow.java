package dev.buildout.planner.formulation;

/**
 * A limit whose slack and value the results report.
 *
 * @param family name of the family
 * @param name which limit, e.g. a site
 * @param unit unit of the limit
 * @param node node
 * @param index row, or column when {@code isColumn}
 * @param isColumn the limit is the upper bound of a column
 * @param lower the limit is a lower bound (a floor)
 * @param unitsPerRow units of the limit per unit of the row
 * @param moving column that the limit grows with, {@link Columns#NONE} for a fixed limit
 * @param factor row units of the limit per unit of that column
 */
public record LimitRow(
    String family,
    String name,
    String unit,
    int node,
    int index,
    boolean isColumn,
    boolean lower,
    double unitsPerRow,
    int moving,
    double factor) {

  /** A limit that does not depend on the plan. */
  public LimitRow(
      String family,
      String name,
      String unit,
      int node,
      int index,
      boolean isColumn,
      boolean lower,
      double unitsPerRow) {
    this(family, name, unit, node, index, isColumn, lower, unitsPerRow, Columns.NONE, 0);
  }
}
