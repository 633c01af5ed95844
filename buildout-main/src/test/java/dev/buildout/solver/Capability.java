package dev.buildout.solver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;

/** What a solver can do beyond linear programmes; the contract skips what it cannot. */
enum Capability {
  INTEGERS,
  BASIS,
  STARTS,
  RAYS,
  INTERRUPT,
  INTERIOR_POINT;

  /** Skips the test, saying why, if the solver cannot do this. */
  void assumeIn(Set<Capability> capabilities) {
    assumeTrue(capabilities.contains(this), "this solver has no " + this);
  }
}
