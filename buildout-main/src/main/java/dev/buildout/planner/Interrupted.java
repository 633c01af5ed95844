package dev.buildout.planner;

/**
 * Thrown by a {@link dev.buildout.solver.ProgressListener} that wants the search to end. The
 * planner then makes do with the best plan found; where there is none yet, it throws this on.
 */
public final class Interrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: it is no fault. */
  public Interrupted() {
    super("interrupted before any plan was found", null, false, false);
  }
}
