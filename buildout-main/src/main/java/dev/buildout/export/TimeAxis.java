package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;

/** The sheet of time: lengths of periods, and how far they are from the start. */
final class TimeAxis {
  private final Timeline timeline;
  private final TimeSheet sheet;
  private final TimeRow from;
  private final TimeRow to;
  private final TimeRow months;
  private final TimeRow years;
  private final TimeRow hours;
  private final TimeRow middle;

  TimeAxis(Timeline timeline) {
    this.timeline = timeline;
    sheet =
        new TimeSheet(
            new Sheet("Time", Tabs.INPUTS),
            "Time",
            "The axis of every sheet with periods. Lengths give the sheets their shape: they are no inputs.",
            timeline);
    months = sheet.row("Length", "months");
    months.recorded(
        timeline.periods().stream().mapToDouble(Period::months).toArray(), Format.PLAIN);
    from = sheet.row("Months from the start of the plan to the start of the period", "months");
    to = sheet.row("Months from the start of the plan to the end of the period", "months");
    from.formulas(Format.PLAIN, p -> p == 0 ? "0" : to.at(p - 1));
    to.formulas(Format.PLAIN, p -> from.at(p) + "+" + months.at(p));
    years = sheet.row("Length", "years").formulas(Format.FACTOR, p -> months.at(p) + "/12");
    hours =
        sheet
            .row("Length", "hours")
            .formulas(Format.QUANTITY, p -> months.at(p) + "*" + Period.HOURS_PER_MONTH);
    hours.remark("730.5 hours in an average month: 8,766 / 12");
    middle =
        sheet
            .row("From the start to the middle of the period", "years")
            .formulas(Format.FACTOR, p -> "(" + from.at(p) + "+" + months.at(p) + "/2)/12");
    middle.remark("where cash flows are discounted from");
    months.start(Cell.recorded(timeline.start().getMonthValue(), Format.PLAIN));
    months.remark("under start: the calendar month in which the plan begins, 1 to 12");
  }

  Timeline timeline() {
    return timeline;
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  int periods() {
    return timeline.size();
  }

  /** A sheet with this axis. */
  TimeSheet on(String name, String tabColor, String title, String hint) {
    return new TimeSheet(new Sheet(name, tabColor), title, hint, timeline);
  }

  /** Months from the start to the start of a period; its size means the end of the plan. */
  String from(int period) {
    return period < timeline.size() ? from.at(period) : to.at(period - 1);
  }

  String to(int period) {
    return to.at(period);
  }

  String months(int period) {
    return months.at(period);
  }

  String years(int period) {
    return years.at(period);
  }

  String hours(int period) {
    return hours.at(period);
  }

  /** Years from the start to the middle of the period. */
  String middle(int period) {
    return middle.at(period);
  }

  /** Calendar month of the start of the plan, 1 to 12. */
  String startMonth() {
    return months.fixedStart();
  }
}
