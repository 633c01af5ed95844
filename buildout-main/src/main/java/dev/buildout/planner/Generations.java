package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.solver.DualBound;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which chip generations are developed by trying every combination, two at a time: they are
 * few, and a relaxation that develops a hundredth of one is a poor bound. After a similar plan the
 * choice of that plan comes first, and one whose old duals prove it worse is not solved again.
 */
final class Generations {
  /** Up to this many are enumerated; beyond, branch and cut decides. */
  private static final int ENUMERATED = 3;

  private static final double TIE = 1e-7;

  private Generations() {}

  /**
   * The problem with the choice fixed.
   *
   * @param number of the choice: bit g says whether generation g is developed
   * @param relaxed its relaxation's optimum, which bounds every choice
   * @param others least objective, or a bound on it, of the relaxations of all other choices;
   *     infinite without any
   * @param left by the relaxations of all choices, by number, for similar plans
   */
  record Choice(
      Problem problem, int number, Solution relaxed, double others, List<Restart.Relaxed> left) {}

  static Choice choose(Start start, Formulation f, Problem problem, SolveOptions options) {
    int count = f.generations.size();
    if (count == 0 || count > ENUMERATED) {
      Solution relaxed = start.solveChoice(0, problem.relaxed(), options);
      List<Restart.Relaxed> left = List.of(Restart.Relaxed.of(relaxed));
      return new Choice(problem, 0, relaxed, Double.POSITIVE_INFINITY, left);
    }
    List<Problem> problems =
        IntStream.range(0, 1 << count).mapToObj(subset -> fixed(f, problem, subset)).toList();
    @Nullable Solution[] solved = new Solution[problems.size()];
    double[] bound = new double[problems.size()];
    Arrays.fill(bound, Double.NEGATIVE_INFINITY);
    double known = Double.POSITIVE_INFINITY;
    if (start.isWarm()) {
      int before = start.bestChoice();
      solved[before] = start.solveChoice(before, problems.get(before).relaxed(), options);
      known = objective(Objects.requireNonNull(solved[before]));
      for (int i = 0; i < bound.length; i++) {
        bound[i] = i == before ? known : provenBound(start, i, problems.get(i));
      }
    }
    double reached = known;
    IntStream.range(0, solved.length)
        .parallel()
        .filter(i -> solved[i] == null && bound[i] <= reached)
        .forEach(i -> solved[i] = start.solveChoice(i, problems.get(i).relaxed(), options));
    return best(start, problems, solved, bound);
  }

  /** What the duals left by a choice prove of it in the problem as it is now. */
  private static double provenBound(Start start, int number, Problem problem) {
    return start
        .choice(number)
        .map(left -> DualBound.of(problem, left.rowDuals()))
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /**
   * @param solved null for choices that their bound shows to be worse than another
   */
  private static Choice best(
      Start start, List<Problem> problems, @Nullable Solution[] solved, double[] bound) {
    int best = -1;
    for (int i = 0; i < solved.length; i++) {
      Solution s = solved[i];
      if (s != null) {
        bound[i] = objective(s);
        best = best < 0 || bound[i] < bound[best] - tie(bound[best]) ? i : best;
      }
    }
    double others = Double.POSITIVE_INFINITY;
    List<Restart.Relaxed> left = new ArrayList<>();
    for (int i = 0; i < solved.length; i++) {
      Solution s = solved[i];
      others = i == best ? others : Math.min(others, bound[i]);
      left.add(s == null ? start.choice(i).orElseThrow() : Restart.Relaxed.of(s));
    }
    Solution relaxed = Objects.requireNonNull(solved[best]);
    return new Choice(problems.get(best), best, relaxed, others, left);
  }

  /** Among equal choices the first, which develops less: what nobody orders is not developed. */
  private static double tie(double objective) {
    return Double.isFinite(objective) ? TIE * Math.max(1, Math.abs(objective)) : 0;
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
