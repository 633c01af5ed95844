package dev.buildout.solver;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** GLOP keeps the contract, so that it can judge HiGHS. */
class GlopSolverTest {
  private static final Solver SOLVER = new GlopSolver();
  private static final Set<Capability> CAPABILITIES = EnumSet.noneOf(Capability.class);

  @Nested
  class Cases extends SolverContract {
    @Override
    Solver solver() {
      return SOLVER;
    }

    @Override
    Set<Capability> capabilities() {
      return CAPABILITIES;
    }
  }

  @Nested
  class Sessions extends SessionContract {
    @Override
    Solver solver() {
      return SOLVER;
    }

    @Override
    Set<Capability> capabilities() {
      return CAPABILITIES;
    }
  }

  @Nested
  class Randoms extends RandomContract {
    @Override
    Solver solver() {
      return SOLVER;
    }

    @Override
    Set<Capability> capabilities() {
      return CAPABILITIES;
    }
  }

  @Nested
  class Integers extends IntegerContract {
    @Override
    Solver solver() {
      return SOLVER;
    }

    @Override
    Set<Capability> capabilities() {
      return CAPABILITIES;
    }
  }

  @Nested
  class Interruptions extends InterruptionContract {
    @Override
    Solver solver() {
      return SOLVER;
    }

    @Override
    Set<Capability> capabilities() {
      return CAPABILITIES;
    }
  }
}
