package dev.buildout.cases;

import java.util.ArrayList;
import java.util.List;

/** Keeps findings about values that are not faulty themselves. */
final class Findings {
  /** A value that breaks a rule. */
  record Finding(String address, String found, String expected) {}

  private final FaultList faults;
  private final List<Finding> kept = new ArrayList<>();

  Findings(FaultList faults) {
    this.faults = faults;
  }

  /**
   * @param address at which the fault is reported
   * @param others further addresses that were read
   */
  void add(String address, String found, String expected, String... others) {
    boolean isClean = !faults.touches(address);
    for (String other : others) {
      isClean &= !faults.touches(other);
    }
    if (isClean) {
      kept.add(new Finding(address, found, expected));
    }
  }

  /** In the order of the rules. */
  List<Finding> kept() {
    return List.copyOf(kept);
  }
}
