package dev.buildout.solver;

/** Where a column or a row stands in a basis. */
public enum BasisStatus {
  /** Nonbasic at its lower bound. */
  LOWER(0),
  /** Basic. */
  BASIC(1),
  /** Nonbasic at its upper bound. */
  UPPER(2),
  /** Nonbasic at zero, without bounds. */
  FREE(3),
  /** Nonbasic, the solver may choose where. */
  NONBASIC(4);

  private final byte code;

  BasisStatus(int code) {
    this.code = (byte) code;
  }

  /** The number HiGHS uses for it, which is also its position here. */
  byte code() {
    return code;
  }
}
