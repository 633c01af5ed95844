package dev.buildout.audit;

import java.util.List;

/**
 * What a row of decisions commits.
 *
 * @param quarter number of the quarter of the order
 * @param inService period of first use; the timeline's size for after the end
 * @param amount in the unit of the calendar
 * @param cost full price, USD m
 * @param paid of that in the first quarter
 * @param lost when called off in the next quarter
 */
record Committed(int quarter, int inService, double amount, double cost, double paid, double lost) {
  static Committed sum(List<Committed> all) {
    return new Committed(
        0,
        0,
        all.stream().mapToDouble(Committed::amount).sum(),
        all.stream().mapToDouble(Committed::cost).sum(),
        all.stream().mapToDouble(Committed::paid).sum(),
        all.stream().mapToDouble(Committed::lost).sum());
  }
}
