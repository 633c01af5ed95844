package dev.buildout.solver;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes a run down so that a reader can trust it: size and coefficient ranges of the problem with
 * warnings, a table of progress, the outcome and its check. Lines go to a consumer; nothing is
 * printed here. Give it to {@link SolveOptions#withProgress} for the table. For one run at a time.
 */
public final class SolveLog implements ProgressListener {
  private final Consumer<String> out;
  private boolean hasHeader;

  /** Writes lines, without line ends, to the consumer. */
  public SolveLog(Consumer<String> out) {
    this.out = out;
  }

  /** Size and ranges of a problem; one line per warning. */
  public void problem(String name, Problem problem) {
    hasHeader = false;
    out.accept(
        String.format(
            Locale.ROOT,
            "%s: %,d rows, %,d columns (%,d integer), %,d nonzeros",
            name,
            problem.rows(),
            problem.columns(),
            problem.integers(),
            problem.nonzeros()));
    CoefficientRange ranges = problem.ranges();
    out.accept(
        String.format(
            Locale.ROOT,
            "  matrix %s, costs %s, column bounds %s, row bounds %s",
            ranges.matrix(),
            ranges.costs(),
            ranges.columnBounds(),
            ranges.rowBounds()));
    ranges
        .warnings()
        .forEach(warning -> out.accept(String.format(Locale.ROOT, "  warning: %s", warning)));
  }

  @Override
  public void onProgress(Progress progress) {
    if (!hasHeader) {
      hasHeader = true;
      out.accept(
          String.format(
              Locale.ROOT,
              "%10s %9s %18s %18s %9s %9s",
              "iteration",
              "nodes",
              "objective",
              "bound",
              "gap",
              "time"));
    }
    out.accept(
        String.format(
            Locale.ROOT,
            "%,10d %,9d %18s %18s %9s %8.1fs",
            progress.iteration(),
            progress.nodes(),
            number(progress.objective()),
            number(progress.bound()),
            percent(progress.gap()),
            progress.elapsedSeconds()));
  }

  /** The outcome. */
  public void solution(Solution solution) {
    out.accept(
        String.format(
            Locale.ROOT,
            "%s by %s in %.2f s, %,d iterations: objective %s, bound %s",
            solution.status(),
            solution.algorithm(),
            solution.seconds(),
            solution.iterations(),
            number(solution.objective()),
            number(solution.bound())));
  }

  /** What the check of the outcome says. */
  public void check(SolutionCheck check) {
    out.accept(String.format(Locale.ROOT, "  recomputed: %s", check));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.9g", value);
  }

  private static String percent(double fraction) {
    return Double.isNaN(fraction) ? "-" : String.format(Locale.ROOT, "%.3f%%", 100 * fraction);
  }
}
