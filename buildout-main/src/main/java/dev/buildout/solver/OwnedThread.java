package dev.buildout.solver;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A platform thread of one's own. An instance of HiGHS is created, run and destroyed on one thread,
 * because its scheduler belongs to the thread and dies with the first instance destroyed there.
 */
final class OwnedThread implements AutoCloseable {
  private final ExecutorService executor;

  OwnedThread(String name) {
    executor = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * Runs a task on the thread and waits for it, come what may. If the waiting thread is
   * interrupted, {@code onInterrupt} is told once, and the interrupt is passed on afterwards.
   */
  <T> T call(Callable<T> task, Runnable onInterrupt) {
    Future<T> future = executor.submit(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          if (!interrupted) {
            onInterrupt.run();
          }
          interrupted = true;
        } catch (ExecutionException e) {
          throw unwrapped(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Lets the thread end once its task is done; does not wait. */
  @Override
  public void close() {
    executor.shutdown();
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new SolverException("The solver's thread failed.", e);
    };
  }
}
