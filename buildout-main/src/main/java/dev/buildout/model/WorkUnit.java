package dev.buildout.model;

/** What a workload is counted and priced in. */
public enum WorkUnit {
  /** Million tokens, input and output together. */
  MTOK("Mtok"),
  /** 1e21 floating-point operations. */
  ZFLOP("ZFLOP"),
  /** An hour of one chip of the workload's reference accelerator. */
  CHIP_HOUR("chip-h");

  private final String symbol;

  WorkUnit(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
