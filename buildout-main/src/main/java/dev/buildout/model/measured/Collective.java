package dev.buildout.model.measured;

/** A collective operation. */
public enum Collective {
  ALL_REDUCE("all_reduce"),
  ALL_GATHER("all_gather"),
  REDUCE_SCATTER("reduce_scatter"),
  ALL_TO_ALL("alltoall");

  private final String label;

  Collective(String label) {
    this.label = label;
  }

  /** Name in files. */
  public String label() {
    return label;
  }
}
