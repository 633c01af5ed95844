package dev.buildout.store;

import java.util.List;
import java.util.stream.Collectors;

/** A folder that cannot be read as a run, or must not be overwritten with one: bad input. */
public final class RunFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  RunFolderException(String message) {
    super(message);
    faults = List.of(new Fault("", message));
  }

  RunFolderException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** One per line of the message. */
  public List<Fault> faults() {
    return faults;
  }
}
