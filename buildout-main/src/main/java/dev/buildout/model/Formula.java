package dev.buildout.model;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arithmetic over named values, as it is written in files.
 *
 * @param text as written
 * @param root what it means
 */
public record Formula(String text, Term root) {

  /** A part of a formula. */
  public sealed interface Term {}

  /** A number; the unit is empty for a pure one. */
  public record Literal(double value, String unit) implements Term {}

  /** A fact of the case, by its id. */
  public record FactName(String id) implements Term {}

  /**
   * A value of the case or catalog.
   *
   * @param address with stars for the sum over all that match
   * @param month in which a path is read; the start of the case where empty
   */
  public record CaseValue(String address, Optional<YearMonth> month) implements Term {}

  /**
   * A figure of a run.
   *
   * @param rows columns and the texts they must have, alternatives separated by a bar
   */
  public record Cell(String table, String column, Aggregate aggregate, Map<String, String> rows)
      implements Term {
    public Cell {
      rows = Map.copyOf(rows);
    }
  }

  /** Two terms with +, -, *, / or ^. */
  public record Pair(char operator, Term left, Term right) implements Term {}

  /** A term with its sign turned. */
  public record Negative(Term of) implements Term {}

  /** A function of terms. */
  public record Call(Function function, List<Term> arguments) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** How rows of a run become one figure. */
  public enum Aggregate {
    SUM,
    MEAN,
    MAX,
    MIN,
    LAST,
    ONLY
  }

  /** What a formula can call; the words of a basis say the basis of a value that states none. */
  public enum Function {
    ABS(1),
    MEAN(-1),
    SMALLER(2),
    LARGER(2),
    /** Purchases less proceeds. */
    NET_OF(2),
    /** Purchases before proceeds, from net purchases and proceeds. */
    GROSS_OF(2),
    /** Operating cash flow less net purchases. */
    FREE_CASH_FLOW_OF(2),
    /** Purchases and leases. */
    PLUS_LEASES(2),
    /** Twelve months from four quarters. */
    TRAILING(4),
    /** A fiscal year from its quarters. */
    YEAR_OF(4),
    /** The last quarter from a year and three quarters. */
    FOURTH_QUARTER(4),
    /** Twelve months one quarter later. */
    ROLLED(3),
    /** Four times a quarter, by the year. */
    RUN_RATE_OF(1),
    /** A server from a chip and their number. */
    SERVER_OF(2),
    /** A value whose basis is given up on purpose. */
    PLAIN(1),
    GROSS(1),
    NET(1),
    FISCAL_YEAR(1),
    QUARTER(1),
    TTM(1),
    PER_CHIP(1),
    PER_SERVER(1),
    DENSE(1),
    FACILITY(1),
    IT(1);

    private final int arguments;

    Function(int arguments) {
      this.arguments = arguments;
    }

    /** Number of arguments; -1 for one or more. */
    public int arguments() {
      return arguments;
    }

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Facts, case values and cells that it names, in order. */
  public Set<Term> names() {
    Set<Term> names = new LinkedHashSet<>();
    collect(root, names);
    return names;
  }

  private static void collect(Term term, Set<Term> names) {
    switch (term) {
      case Literal ignored -> {}
      case FactName fact -> names.add(fact);
      case CaseValue value -> names.add(value);
      case Cell cell -> names.add(cell);
      case Negative negative -> collect(negative.of(), names);
      case Pair pair -> {
        collect(pair.left(), names);
        collect(pair.right(), names);
      }
      case Call call -> call.arguments().forEach(a -> collect(a, names));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
