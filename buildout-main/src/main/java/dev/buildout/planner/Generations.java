package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.solver.Basis;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Session;
import dev.buildout.solver.Solution;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.util.Optional;

/**
 * Decides which chip generations are developed by trying every combination: they are few, and a
 * relaxation that develops a hundredth of one is a poor bound.
 */
final class Generations {
  /** Up to this many are enumerated; beyond, branch and cut decides. */
  private static final int ENUMERATED = 4;

  private static final double WHOLE = 1e-7;

  private Generations() {}

  /** The problem with the choice fixed, and its relaxation's optimum, which bounds every choice. */
  record Choice(Problem problem, Solution relaxed) {}

  static Choice choose(Solver solver, Formulation f, Problem problem, Solution relaxed) {
    int count = f.generations.size();
    boolean whole =
        f.generations.stream()
            .mapToDouble(g -> relaxed.columnValues()[g.column()])
            .allMatch(x -> Math.abs(x - Math.rint(x)) < WHOLE);
    if (whole || count > ENUMERATED) {
      return new Choice(problem, relaxed);
    }
    int best = -1;
    Solution found = relaxed;
    try (Session session = solver.open(problem.relaxed(), LastSolve.AGAIN)) {
      Optional<Basis> basis = relaxed.basis();
      basis.ifPresent(session::setBasis);
      for (int subset = 0; subset < 1 << count; subset++) {
        for (int g = 0; g < count; g++) {
          double value = subset >> g & 1;
          session.setColumnBounds(f.generations.get(g).column(), value, value);
        }
        Solution s = session.run();
        if (s.status() == Status.OPTIMAL && (best < 0 || s.objective() < found.objective())) {
          best = subset;
          found = s;
        }
      }
    }
    return best < 0 ? new Choice(problem, relaxed) : new Choice(fixed(f, problem, best), found);
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
