package dev.buildout.finance;

import dev.buildout.model.Finance;
import dev.buildout.model.Programme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Statements of a firm in many scenarios at once. The programme of a scenario is a certain one plus
 * parts, each times a factor that the scenario draws: revenue of a workload, cost of energy, a year
 * of purchases. Schedules are linear in the programme, so that those of each part are made once, by
 * {@link Books}; the formulas of the lines are evaluated by {@link ChartKernel} for a block of
 * scenarios at a time, on all cores. Nothing is allocated for a scenario.
 *
 * <p>Amounts are cents, not rounded to whole ones.
 */
public final class ScenarioStatements {
  /** Scenarios of a block: rows of all lines and their predecessors stay in a core's cache. */
  private static final int BLOCK = 128;

  private final ChartKernel kernel;
  private final Map<String, Double> opening = new HashMap<>();
  private final double[] numbers;
  private final int periods;
  private final int parts;

  /** [input][period * (1 + parts)]: the certain part, then one coefficient a part. */
  private final double[][] coefficients;

  /** Receives all lines of a block of scenarios in a period; called by several threads. */
  public interface Receiver {
    void receive(Block block);
  }

  /** Lines of some scenarios in one period; valid until the receiver returns. */
  public static final class Block implements ChartKernel.Inputs {
    private final ScenarioStatements statements;
    private final double[][] factors;
    private final double[][] rows;
    private int first;
    private int count;
    private int period;

    private Block(ScenarioStatements statements, double[][] factors) {
      this.statements = statements;
      this.factors = factors;
      this.rows = statements.kernel.rows(BLOCK);
    }

    /** Number of the first scenario. */
    public int first() {
      return first;
    }

    /** Scenarios in the block. */
    public int count() {
      return count;
    }

    public int period() {
      return period;
    }

    /** Cents of a line, one amount a scenario from the first on; not to be written to. */
    public double[] cents(int row) {
      return rows[row];
    }

    private void run(int from, int to, Receiver receiver) {
      first = from;
      count = to - from;
      statements.kernel.open(rows, statements.opening);
      for (period = 0; period < statements.periods; period++) {
        statements.kernel.period(rows, count, statements.numbers, this);
        receiver.receive(this);
      }
    }

    @Override
    public void write(int input, double[] row) {
      double[] given = statements.coefficients[input];
      int at = period * (1 + statements.parts);
      double certain = given[at];
      for (int s = 0; s < count; s++) {
        row[s] = certain;
      }
      for (int part = 0; part < statements.parts; part++) {
        double coefficient = given[at + 1 + part];
        if (coefficient != 0) {
          add(row, coefficient, factors[part], first, count);
        }
      }
    }

    private static void add(
        double[] row, double coefficient, double[] factors, int first, int count) {
      for (int s = 0; s < count; s++) {
        row[s] += coefficient * factors[first + s];
      }
    }
  }

  /**
   * @param certain what is the same in all scenarios, with everything from before the start
   * @param uncertain parts on the same timeline
   * @throws IllegalArgumentException if a part holds anything from before the start, as opening
   *     balances are the same in all scenarios, or if the firm capitalises interest
   */
  public ScenarioStatements(Finance finance, Programme certain, List<Programme> uncertain) {
    if (finance.capitaliseInterest()) {
      throw new IllegalArgumentException(
          "found capitalised interest, expected none: it is not linear in the programme");
    }
    Chart chart = FirmChart.of(finance);
    kernel = new ChartKernel(chart);
    periods = certain.timeline().size();
    parts = uncertain.size();
    Schedules base = Books.schedules(finance, certain);
    Schedules nothing = Books.schedules(finance, Programme.nothing(certain.timeline()));
    Evaluator.evaluate(chart, Cents.ARITHMETIC, base, periods)
        .opening()
        .forEach((line, cents) -> opening.put(line, (double) cents));
    numbers = kernel.parameters().stream().mapToDouble(base::parameter).toArray();
    List<String> inputs = kernel.inputs();
    coefficients = new double[inputs.size()][periods * (1 + parts)];
    fill(inputs, 0, base, new Schedules());
    for (int part = 0; part < parts; part++) {
      Schedules own = Books.schedules(finance, uncertain.get(part));
      requireSameOpening(part, own, nothing);
      fill(inputs, 1 + part, own, nothing);
    }
  }

  private void fill(List<String> inputs, int place, Schedules of, Schedules less) {
    for (int i = 0; i < inputs.size(); i++) {
      for (int p = 0; p < periods; p++) {
        coefficients[i][p * (1 + parts) + place] =
            of.input(inputs.get(i), p) - (double) less.find(inputs.get(i), p);
      }
    }
  }

  private static void requireSameOpening(int part, Schedules own, Schedules nothing) {
    own.openings()
        .forEach((stock, cents) -> {
          if (cents != nothing.getOpening(stock)) {
            throw new IllegalArgumentException(
                "part "
                    + part
                    + " opens "
                    + stock
                    + " with "
                    + cents
                    + " cents, expected nothing"
                    + " from before the start. Maybe it belongs to what is certain.");
          }
        });
  }

  /** Row of a line in {@link Block#cents}. */
  public int row(String line) {
    return kernel.row(line);
  }

  /**
   * Evaluates all lines of all periods.
   *
   * @param factors [part][scenario]
   */
  public void evaluate(double[][] factors, int scenarios, Receiver receiver) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(worker -> {
          Block block = new Block(this, factors);
          for (int from = next.getAndAdd(BLOCK); from < scenarios; from = next.getAndAdd(BLOCK)) {
            block.run(from, Math.min(scenarios, from + BLOCK), receiver);
          }
        });
  }
}
