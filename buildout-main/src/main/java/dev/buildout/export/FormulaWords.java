package dev.buildout.export;

import dev.buildout.finance.Chart;
import dev.buildout.finance.Expression;
import dev.buildout.finance.Expression.Input;
import dev.buildout.finance.Expression.Positive;
import dev.buildout.finance.Expression.Prior;
import dev.buildout.finance.Expression.Smaller;
import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Expression.Value;

/** The formula of a line in words, from the labels of the lines that it refers to. */
final class FormulaWords {
  private final Chart chart;

  FormulaWords(Chart chart) {
    this.chart = chart;
  }

  String of(Expression formula) {
    return switch (formula) {
      case Input ignored -> "from its schedule";
      case Value value -> label(value.line());
      case Prior prior -> label(prior.line()) + " before";
      case Sum sum -> sum(sum);
      case Times times -> times.parameter().replace('_', ' ') + " x " + part(times.of());
      case Positive positive -> part(positive.of()) + " where above 0";
      case Smaller smaller ->
          "the smaller of " + part(smaller.one()) + " and " + part(smaller.other());
    };
  }

  private String sum(Sum sum) {
    StringBuilder text = new StringBuilder();
    for (Expression.Term term : sum.terms()) {
      if (term.sign() < 0) {
        text.append(text.isEmpty() ? "less " : " - ");
      } else if (!text.isEmpty()) {
        text.append(" + ");
      }
      text.append(part(term.of()));
    }
    return text.isEmpty() ? "nothing" : text.toString();
  }

  private String part(Expression formula) {
    String text = of(formula);
    return formula instanceof Sum || formula instanceof Positive ? "(" + text + ")" : text;
  }

  private String label(String line) {
    return chart.get(line).label();
  }
}
