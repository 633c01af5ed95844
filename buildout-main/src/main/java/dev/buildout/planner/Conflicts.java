package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.solver.InfeasibilityExplainer;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says in words which limits of a case conflict. A plan may always buy and serve nothing, so what
 * cannot be met is a limit of finance: those get a slack, and the least total slack shows which
 * give way and by how much. The duals of that problem show what stands against them.
 */
final class Conflicts {
  private static final double SECONDS = 20;
  private static final int SHOWN = 8;
  private static final double NOTICEABLE = 1e-6;

  private Conflicts() {}

  static InfeasiblePlan explain(Solver solver, Formulation f, Problem problem, Status status) {
    int[] slack = addSlack(f);
    Problem elastic = f.build().relaxed();
    double[] costs = new double[elastic.columns()];
    for (int column : slack) {
      if (column >= 0) {
        costs[column] = 1;
      }
    }
    Solution s =
        solver.solve(elastic.withCosts(costs).withOffset(0), LastSolve.fromScratch(elastic));
    if (s.status() != Status.OPTIMAL) {
      return new InfeasiblePlan(byTheSolver(solver, problem, status));
    }
    List<String> words = new ArrayList<>(givingWay(f, slack, s));
    words.addAll(against(f, elastic, slack, s));
    return new InfeasiblePlan(words);
  }

  /** Slack columns of the limits of finance, by position in the list of limits; -1 for others. */
  private static int[] addSlack(Formulation f) {
    int[] slack = new int[f.limits.size()];
    for (int i = 0; i < slack.length; i++) {
      LimitRow limit = f.limits.get(i);
      slack[i] = -1;
      if (!limit.isColumn() && limit.unit().equals("USD m")) {
        slack[i] = f.problem.addColumn("slack of " + limit.name(), 0, Double.POSITIVE_INFINITY, 0);
        f.problem.add(limit.index(), slack[i], limit.lower() ? 1 : -1);
      }
    }
    return slack;
  }

  private static List<String> givingWay(Formulation f, int[] slack, Solution s) {
    Map<String, double[]> missed = new LinkedHashMap<>();
    Map<String, LimitRow> worst = new LinkedHashMap<>();
    for (int i = 0; i < slack.length; i++) {
      LimitRow limit = f.limits.get(i);
      double amount = slack[i] < 0 ? 0 : s.columnValues()[slack[i]] * limit.unitsPerRow();
      if (amount > NOTICEABLE) {
        double[] most = missed.computeIfAbsent(name(limit), k -> new double[2]);
        most[1]++;
        if (amount > most[0]) {
          most[0] = amount;
          worst.put(name(limit), limit);
        }
      }
    }
    List<String> words = new ArrayList<>();
    worst.forEach((name, limit) -> {
      double[] most = missed.getOrDefault(name, new double[2]);
      words.add(
          "%s: missed in %d periods, most in %s, by %s %s"
              .formatted(
                  name,
                  (int) most[1],
                  f.in.period(limit.node()).label(),
                  number(most[0]),
                  limit.unit()));
    });
    return words;
  }

  /** Other limits with a dual in the least slack, weightiest first: relaxing them would help. */
  private static List<String> against(Formulation f, Problem elastic, int[] slack, Solution s) {
    Map<String, Double> weight = new LinkedHashMap<>();
    for (int i = 0; i < slack.length; i++) {
      LimitRow limit = f.limits.get(i);
      boolean gives = slack[i] >= 0 && s.columnValues()[slack[i]] > NOTICEABLE;
      double dual =
          limit.isColumn() ? s.reducedCosts()[limit.index()] : s.rowDuals()[limit.index()];
      double part = Math.abs(dual * right(elastic, limit));
      if (!gives && part > NOTICEABLE) {
        weight.merge(name(limit), part, Double::sum);
      }
    }
    return weight.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(SHOWN)
        .map(e -> e.getKey() + ": stands against it")
        .toList();
  }

  /** What a limit allows; 0 for one that only ties decisions together. */
  private static double right(Problem p, LimitRow limit) {
    if (limit.isColumn()) {
      return p.columnUpper(limit.index());
    }
    return limit.lower() ? p.rowLower(limit.index()) : p.rowUpper(limit.index());
  }

  /** Names of all rows and columns in conflict, where the limits of finance do not explain it. */
  private static List<String> byTheSolver(Solver solver, Problem problem, Status status) {
    List<String> names =
        new InfeasibilityExplainer(solver, SolveOptions.defaults())
            .explain(problem, SECONDS)
            .map(why -> why.names())
            .orElse(List.of());
    if (names.isEmpty()) {
      return List.of("the solver ended with " + status + " and found no conflict");
    }
    int more = names.size() - 3 * SHOWN;
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), 3 * SHOWN)));
    if (more > 0) {
      shown.add("and " + more + " more");
    }
    return shown;
  }

  private static String name(LimitRow limit) {
    return limit.name().equals("minimum cash") ? limit.name() : limit.family() + " " + limit.name();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : "%.4g", value);
  }
}
