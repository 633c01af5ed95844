package dev.buildout.solver;

import org.jspecify.annotations.Nullable;

/**
 * HiGHS, called through the JDK's foreign-function interface: simplex, interior point, branch and
 * cut. The library is the one in the platform jar of OR-Tools, or the file named by the system
 * property {@code buildout.highs.library}; it is loaded at the first use. Java must be started with
 * {@code --enable-native-access=ALL-UNNAMED}. Each session has a thread of its own, so sessions can
 * run beside one another. A crash in native code ends the process.
 */
public final class HighsSolver implements Solver {
  /** Costs nothing; the library is loaded at the first use. */
  public HighsSolver() {}

  @Override
  public String name() {
    return "HiGHS " + Library.api().version();
  }

  @Override
  public Session open(Problem problem, SolveOptions options) {
    return new HighsSession(Library.api(), problem, options);
  }

  /** Loaded once per process; a failure is told at every use. */
  private record Library(@Nullable HighsApi loaded, @Nullable RuntimeException failure) {
    private static final Library ONLY = load();

    static HighsApi api() {
      if (ONLY.loaded == null) {
        throw new SolverException("HiGHS could not be loaded.", ONLY.failure);
      }
      return ONLY.loaded;
    }

    private static Library load() {
      try {
        return new Library(new HighsApi(HighsLibrary.find()), null);
      } catch (RuntimeException e) {
        return new Library(null, e);
      }
    }
  }
}
