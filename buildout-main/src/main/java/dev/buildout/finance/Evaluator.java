package dev.buildout.finance;

import dev.buildout.finance.Expression.Input;
import dev.buildout.finance.Expression.Positive;
import dev.buildout.finance.Expression.Prior;
import dev.buildout.finance.Expression.Smaller;
import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Expression.Value;
import dev.buildout.finance.Line.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Computes all lines of a chart, period by period, in the order of their dependencies. */
final class Evaluator<V> {

  /** What formulas cannot compute: schedules, opening stocks and numbers of the case. */
  interface Source<V> {
    V input(String id, int period);

    /** The stock before the first period; empty where it follows from other stocks. */
    Optional<V> opening(String line);

    double parameter(String id);
  }

  /** Values of all lines: [line][period], and stocks before the first period. */
  record Result<V>(Map<String, List<V>> values, Map<String, V> opening) {}

  private final Chart chart;
  private final Arithmetic<V> arithmetic;
  private final Source<V> source;
  private final Map<String, List<V>> values = new HashMap<>();
  private final Map<String, V> openings = new HashMap<>();

  static <V> Result<V> evaluate(
      Chart chart, Arithmetic<V> arithmetic, Source<V> source, int periods) {
    Evaluator<V> evaluator = new Evaluator<>(chart, arithmetic, source);
    evaluator.open();
    for (int p = 0; p < periods; p++) {
      for (Line line : chart.inOrderOfDependency()) {
        V value = evaluator.value(line.formula(), p);
        evaluator.values.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(value);
      }
    }
    return new Result<>(chart.shown(evaluator.values), chart.shown(evaluator.openings));
  }

  private Evaluator(Chart chart, Arithmetic<V> arithmetic, Source<V> source) {
    this.chart = chart;
    this.arithmetic = arithmetic;
    this.source = source;
  }

  /** Period -1: stocks that the source opens, then totals of stocks that are all known. */
  private void open() {
    for (Line line : chart.inOrderOfDependency()) {
      if (line.kind() != Kind.STOCK) {
        continue;
      }
      Optional<V> given = source.opening(line.id());
      if (given.isPresent()) {
        openings.put(line.id(), given.get());
      } else if (followsFromStocks(line.formula())) {
        openings.put(line.id(), value(line.formula(), -1));
      }
    }
  }

  private boolean followsFromStocks(Expression formula) {
    return switch (formula) {
      case Input ignored -> false;
      case Prior ignored -> false;
      case Value value -> openings.containsKey(value.line());
      default -> formula.parts().stream().allMatch(this::followsFromStocks);
    };
  }

  private V value(Expression formula, int period) {
    return switch (formula) {
      case Input input -> source.input(input.id(), period);
      case Value other -> period < 0 ? opening(other.line()) : at(other.line(), period);
      case Prior prior -> period == 0 ? opening(prior.line()) : at(prior.line(), period - 1);
      case Sum sum -> {
        V total = arithmetic.zero();
        for (Expression.Term term : sum.terms()) {
          V amount = value(term.of(), period);
          total =
              term.sign() > 0 ? arithmetic.plus(total, amount) : arithmetic.minus(total, amount);
        }
        yield total;
      }
      case Times times ->
          arithmetic.times(source.parameter(times.parameter()), value(times.of(), period));
      case Positive positive -> arithmetic.positive(value(positive.of(), period));
      case Smaller smaller ->
          arithmetic.smaller(value(smaller.one(), period), value(smaller.other(), period));
    };
  }

  private V at(String line, int period) {
    return Objects.requireNonNull(values.get(line), line).get(period);
  }

  private V opening(String line) {
    V opening = openings.get(line);
    if (opening == null) {
      throw new IllegalArgumentException("no opening value for the stock " + line);
    }
    return opening;
  }
}
