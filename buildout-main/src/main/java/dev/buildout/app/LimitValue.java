package dev.buildout.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a limit is worth in all periods in which a plan uses it up, with whole numbers as they are.
 * More of it may be worth less than the dual says, and less of it cost more, where another limit
 * holds as well.
 *
 * @param family family of limits
 * @param name which of them; empty for all demand, of which one unit is a per cent
 * @param unit of the limit
 * @param periods in which it is used up
 * @param size of the limit in its unit, the largest of these periods; a hundred per cent of demand
 * @param dual worth of a unit more in all these periods by the duals of the plan
 * @param more what a little more brings, per unit; empty where it could not be solved
 * @param less what a little less costs, per unit; empty where there is no plan with less
 * @param beside another limit that is in the way of more
 */
public record LimitValue(
    String family,
    String name,
    String unit,
    List<Integer> periods,
    double size,
    double dual,
    OptionalDouble more,
    OptionalDouble less,
    Optional<Beside> beside) {
  /** Differences below this part of the dual are those of a solver. */
  private static final double SAME = 0.01;

  public LimitValue {
    periods = List.copyOf(periods);
  }

  /**
   * Another limit that is used up at the same time.
   *
   * @param together what a unit more of both is worth, where they have the same unit
   */
  public record Beside(String family, String name, OptionalDouble together) {}

  public boolean is(String aFamily, String aName) {
    return family.equals(aFamily) && name.equals(aName);
  }

  /** Whether more is worth what the dual says. */
  public boolean isSmooth() {
    return more.isPresent() && more.getAsDouble() >= (1 - SAME) * dual;
  }

  /** Whether a unit more, alone, is worth next to nothing. */
  public boolean isWorthless() {
    return more.orElse(dual) <= SAME * dual;
  }

  /** What a unit more is worth, alone or with what is in its way. */
  public double gain() {
    double both = beside.isPresent() ? beside.get().together().orElse(0) : 0;
    return Math.max(both, isWorthless() ? 0 : more.orElse(dual));
  }

  /** What the last per cent of it is worth; ranks limits of any unit. */
  public double weight() {
    double each = gain() > 0 ? gain() : less.orElse(0);
    return each * size / 100;
  }
}
