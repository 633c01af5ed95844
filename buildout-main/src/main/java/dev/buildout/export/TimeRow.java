package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A row of a {@link TimeSheet}: where its cells are, and what is put there. */
record TimeRow(TimeSheet on, int row) {

  /** Cell of a period; of the start for -1. */
  String at(int period) {
    return on.sheet().at(row, TimeSheet.column(period));
  }

  String start() {
    return at(-1);
  }

  /** Cell of the start, which stays where it is when a formula is copied. */
  String fixedStart() {
    return on.sheet().fixed(row, TimeSheet.START);
  }

  /** All periods. */
  String range() {
    return on.sheet().fixed(row, TimeSheet.column(0), row, TimeSheet.column(on.periods() - 1));
  }

  /** The periods from one to another. */
  String range(int first, int last) {
    return on.sheet().at(row, TimeSheet.column(first), row, TimeSheet.column(last));
  }

  TimeRow start(Cell cell) {
    on.sheet().put(row, TimeSheet.START, cell);
    return this;
  }

  TimeRow put(int period, Cell cell) {
    on.sheet().put(row, TimeSheet.column(period), cell);
    return this;
  }

  TimeRow inputs(double[] values, Format format) {
    return each(p -> Cell.input(values[p], format));
  }

  TimeRow recorded(double[] values, Format format) {
    return each(p -> Cell.recorded(values[p], format));
  }

  TimeRow formulas(Format format, IntFunction<String> byPeriod) {
    return each(p -> Cell.formula(byPeriod.apply(p), format));
  }

  TimeRow totals(Format format, IntFunction<String> byPeriod) {
    return each(p -> Cell.total(byPeriod.apply(p), format));
  }

  /** Where the row has a single number: right behind it, in the room of the periods. */
  TimeRow remarkBeside(String remark) {
    return put(0, Cell.text(remark, Role.HINT));
  }

  TimeRow remark(String remark) {
    on.remark(row, remark);
    return this;
  }

  /** The sum of rows in a period, "0" for none. */
  static String sum(List<TimeRow> rows, int period) {
    return rows.isEmpty()
        ? "0"
        : rows.stream().map(r -> r.at(period)).collect(Collectors.joining("+"));
  }

  private TimeRow each(IntFunction<Cell> cell) {
    for (int p = 0; p < on.periods(); p++) {
      put(p, cell.apply(p));
    }
    return this;
  }
}
