package dev.buildout.solver;

import org.jspecify.annotations.Nullable;

/** The solver could not be loaded, or refused what it was told; never a mere "infeasible". */
public final class SolverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that names the thing, its value and what was expected. */
  public SolverException(String message) {
    super(message);
  }

  /** With a message and what lies behind it. */
  public SolverException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
