package dev.buildout.solver;

/**
 * Hears how a run goes. Called on the session's own thread while the solver waits, so it should
 * return fast. A listener that throws ends the run, and {@link Session#run()} throws what it threw.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing; the solver then does not even format its log. */
  ProgressListener NONE = progress -> {};

  /** A report of progress; a few per second at most. */
  void onProgress(Progress progress);

  /** A line of the solver's own log, without line end. */
  default void onLogLine(String line) {}
}
