package dev.buildout.finance;

import java.util.ArrayList;
import java.util.List;

/**
 * The formula of a statement line, as data: exact cents, doubles and spreadsheet cells are readings
 * of the same expression. All of it refers to one period unless it says otherwise.
 */
public sealed interface Expression {

  /** The value that a schedule gives for the line itself, e.g. depreciation of all vintages. */
  record Input(String id) implements Expression {}

  /** Another line in the same period. */
  record Value(String line) implements Expression {}

  /** A stock at the end of the previous period; in the first period its opening value. */
  record Prior(String line) implements Expression {}

  /** Terms added or subtracted in order. */
  record Sum(List<Term> terms) implements Expression {
    public Sum {
      terms = List.copyOf(terms);
    }

    /** Adds another line. */
    public Sum plus(String line) {
      return with(new Term(1, new Value(line)));
    }

    /** Subtracts another line. */
    public Sum minus(String line) {
      return with(new Term(-1, new Value(line)));
    }

    private Sum with(Term term) {
      List<Term> all = new ArrayList<>(terms);
      all.add(term);
      return new Sum(all);
    }
  }

  /** One term of a sum; the sign is +1 or -1. */
  record Term(int sign, Expression of) {
    public Term {
      if (sign != 1 && sign != -1) {
        throw new IllegalArgumentException("sign must be 1 or -1, found " + sign);
      }
    }
  }

  /** A named number of the case, e.g. the tax rate, times an expression. */
  record Times(String parameter, Expression of) implements Expression {}

  /** The expression where it is positive, else 0. */
  record Positive(Expression of) implements Expression {}

  /** The smaller of two. */
  record Smaller(Expression one, Expression other) implements Expression {}

  /** The sum of nothing, to which lines are added. */
  static Sum sum() {
    return new Sum(List.of());
  }

  /** A sum that begins with a line. */
  static Sum sum(String line) {
    return sum().plus(line);
  }

  /** A sum that begins with the previous period's value of a stock. */
  static Sum rolled(String stock) {
    return new Sum(List.of(new Term(1, new Prior(stock))));
  }

  /** What a stock rises by in the period. */
  static Sum change(String stock) {
    return new Sum(List.of(new Term(1, new Value(stock)), new Term(-1, new Prior(stock))));
  }

  /** Expressions directly inside this one. */
  default List<Expression> parts() {
    return switch (this) {
      case Input ignored -> List.of();
      case Value ignored -> List.of();
      case Prior ignored -> List.of();
      case Sum s -> s.terms().stream().map(Term::of).toList();
      case Times t -> List.of(t.of());
      case Positive p -> List.of(p.of());
      case Smaller s -> List.of(s.one(), s.other());
    };
  }
}
