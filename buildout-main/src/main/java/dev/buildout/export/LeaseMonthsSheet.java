package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.Lease;
import dev.buildout.model.LeaseTiming;
import java.util.List;

/**
 * Every month of every lease that is left at the start, one row each: the payment and, of what is
 * on the balance sheet, what is owed, counted backwards from the last month.
 */
final class LeaseMonthsSheet {
  private static final int HEADER_ROW = 3;
  private static final List<String> HEADERS =
      List.of(
          "lease",
          "month of the lease, from 0",
          "months from the start of the plan",
          "payment, USD m",
          "owed at the start of the month, USD m",
          "owed at its end, USD m",
          "interest, USD m");
  private static final int MONTH = 1;
  private static final int FROM = 2;
  private static final int PAYMENT = 3;
  private static final int BEFORE = 4;
  private static final int AFTER = 5;
  private static final int INTEREST = 6;

  private final Sheet sheet = new Sheet("Lease months", Tabs.SCHEDULES);
  private final InputsSheet inputs;

  LeaseMonthsSheet(InputsSheet inputs) {
    this.inputs = inputs;
    sheet.put(0, 0, Cell.text("Leases by month", Role.TITLE));
    sheet.put(
        1, 0, Cell.text("What is owed is the present value of the payments left.", Role.HINT));
    for (int column = 0; column < HEADERS.size(); column++) {
      sheet.put(HEADER_ROW, column, Cell.text(HEADERS.get(column), Role.HEADER));
      sheet.width(column, column == 0 ? 40 : 16);
    }
    sheet.freeze(HEADER_ROW + 1, 1);
    sheet.onePageWide();
  }

  Sheet sheet() {
    return sheet;
  }

  /** Where the months of one lease are. */
  record Block(Sheet sheet, int first, int last) {
    /** Sum of a column over the months that begin in a period. */
    private String sum(int column, TimeAxis axis, int period) {
      String from = sheet.fixed(first, FROM, last, FROM);
      return "SUMIFS(%s,%s,\">=\"&%s,%s,\"<\"&%s)"
          .formatted(
              sheet.fixed(first, column, last, column),
              from,
              axis.from(period),
              from,
              axis.to(period));
    }

    String paid(TimeAxis axis, int period) {
      return sum(PAYMENT, axis, period);
    }

    String interest(TimeAxis axis, int period) {
      return sum(INTEREST, axis, period);
    }

    /** Owed before the first payment that is left. */
    String owed() {
      return sheet.fixed(first, BEFORE);
    }

    String allPayments() {
      return "SUM(" + sheet.fixed(first, PAYMENT, last, PAYMENT) + ")";
    }
  }

  /**
   * Adds the months of a lease.
   *
   * @param gone months before the start of the plan
   * @param wait months from the start of the plan to the first that is left
   * @param owes whether it is on the balance sheet
   */
  Block add(Lease lease, int gone, int wait, boolean owes) {
    int first = sheet.nextRow();
    int last = first + lease.months() - gone - 1;
    String at = "finance.leases." + lease.id();
    String each = inputs.scalar(at + ".payment_usd_m_per_month");
    String rise = inputs.scalar(at + ".escalator");
    String growth = "(1+" + inputs.scalar(at + ".rate") + ")^(1/12)";
    for (int row = first; row <= last; row++) {
      sheet.put(row, 0, Cell.text(lease.name()));
      sheet.put(row, MONTH, Cell.recorded(gone + row - first, Format.PLAIN));
      sheet.put(row, FROM, Cell.recorded(wait + row - first, Format.PLAIN));
      String payment = "%s*(1+%s)^INT(%s/12)".formatted(each, rise, sheet.at(row, MONTH));
      sheet.put(row, PAYMENT, Cell.formula(payment, Format.AMOUNT));
      if (owes) {
        owed(lease, row, row == last, growth);
      }
    }
    return new Block(sheet, first, last);
  }

  private void owed(Lease lease, int row, boolean isLast, String growth) {
    String paid = sheet.at(row, PAYMENT);
    String before = sheet.at(row, BEFORE);
    String after = sheet.at(row, AFTER);
    String value =
        lease.timing() == LeaseTiming.ADVANCE
            ? "%s+%s/%s".formatted(paid, after, growth)
            : "(%s+%s)/%s".formatted(paid, after, growth);
    sheet.put(row, BEFORE, Cell.formula(value, Format.AMOUNT));
    sheet.put(row, AFTER, Cell.formula(isLast ? "0" : sheet.at(row + 1, BEFORE), Format.AMOUNT));
    sheet.put(
        row, INTEREST, Cell.formula("%s+%s-%s".formatted(after, paid, before), Format.AMOUNT));
  }
}
