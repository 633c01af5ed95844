package dev.buildout.export;

import java.util.List;

/** Rows of all vintages, one below the other and in the order of their list. */
record Block(List<TimeRow> rows) {
  TimeRow get(int vintage) {
    return rows.get(vintage);
  }

  /** A column of the block; period -1 is the start. */
  String column(int period) {
    TimeRow first = rows.getFirst();
    return first
        .on()
        .sheet()
        .at(first.row(), TimeSheet.column(period), rows.getLast().row(), TimeSheet.column(period));
  }

  /** Sum of a column. */
  String sum(int period) {
    return rows.isEmpty() ? "0" : "SUM(" + column(period) + ")";
  }

  /** Sum over vintages of which another column meets a criterion as SUMIF writes it. */
  String sumIf(String range, String criterion, int period) {
    return rows.isEmpty() ? "0" : "SUMIF(" + range + "," + criterion + "," + column(period) + ")";
  }
}
