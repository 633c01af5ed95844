package dev.buildout.export;

import dev.buildout.finance.Expression;
import dev.buildout.finance.Expression.Input;
import dev.buildout.finance.Expression.Positive;
import dev.buildout.finance.Expression.Prior;
import dev.buildout.finance.Expression.Smaller;
import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Expression.Value;

/**
 * The formula of a line as a formula of a cell: a third reading of the expressions that the books
 * evaluate in cents and the planner in doubles. Period -1 is the start.
 */
final class CellFormulas {

  /** Where cells are that formulas refer to. */
  interface Place {
    /** Cell of what a schedule gives. */
    String input(String id, int period);

    /** Cell of a line; of a stock before the first period for period -1. */
    String line(String id, int period);

    /** Cell of a number of the case. */
    String parameter(String id);
  }

  private final Place place;

  CellFormulas(Place place) {
    this.place = place;
  }

  /** Without the equals sign. */
  String of(Expression formula, int period) {
    return switch (formula) {
      case Input input -> place.input(input.id(), period);
      case Value value -> place.line(value.line(), period);
      case Prior prior -> place.line(prior.line(), period - 1);
      case Sum sum -> sum(sum, period);
      case Times times -> place.parameter(times.parameter()) + "*" + factor(times.of(), period);
      case Positive positive -> "MAX(0," + of(positive.of(), period) + ")";
      case Smaller smaller ->
          "MIN(" + of(smaller.one(), period) + "," + of(smaller.other(), period) + ")";
    };
  }

  private String sum(Sum sum, int period) {
    if (sum.terms().isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (Expression.Term term : sum.terms()) {
      if (term.sign() < 0) {
        text.append('-');
      } else if (!text.isEmpty()) {
        text.append('+');
      }
      text.append(factor(term.of(), period));
    }
    return text.toString();
  }

  /** With parentheses where a sign or factor before it would bind to a part only. */
  private String factor(Expression formula, int period) {
    String text = of(formula, period);
    return formula instanceof Sum ? "(" + text + ")" : text;
  }
}
