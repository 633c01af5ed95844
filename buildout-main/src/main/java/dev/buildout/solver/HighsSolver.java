package dev.buildout.solver;

/** HiGHS, called through the JDK's foreign-function interface. */
public final class HighsSolver implements Solver {
  /** Loads the library at the first use, not here. */
  public HighsSolver() {}

  @Override
  public String name() {
    throw new UnsupportedOperationException("coming");
  }

  @Override
  public Session open(Problem problem, SolveOptions options) {
    throw new UnsupportedOperationException("coming");
  }
}
