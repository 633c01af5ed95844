package dev.buildout.finance;

import dev.buildout.finance.Line.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The formulas of a chart as steps over rows of doubles, a place in a row per scenario: the third
 * reading of an {@link Expression}, beside exact cents and the cells of a workbook. Rows of lines
 * come first, in the order of their dependencies.
 */
final class ChartKernel {
  private static final int COPY = 0;
  private static final int ADD = 1;
  private static final int SUBTRACT = 2;
  private static final int SCALE = 3;
  private static final int POSITIVE = 4;
  private static final int SMALLER = 5;
  private static final int INPUT = 6;

  /** Gives the rows of schedules. */
  interface Inputs {
    /** Writes the amounts of a schedule in a period. */
    void write(int input, double[] row);
  }

  /** One step: what to do, the row to write, and two rows, or a row and a number, to read. */
  private record Step(int operation, int to, int one, int other) {}

  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, Integer> priors = new LinkedHashMap<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> parameters = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final int[] code;
  private final int[] stocks;
  private final int[] kept;
  private final int zero;
  private int rows;

  ChartKernel(Chart chart) {
    List<Line> ordered = chart.inOrderOfDependency();
    ordered.forEach(line -> lines.put(line.id(), rows++));
    ordered.stream()
        .filter(line -> line.kind() == Kind.STOCK)
        .forEach(line -> priors.put(line.id(), rows++));
    zero = rows++;
    for (Line line : ordered) {
      into(row(line.id()), line.formula());
    }
    stocks = priors.keySet().stream().mapToInt(this::row).toArray();
    kept = priors.values().stream().mapToInt(Integer::intValue).toArray();
    code =
        steps.stream()
            .flatMapToInt(s -> Arrays.stream(new int[] {s.operation(), s.to(), s.one(), s.other()}))
            .toArray();
  }

  /** Row of a line. */
  int row(String line) {
    Integer row = lines.get(line);
    if (row == null) {
      throw new IllegalArgumentException("no line " + line);
    }
    return row;
  }

  /** Schedules in the order of their numbers. */
  List<String> inputs() {
    return List.copyOf(inputs.keySet());
  }

  /** Numbers of the case in the order in which {@link #period} takes them. */
  List<String> parameters() {
    return List.copyOf(parameters.keySet());
  }

  /** Rows for a number of scenarios, to be used by one thread. */
  double[][] rows(int scenarios) {
    return new double[rows][scenarios];
  }

  /**
   * Sets the stocks before the first period.
   *
   * @param opening by line; a stock that is not there has none, and no formula may ask for it
   */
  void open(double[][] work, Map<String, Double> opening) {
    priors.forEach((line, row) -> Arrays.fill(work[row], opening.getOrDefault(line, Double.NaN)));
  }

  /** Computes all lines of a period, then keeps its stocks for the next one. */
  void period(double[][] work, int count, double[] numbers, Inputs given) {
    for (int c = 0; c < code.length; c += 4) {
      double[] to = work[code[c + 1]];
      if (code[c] == INPUT) {
        given.write(code[c + 2], to);
        continue;
      }
      double[] one = work[code[c + 2]];
      switch (code[c]) {
        case COPY -> System.arraycopy(one, 0, to, 0, count);
        case ADD -> add(to, one, work[code[c + 3]], count);
        case SUBTRACT -> subtract(to, one, work[code[c + 3]], count);
        case SCALE -> scale(to, numbers[code[c + 3]], one, count);
        case POSITIVE -> positive(to, one, count);
        case SMALLER -> smaller(to, one, work[code[c + 3]], count);
        default -> throw new IllegalStateException("no operation " + code[c]);
      }
    }
    for (int i = 0; i < stocks.length; i++) {
      System.arraycopy(work[stocks[i]], 0, work[kept[i]], 0, count);
    }
  }

  private static void add(double[] to, double[] one, double[] other, int count) {
    for (int s = 0; s < count; s++) {
      to[s] = one[s] + other[s];
    }
  }

  private static void subtract(double[] to, double[] one, double[] other, int count) {
    for (int s = 0; s < count; s++) {
      to[s] = one[s] - other[s];
    }
  }

  private static void scale(double[] to, double factor, double[] one, int count) {
    for (int s = 0; s < count; s++) {
      to[s] = factor * one[s];
    }
  }

  private static void positive(double[] to, double[] one, int count) {
    for (int s = 0; s < count; s++) {
      to[s] = Math.max(0.0, one[s]);
    }
  }

  private static void smaller(double[] to, double[] one, double[] other, int count) {
    for (int s = 0; s < count; s++) {
      to[s] = Math.min(one[s], other[s]);
    }
  }

  /** Steps that leave the value of an expression in a row. */
  private void into(int to, Expression formula) {
    switch (formula) {
      case Expression.Input input -> steps.add(new Step(INPUT, to, number(inputs, input.id()), 0));
      case Expression.Value value -> steps.add(new Step(COPY, to, row(value.line()), 0));
      case Expression.Prior prior -> steps.add(new Step(COPY, to, prior(prior.line()), 0));
      case Expression.Sum sum -> sum(to, sum.terms());
      case Expression.Times times ->
          steps.add(
              new Step(SCALE, to, operand(times.of()), number(parameters, times.parameter())));
      case Expression.Positive positive ->
          steps.add(new Step(POSITIVE, to, operand(positive.of()), 0));
      case Expression.Smaller smaller ->
          steps.add(new Step(SMALLER, to, operand(smaller.one()), operand(smaller.other())));
    }
  }

  private void sum(int to, List<Expression.Term> terms) {
    int before = zero;
    for (Expression.Term term : terms) {
      int operation = term.sign() > 0 ? ADD : SUBTRACT;
      steps.add(new Step(operation, to, before, operand(term.of())));
      before = to;
    }
    if (terms.isEmpty()) {
      steps.add(new Step(COPY, to, zero, 0));
    }
  }

  /** The row that holds the value of an expression: that of a line, or a new one. */
  private int operand(Expression formula) {
    return switch (formula) {
      case Expression.Value value -> row(value.line());
      case Expression.Prior prior -> prior(prior.line());
      default -> {
        int row = rows++;
        into(row, formula);
        yield row;
      }
    };
  }

  private int prior(String line) {
    Integer row = priors.get(line);
    if (row == null) {
      throw new IllegalArgumentException("no stock " + line);
    }
    return row;
  }

  private static int number(Map<String, Integer> numbers, String id) {
    return numbers.computeIfAbsent(id, key -> numbers.size());
  }
}
