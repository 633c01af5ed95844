package dev.buildout.app.studies.questions;

/** What an amount is counted in. */
public enum Unit {
  SYSTEMS("systems"),
  CHIPS("chips"),
  MW("MW"),
  USD_M("USD m"),
  /** Percent of demand. */
  PERCENT("% of demand");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** One of it, e.g. "system". */
  public String one() {
    return this == SYSTEMS || this == CHIPS ? symbol.substring(0, symbol.length() - 1) : symbol;
  }
}
