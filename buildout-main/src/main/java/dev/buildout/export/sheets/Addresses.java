package dev.buildout.export.sheets;

/** Names of cells: column letters and row numbers. */
final class Addresses {
  private static final int LETTERS = 26;

  /** "A1" for row 0 and column 0. */
  static String of(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** "$A$1" for row 0 and column 0. */
  static String fixed(int row, int column) {
    return "$" + letters(column) + "$" + (row + 1);
  }

  static String letters(int column) {
    String before = column < LETTERS ? "" : letters(column / LETTERS - 1);
    return before + (char) ('A' + column % LETTERS);
  }

  private Addresses() {}
}
