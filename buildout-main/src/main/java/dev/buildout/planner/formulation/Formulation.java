package dev.buildout.planner.formulation;

import dev.buildout.finance.DebtTerms;
import dev.buildout.model.Flow;
import dev.buildout.solver.Problem;
import dev.buildout.solver.ProblemBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The planning model under construction: inputs, columns, rows. Money columns are in {@code
 * scale.moneyUsdM()} USD m. It is minimised; value counts negative.
 */
public final class Formulation {
  private static final double INF = Double.POSITIVE_INFINITY;

  public final Inputs in;
  public final ProblemBuilder problem = new ProblemBuilder();
  public final Columns columns;

  private final Map<Flow, int[]> flows = new EnumMap<>(Flow.class);

  /** Money columns by node: programme capex, tax deductions, sale proceeds, cash taxes. */
  public final int[] capex;

  public final int[] taxDeduction;
  public final int[] proceeds;
  public final int[] unleveredTax;
  public final int[] leveredTax;

  /** The firm has debt, so that tax after interest differs from tax before it. */
  public final boolean levered;

  /** Change of receivables less payables, free sign. */
  public final int[] workingCapital;

  /** Debt outstanding at the end of the node, all facilities; interest accrued in the node. */
  public final int[] interest;

  /** debt[facility][node], borrowed[facility][node], repaid[facility][node]. */
  public final int[][] debt;

  public final int[][] borrowed;
  public final int[][] repaid;

  /** Some channel is paid for in advance. */
  public final boolean prepaid;

  /** Received in advance in a node, and what of it the node's bills use up; empty without. */
  public final int[] received;

  public final int[] released;

  /** shortfall[workload][channel][node] below a service floor; -1 where there is none. */
  public final int[][][] shortfall;

  public final List<LimitRow> limits = new ArrayList<>();

  /** Penalties of slack in the objective, by column; they are never part of NPV. */
  public final List<Penalty> penalties = new ArrayList<>();

  /** Columns of 0 or 1 that follow from other decisions: which of two rows holds. */
  public final List<Integer> indicators = new ArrayList<>();

  /** Chip generations whose development is a decision. */
  public final List<Generation> generations = new ArrayList<>();

  /** A purchase offer and the column that is 1 when its generation is developed at all. */
  public record Generation(int purchase, int column) {}

  /** Rows that a question added, in order; they stand after all rows of the case. */
  public final List<Asked> asked = new ArrayList<>();

  /** A row that a question added: a measure in its unit over {@code unitsPerRow}. */
  public record Asked(String name, String unit, int row, double unitsPerRow) {}

  /** Columns that measure changes of orders, with the money that a unit of them moves. */
  public final List<Penalty> orderChanges = new ArrayList<>();

  /** Cost per unit of a column that counts in the objective and not in NPV, in money units. */
  public record Penalty(int column, double cost) {}

  public Formulation(Inputs in) {
    this.in = in;
    this.columns = new Columns(in, problem);
    for (Flow kind : Flow.values()) {
      flows.put(kind, moneyColumns(kind.label(), 0));
    }
    capex = moneyColumns("capex", -INF);
    taxDeduction = moneyColumns("tax deduction", -INF);
    proceeds = moneyColumns("proceeds", 0);
    unleveredTax = moneyColumns("unlevered tax", 0);
    levered =
        !in.theCase.finance().debt().isEmpty() || in.theCase.finance().opening().debtUsdM() > 0;
    leveredTax = levered ? moneyColumns("tax", 0) : unleveredTax;
    workingCapital = moneyColumns("change of working capital", -INF);
    interest = moneyColumns("interest", 0);
    int facilities = in.theCase.finance().debt().size();
    debt = new int[facilities][];
    borrowed = new int[facilities][];
    repaid = new int[facilities][];
    for (int d = 0; d < facilities; d++) {
      String id = in.theCase.finance().debt().get(d).id();
      debt[d] = moneyColumns("debt " + id, 0);
      borrowed[d] = moneyColumns("borrow " + id, 0);
      repaid[d] = moneyColumns("repay " + id, 0);
    }
    prepaid =
        in.workloads.stream()
            .flatMap(w -> w.channels().stream())
            .anyMatch(c -> c.prepaidShare() > 0);
    received = prepaid ? moneyColumns("received in advance", 0) : new int[0];
    released = prepaid ? moneyColumns("billed in advance", 0) : new int[0];
    shortfall = new int[in.workloads.size()][][];
    for (int w = 0; w < shortfall.length; w++) {
      shortfall[w] = new int[in.workloads.get(w).channels().size()][in.nodes()];
      for (int[] row : shortfall[w]) {
        java.util.Arrays.fill(row, Columns.NONE);
      }
    }
  }

  /** Money column of what accrues of a flow in a node. */
  public int flow(Flow kind, int node) {
    return Objects.requireNonNull(flows.get(kind))[node];
  }

  /** USD m to money units. */
  public double money(double usdM) {
    return usdM / in.scale.moneyUsdM();
  }

  /** Adds {@code coefficient * quantity of the vintage} to a row that is equal or bounded. */
  public void addVintage(int row, RightHandSide constant, Vintage v, double coefficientPerUnit) {
    if (v.isDecision()) {
      problem.add(row, v.column(), coefficientPerUnit * v.unitsPerColumn());
    }
    constant.add(coefficientPerUnit * v.fixedUnits());
  }

  /** Systems per unit of the departure's column. */
  public double systemsPer(Departure d) {
    return in.scale.systems()[columns.vintages.get(d.vintage()).system()];
  }

  /** Records a row as a limit to report. */
  public void limit(
      Family family, String name, String unit, int node, int row, double unitsPerRow) {
    limits.add(new LimitRow(family.name(), name, unit, node, row, false, false, unitsPerRow));
  }

  /**
   * Records a row "quantity - factor * column &lt;= constant", in money, whose limit follows from a
   * column.
   */
  public void limit(Family family, String name, int node, int row, int column, double factor) {
    double unit = in.scale.moneyUsdM();
    limits.add(
        new LimitRow(family.name(), name, "USD m", node, row, false, false, unit, column, factor));
  }

  /** When a facility may be drawn and must be repaid. */
  public DebtTerms debtTerms(int facility) {
    return new DebtTerms(in.theCase.finance().debt().get(facility), in.timeline);
  }

  /** Fee for a USD of a facility that is undrawn throughout a node; a reference has signed none. */
  public double feeRate(int facility, int node) {
    return in.scope.commits() ? debtTerms(facility).feeRate(in.tree.period(node)) : 0;
  }

  /** Some facility is repaid by a sweep. */
  public boolean sweeps() {
    return in.theCase.finance().debt().stream().anyMatch(d -> d.sweepShare() > 0);
  }

  /** A column of 0 or 1 that says which of two rows holds. */
  public int indicator(String name) {
    int column = problem.addIntegerColumn(name, 0, 1, 0);
    indicators.add(column);
    return column;
  }

  public Problem build() {
    return problem.build();
  }

  private int[] moneyColumns(String name, double lower) {
    int[] result = new int[in.nodes()];
    for (int n = 0; n < result.length; n++) {
      result[n] = problem.addColumn(name + " " + in.period(n).label(), lower, INF, 0);
    }
    return result;
  }

  /** Collects the constant part of a row while its terms are added. */
  public static final class RightHandSide {
    private double constant;

    public void add(double value) {
      constant += value;
    }

    public double value() {
      return constant;
    }
  }
}
