package dev.buildout.planner.formulation;

import java.util.List;

/**
 * What is bought (or was) in one node and goes into service together. Its quantity is {@code
 * fixedUnits + unitsPerColumn * column}. Amounts are USD m per unit; arrays run over periods.
 *
 * @param kind what it is
 * @param source offer id or cohort id for systems, site id for halls and grid
 * @param system index of the system; -1 when it is none
 * @param site index of the site; -1 when it has none
 * @param purchase index of the purchase offer; -1 for cohorts and facilities
 * @param node node of the order; -1 for what was ordered before the start
 * @param inService period of first use; -1 for before the start, the timeline's size for never
 * @param monthsBefore months in service before the start
 * @param acquired months from the start to the order, below 0 for before it
 * @param column decision column, or -1
 * @param fixedUnits units that exist without a decision
 * @param unitsPerColumn units per unit of the column
 * @param unitCost full cost of a unit
 * @param payments cash paid per unit, by period
 * @param paidBefore cash paid per unit before the start
 * @param parts asset classes of its cost
 * @param presence share of each period in which it is there, before any sale
 */
public record Vintage(
    Kind kind,
    String source,
    int system,
    int site,
    int purchase,
    int node,
    int inService,
    int monthsBefore,
    int acquired,
    int column,
    double fixedUnits,
    double unitsPerColumn,
    double unitCost,
    double[] payments,
    double paidBefore,
    List<Part> parts,
    double[] presence) {
  /** What a vintage is. */
  public enum Kind {
    SYSTEM,
    HALL,
    GRID,
    DEVELOPMENT
  }

  /**
   * A part of the cost with its own life.
   *
   * @param assetClass asset class id
   * @param cost USD m per unit
   * @param taxDeduction USD m per unit deducted for tax, by period
   * @param terminal USD m per unit that counts as value at the end of the timeline
   */
  public record Part(String assetClass, double cost, double[] taxDeduction, double terminal) {}

  public boolean isDecision() {
    return column >= 0;
  }

  /** Tax deduction of all parts in a period, USD m per unit. */
  public double taxDeduction(int period) {
    double sum = 0;
    for (Part p : parts) {
      sum += p.taxDeduction()[period];
    }
    return sum;
  }

  public double terminal() {
    double sum = 0;
    for (Part p : parts) {
      sum += p.terminal();
    }
    return sum;
  }

  /** Quantity in a solution, in units. */
  public double units(double[] columns) {
    return fixedUnits + (column >= 0 ? unitsPerColumn * columns[column] : 0);
  }
}
