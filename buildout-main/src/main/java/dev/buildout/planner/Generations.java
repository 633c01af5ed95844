package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which chip generations are developed by trying every combination, two at a time: they are
 * few, and a relaxation that develops a hundredth of one is a poor bound.
 */
final class Generations {
  /** Up to this many are enumerated; beyond, branch and cut decides. */
  private static final int ENUMERATED = 3;

  private Generations() {}

  /**
   * The problem with the choice fixed.
   *
   * @param relaxed its relaxation's optimum, which bounds every choice
   * @param others least objective of the relaxations of all other choices; infinite without any
   */
  record Choice(Problem problem, Solution relaxed, double others) {}

  static Choice choose(Solver solver, Formulation f, Problem problem, SolveOptions options) {
    int count = f.generations.size();
    if (count == 0 || count > ENUMERATED) {
      return new Choice(
          problem, solver.solve(problem.relaxed(), options), Double.POSITIVE_INFINITY);
    }
    List<Choice> choices =
        IntStream.range(0, 1 << count)
            .parallel()
            .mapToObj(subset -> fixed(f, problem, subset))
            .map(p -> new Choice(p, solver.solve(p.relaxed(), options), Double.POSITIVE_INFINITY))
            .toList();
    Choice best = choices.get(0);
    for (Choice c : choices) {
      boolean optimal = c.relaxed().status() == Status.OPTIMAL;
      boolean none = best.relaxed().status() != Status.OPTIMAL;
      if (optimal && (none || c.relaxed().objective() < best.relaxed().objective())) {
        best = c;
      }
    }
    double others = Double.POSITIVE_INFINITY;
    for (Choice c : choices) {
      boolean other = !c.problem().equals(best.problem());
      if (other && c.relaxed().status() == Status.OPTIMAL) {
        others = Math.min(others, c.relaxed().objective());
      }
    }
    return new Choice(best.problem(), best.relaxed(), others);
  }

  private static Problem fixed(Formulation f, Problem problem, int subset) {
    double[] lower = problem.columnLowers();
    double[] upper = problem.columnUppers();
    for (int g = 0; g < f.generations.size(); g++) {
      int column = f.generations.get(g).column();
      lower[column] = subset >> g & 1;
      upper[column] = lower[column];
    }
    return problem.withColumnBounds(lower, upper);
  }
}
