package dev.buildout.solver;

import java.util.Arrays;

/**
 * A basis of a problem, from which simplex can start: one status per column and per row. Immutable.
 */
public final class Basis {
  private static final BasisStatus[] STATUSES = BasisStatus.values();

  private final byte[] columns;
  private final byte[] rows;

  private Basis(byte[] columns, byte[] rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * A basis from the statuses of all columns and all rows. As many of them should be BASIC as there
   * are rows; the solver repairs a basis that is singular.
   */
  public static Basis of(BasisStatus[] columns, BasisStatus[] rows) {
    return new Basis(codes(columns), codes(rows));
  }

  /** The slack basis: rows basic, columns nonbasic. */
  public static Basis slack(int columns, int rows) {
    byte[] nonbasic = new byte[columns];
    Arrays.fill(nonbasic, BasisStatus.NONBASIC.code());
    byte[] basic = new byte[rows];
    Arrays.fill(basic, BasisStatus.BASIC.code());
    return new Basis(nonbasic, basic);
  }

  /** Takes over arrays of {@link BasisStatus#code()} without copying. */
  static Basis ofCodes(byte[] columns, byte[] rows) {
    return new Basis(columns, rows);
  }

  /** Number of columns. */
  public int columns() {
    return columns.length;
  }

  /** Number of rows. */
  public int rows() {
    return rows.length;
  }

  /** Status of a column. */
  public BasisStatus column(int column) {
    return STATUSES[columns[column]];
  }

  /** Status of a row. */
  public BasisStatus row(int row) {
    return STATUSES[rows[row]];
  }

  byte columnCode(int column) {
    return columns[column];
  }

  byte rowCode(int row) {
    return rows[row];
  }

  /** This basis for a problem with {@code count} more rows, which enter as basic. */
  public Basis withBasicRows(int count) {
    byte[] longer = Arrays.copyOf(rows, rows.length + count);
    Arrays.fill(longer, rows.length, longer.length, BasisStatus.BASIC.code());
    return new Basis(columns, longer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Basis that
        && Arrays.equals(columns, that.columns)
        && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(columns) + Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return "Basis[" + columns.length + " columns, " + rows.length + " rows]";
  }

  private static byte[] codes(BasisStatus[] statuses) {
    byte[] codes = new byte[statuses.length];
    for (int k = 0; k < codes.length; k++) {
      codes[k] = statuses[k].code();
    }
    return codes;
  }
}
