package dev.buildout.cases;

import java.util.List;
import java.util.stream.Collectors;

/** The input is wrong: every fault that was found, not only the first. */
public final class CaseFaults extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public CaseFaults(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In order of file and line; at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
