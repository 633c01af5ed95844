package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.solver.Basis;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Status;
import java.util.List;
import java.util.Optional;
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
   * @param bases of the relaxations of all choices, by number
   */
  record Choice(Problem problem, Solution relaxed, double others, List<Optional<Basis>> bases) {}

  static Choice choose(Start start, Formulation f, Problem problem, SolveOptions options) {
    int count = f.generations.size();
    if (count == 0 || count > ENUMERATED) {
      Solution relaxed = start.solveChoice(0, problem.relaxed(), options);
      return new Choice(problem, relaxed, Double.POSITIVE_INFINITY, List.of(relaxed.basis()));
    }
    List<Problem> problems =
        IntStream.range(0, 1 << count).mapToObj(subset -> fixed(f, problem, subset)).toList();
    List<Solution> relaxed =
        IntStream.range(0, problems.size())
            .parallel()
            .mapToObj(i -> start.solveChoice(i, problems.get(i).relaxed(), options))
            .toList();
    int best = 0;
    for (int i = 1; i < relaxed.size(); i++) {
      if (objective(relaxed.get(i)) < objective(relaxed.get(best))) {
        best = i;
      }
    }
    double others = Double.POSITIVE_INFINITY;
    for (int i = 0; i < relaxed.size(); i++) {
      others = i == best ? others : Math.min(others, objective(relaxed.get(i)));
    }
    List<Optional<Basis>> bases = relaxed.stream().map(Solution::basis).toList();
    return new Choice(problems.get(best), relaxed.get(best), others, bases);
  }

  private static double objective(Solution s) {
    return s.status() == Status.OPTIMAL ? s.objective() : Double.POSITIVE_INFINITY;
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
