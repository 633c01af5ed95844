package dev.buildout.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the end of the process back while work that was interrupted is brought to an end: the best
 * plan is saved. A process that a signal ends says so by its exit code, 130 for Ctrl-C.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 300;

  private final CountDownLatch done = new CountDownLatch(1);
  private final PrintWriter screen;
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile boolean interrupted;

  private Interruption(PrintWriter screen) {
    this.screen = screen;
  }

  /** From here until {@link #close}, the process waits for what it does. */
  static Interruption watch(PrintWriter screen) {
    Interruption watching = new Interruption(screen);
    Runtime.getRuntime().addShutdownHook(watching.hook);
    return watching;
  }

  /** Whether the work should end soon. */
  boolean isInterrupted() {
    return interrupted;
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already: the hook returns by itself.
    }
  }

  private void interrupt() {
    interrupted = true;
    screen.println("Interrupted: ending with the best plan found so far, if there is one.");
    screen.flush();
    try {
      boolean ended = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        screen.println("It takes too long: nothing is saved.");
        screen.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
