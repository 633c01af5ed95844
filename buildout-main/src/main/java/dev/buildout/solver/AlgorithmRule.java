package dev.buildout.solver;

/**
 * Which algorithm {@link Algorithm#AUTO} means. A rule by size, so that the same problem is always
 * solved the same way; racing algorithms would not be repeatable.
 *
 * <ol>
 *   <li>Integer columns: branch and cut.
 *   <li>A basis to start from (an earlier run of the session, or one handed over): simplex.
 *   <li>At least {@link #INTERIOR_POINT_ROWS} rows and {@link #INTERIOR_POINT_NONZEROS} nonzeros:
 *       interior point with crossover.
 *   <li>Otherwise simplex.
 * </ol>
 *
 * <p>On capacity plans over scenarios (HiGHS 1.12, two cores) simplex won at every size tried: with
 * 18,000 rows and 202,000 nonzeros 1.5 s against 10.5 s for interior point with crossover, with
 * 32,000 and 248,000 2.5 s against 11.3 s, with 97,000 and 744,000 19 s against more than 100 s. So
 * the sizes below lie beyond what was measured; other shapes of problem can turn the order round.
 */
public final class AlgorithmRule {
  /** From this many rows on, a cold start is worth an interior point run. */
  public static final int INTERIOR_POINT_ROWS = 500_000;

  /** From this many nonzeros on, a cold start is worth an interior point run. */
  public static final int INTERIOR_POINT_NONZEROS = 5_000_000;

  private AlgorithmRule() {}

  /**
   * The algorithm for a problem of this size.
   *
   * @param requested what the options ask for; anything but AUTO is kept for continuous problems
   * @param hasBasis whether the run can start from a basis
   */
  public static Algorithm choose(
      Algorithm requested, int rows, int nonzeros, boolean hasIntegers, boolean hasBasis) {
    if (hasIntegers) {
      return Algorithm.BRANCH_AND_CUT;
    }
    if (requested != Algorithm.AUTO) {
      return requested;
    }
    boolean large = rows >= INTERIOR_POINT_ROWS && nonzeros >= INTERIOR_POINT_NONZEROS;
    return large && !hasBasis ? Algorithm.INTERIOR_POINT : Algorithm.SIMPLEX;
  }
}
