package dev.buildout.export.sheets;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** One sheet under construction. Rows and columns count from 0. */
public final class Sheet {
  private final String name;
  private final String tabColor;
  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
  private final SortedMap<Integer, Double> widths = new TreeMap<>();

  /** Columns that grow with their labels, and how far. */
  private final SortedMap<Integer, Integer> fitted = new TreeMap<>();

  private boolean onePageWide;
  private int frozenRows;
  private int frozenColumns;

  /**
   * @param name at most 31 characters, without any of {@code []:*?/\'}
   * @param tabColor as RRGGBB
   */
  public Sheet(String name, String tabColor) {
    if (name.length() > 31 || name.matches(".*[\\[\\]:*?/\\\\'].*")) {
      throw new IllegalArgumentException("not a name of a sheet: " + name);
    }
    this.name = name;
    this.tabColor = tabColor;
  }

  public String name() {
    return name;
  }

  public void put(int row, int column, Cell cell) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
  }

  /** The row after the last that holds anything. */
  public int nextRow() {
    return rows.isEmpty() ? 0 : rows.lastKey() + 1;
  }

  /**
   * @param characters width of a column in characters
   */
  public void width(int column, double characters) {
    widths.put(column, characters);
  }

  /** As wide as the longest label in it, within limits in characters. */
  public void widthOfLabels(int column, int least, int most) {
    width(column, least);
    fitted.put(column, most);
  }

  /** Printed smaller, so that all columns are on one page. */
  public void onePageWide() {
    onePageWide = true;
  }

  /** Rows above and columns left of this cell stay in sight, and are repeated in print. */
  public void freeze(int row, int column) {
    frozenRows = row;
    frozenColumns = column;
  }

  /** Reference that moves when its formula is copied, e.g. {@code 'Power'!F12}. */
  public String at(int row, int column) {
    return prefix() + Addresses.of(row, column);
  }

  /** Reference that stays, e.g. {@code 'Inputs'!$D$5}. */
  public String fixed(int row, int column) {
    return prefix() + Addresses.fixed(row, column);
  }

  /** Fixed reference to a rectangle. */
  public String fixed(int row, int column, int lastRow, int lastColumn) {
    return fixed(row, column) + ":" + Addresses.fixed(lastRow, lastColumn);
  }

  /** Reference to a rectangle that moves. */
  public String at(int row, int column, int lastRow, int lastColumn) {
    return at(row, column) + ":" + Addresses.of(lastRow, lastColumn);
  }

  /** What stands before a reference to this sheet. */
  String prefix() {
    return "'" + name + "'!";
  }

  String tabColor() {
    return tabColor;
  }

  boolean isOnePageWide() {
    return onePageWide;
  }

  int frozenRows() {
    return frozenRows;
  }

  int frozenColumns() {
    return frozenColumns;
  }

  SortedMap<Integer, SortedMap<Integer, Cell>> rows() {
    return Collections.unmodifiableSortedMap(rows);
  }

  SortedMap<Integer, Double> widths() {
    SortedMap<Integer, Double> all = new TreeMap<>(widths);
    fitted.forEach((column, most) -> {
      int longest = longestLabel(column);
      all.merge(column, (double) Math.min(longest, most), Math::max);
    });
    return all;
  }

  private int longestLabel(int column) {
    int longest = 0;
    for (SortedMap<Integer, Cell> cells : rows.values()) {
      if (cells.get(column) instanceof Cell.Text text && text.role() == Role.LABEL) {
        longest = Math.max(longest, text.text().length());
      }
    }
    return longest;
  }
}
