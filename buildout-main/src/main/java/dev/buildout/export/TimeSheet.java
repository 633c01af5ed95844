package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;

/**
 * A sheet with a period in each column, the same column on every such sheet: label, unit, the start
 * of the plan, the periods, and a remark behind them.
 */
final class TimeSheet {
  static final int LABEL = 0;
  static final int UNIT = 1;
  static final int START = 2;
  private static final int FIRST_PERIOD = 3;
  private static final int HEADER_ROW = 3;
  private static final int LABEL_WIDTH = 46;
  private static final int MOST_LABEL_WIDTH = 90;
  private static final int PERIOD_WIDTH = 14;

  /** As many periods fit on a page in print. */
  private static final int PERIODS_OF_A_PAGE = 12;

  private final Sheet sheet;
  private final Timeline timeline;

  TimeSheet(Sheet sheet, String title, String hint, Timeline timeline) {
    this.sheet = sheet;
    this.timeline = timeline;
    sheet.put(0, LABEL, Cell.text(title, Role.TITLE));
    sheet.put(1, LABEL, Cell.text(hint, Role.HINT));
    header(LABEL, "");
    header(UNIT, "unit");
    header(START, "start");
    for (Period period : timeline.periods()) {
      header(FIRST_PERIOD + period.index(), period.label() + (period.tail() ? " run-off" : ""));
      sheet.width(FIRST_PERIOD + period.index(), PERIOD_WIDTH);
    }
    header(noteColumn(), "remark");
    sheet.widthOfLabels(LABEL, LABEL_WIDTH, MOST_LABEL_WIDTH);
    sheet.width(UNIT, 13);
    sheet.width(START, PERIOD_WIDTH);
    sheet.width(noteColumn(), 60);
    sheet.freeze(HEADER_ROW + 1, UNIT + 1);
    if (timeline.size() <= PERIODS_OF_A_PAGE) {
      sheet.onePageWide();
    }
  }

  Sheet sheet() {
    return sheet;
  }

  /** Another name for the column of the start. */
  void startHeader(String name) {
    header(START, name);
  }

  int periods() {
    return timeline.size();
  }

  void section(String title) {
    int row = sheet.nextRow() + (sheet.nextRow() > HEADER_ROW + 1 ? 1 : 0);
    for (int column = LABEL; column <= noteColumn(); column++) {
      sheet.put(row, column, Cell.text(column == LABEL ? title : "", Role.SECTION));
    }
  }

  TimeRow row(String label, String unit) {
    int row = sheet.nextRow();
    sheet.put(row, LABEL, Cell.text(label));
    sheet.put(row, UNIT, Cell.text(unit));
    return new TimeRow(this, row);
  }

  void remark(int row, String remark) {
    sheet.put(row, noteColumn(), Cell.text(remark, Role.HINT));
  }

  static int column(int period) {
    return FIRST_PERIOD + period;
  }

  /** The sum of a column over rows of this sheet. */
  String sum(TimeRow first, TimeRow last, int period) {
    return "SUM(" + sheet.at(first.row(), column(period), last.row(), column(period)) + ")";
  }

  private int noteColumn() {
    return FIRST_PERIOD + timeline.size();
  }

  private void header(int column, String text) {
    sheet.put(HEADER_ROW, column, Cell.text(text, Role.HEADER));
  }
}
