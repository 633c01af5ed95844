package dev.buildout.solver;

/** A moment by which work should end, on the machine's steady clock. */
record Deadline(long startNanos, double seconds) {

  /** This many seconds from now; may be infinite. */
  static Deadline in(double seconds) {
    return new Deadline(System.nanoTime(), seconds);
  }

  boolean isAhead() {
    return secondsLeft() > 1e-3;
  }

  /** At least a millisecond, so that it can serve as a time limit. */
  double secondsLeft() {
    return Math.max(1e-3, seconds - (System.nanoTime() - startNanos) * 1e-9);
  }
}
