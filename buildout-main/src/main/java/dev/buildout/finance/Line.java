package dev.buildout.finance;

/**
 * One line of the statements, defined here and nowhere else.
 *
 * @param id unique, in snake case, e.g. "free_cash_flow"
 * @param label name for readers
 * @param section statement it stands in
 * @param kind flow of a period, or stock at its end or start
 * @param sign +1 where the amount adds to the totals below it, -1 where it is deducted; amounts
 *     themselves are positive in their usual direction, so a cost of 5 is 5 with sign -1
 * @param formula how it follows from other lines and schedules
 */
public record Line(
    String id, String label, Section section, Kind kind, int sign, Expression formula) {

  /** Amounts are shown in this unit; inside they are cents. */
  public static final String UNIT = "USD m";

  /** The statements. */
  public enum Section {
    INCOME,
    TAX,
    CASH_FLOW,
    PROPERTY,
    BALANCE,
    PROGRAMME;

    /** As in result tables, e.g. "cash_flow". */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What an amount is measured over. */
  public enum Kind {
    /** Over the period; periods add up. */
    FLOW,
    /** At the end of the period. */
    STOCK,
    /** At the start of the period. */
    OPENING
  }
}
