package dev.buildout.cli;

import dev.buildout.planner.Interrupted;
import dev.buildout.solver.Progress;
import dev.buildout.solver.ProgressListener;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * One line on the screen while a plan is solved; silent where nobody looks. Ends the search when
 * interrupted.
 */
final class ProgressLine implements ProgressListener, AutoCloseable {
  private static final long EVERY_NANOS = 200_000_000;

  private final String name;
  private final PrintWriter screen;
  private final boolean seen;
  private final Interruption interruption;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean written;

  private ProgressLine(String name, PrintWriter screen, boolean seen, Interruption interruption) {
    this.interruption = interruption;
    this.name = name;
    this.screen = screen;
    this.seen = seen;
  }

  @SuppressWarnings("SystemConsoleNull") // the contract of console() still allows null
  static ProgressLine start(String name, PrintWriter screen, Interruption interruption) {
    Console console = System.console();
    return new ProgressLine(name, screen, console != null && console.isTerminal(), interruption);
  }

  @Override
  public synchronized void onProgress(Progress p) {
    if (interruption.isInterrupted()) {
      throw new Interrupted();
    }
    long now = System.nanoTime();
    if (!seen || now - last < EVERY_NANOS) {
      return;
    }
    last = now;
    written = true;
    screen.printf(
        Locale.ROOT,
        "\rplanning %s: %.1f s, iteration %d, objective %.6g, bound %.6g   ",
        name,
        (now - start) / 1e9,
        p.iteration(),
        p.objective(),
        p.bound());
    screen.flush();
  }

  @Override
  public synchronized void close() {
    if (written) {
      screen.print("\r" + " ".repeat(100) + "\r");
      screen.flush();
      written = false;
    }
  }
}
