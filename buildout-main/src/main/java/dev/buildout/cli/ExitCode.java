package dev.buildout.cli;

/** What the process tells its caller. Scripts depend on these numbers. */
final class ExitCode {
  /** Done, also when part of the demand stays unserved. */
  static final int DONE = 0;

  /** The answer is no: the case is infeasible or a check failed. */
  static final int NO = 1;

  /** The input is wrong: a case file, an option. */
  static final int BAD_INPUT = 2;

  /** A fault of Buildout or of its installation. */
  static final int INTERNAL = 3;

  /** Stopped by the user; the best plan so far is saved. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
