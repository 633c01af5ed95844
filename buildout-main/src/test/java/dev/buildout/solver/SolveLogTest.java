package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolveLogTest {

  @Test
  void readsLikeATable() {
    List<String> lines = new ArrayList<>();
    SolveLog log = new SolveLog(lines::add);
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, 5e9, 1);
    int n = p.addIntegerColumn("n", 0, INF, 2);
    atLeast(p, "r", 4, x, 1, n, 3e10);

    log.problem("plan", p.build());
    log.onProgress(new Progress(0.25, 1234, 0, 12.5, Double.NaN, Double.NaN));
    log.onProgress(new Progress(1.5, 99_999, 12, 12, 10, 1.0 / 6));

    assertThat(lines)
        .containsExactly(
            "plan: 1 rows, 2 columns (1 integer), 2 nonzeros",
            "  matrix [1.0e+00, 3.0e+10], costs [1.0e+00, 2.0e+00], column bounds [5.0e+09,"
                + " 5.0e+09], row bounds [4.0e+00, 4.0e+00]",
            "  warning: matrix coefficients span [1.0e+00, 3.0e+10], a factor of 3e+10: rescale"
                + " units",
            "  warning: column bounds reach 5.0e+09: rescale units",
            " iteration     nodes          objective              bound       gap      time",
            "     1,234         0         12.5000000                  -         -      0.3s",
            "    99,999        12         12.0000000         10.0000000   16.667%      1.5s");
  }

  @Test
  void followsARealRun() {
    List<String> lines = new ArrayList<>();
    SolveLog log = new SolveLog(lines::add);
    Problem problem = HardProblems.denseCover(60, 60, 1);

    log.problem("cover", problem);
    Solution solution = new HighsSolver().solve(problem, SolveOptions.defaults().withProgress(log));
    log.solution(solution);
    log.check(SolutionCheck.of(problem, solution));

    assertThat(lines.get(2)).contains("iteration", "objective");
    assertThat(lines).anyMatch(line -> line.startsWith("OPTIMAL by SIMPLEX in "));
    assertThat(lines.getLast()).startsWith("  recomputed: bounds 0.0e+00");
  }
}
