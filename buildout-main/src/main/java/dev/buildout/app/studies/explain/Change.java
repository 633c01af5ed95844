package dev.buildout.app.studies.explain;

/**
 * A decision that differs between the plan and the plan with the wish, over a year.
 *
 * @param kind orders, halls, grid power, development, reservations, rented hours, sales or service
 * @param name of the thing
 * @param site id of the site; empty for none
 * @param asked part of what was wished for
 * @param plan in the plan, in the unit
 * @param forced with the wish
 * @param usdM how much money moves with it: at the price of the order, the rent, the bill
 */
record Change(
    String kind,
    String name,
    String site,
    int year,
    String unit,
    boolean asked,
    double plan,
    double forced,
    double usdM) {
  double change() {
    return forced - plan;
  }
}
