package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;

/** When vintages are paid: shares of their cost, and the cash that follows. */
final class PaymentSchedule {
  private final TimeSheet sheet;
  private final List<TimeRow> paid = new ArrayList<>();

  PaymentSchedule(PlanContext plan, List<Vintage> vintages, VintageSheet list) {
    sheet =
        plan.sheet(
            "Payments",
            "Shares are those of table payments over cost, so that cash follows a changed cost.");
    sheet.section("Share of cost paid");
    List<TimeRow> shares = new ArrayList<>();
    for (Vintage v : vintages) {
      double[] share = new double[plan.periods()];
      for (int p = 0; p < share.length; p++) {
        share[p] = v.costUsdM() == 0 ? 0 : v.payments()[p] / v.costUsdM();
      }
      shares.add(sheet.row(v.label(), "share").inputs(share, Format.SHARE));
    }
    sheet.section("Paid; under start what is owed for vintages in service");
    for (int v = 0; v < vintages.size(); v++) {
      TimeRow share = shares.get(v);
      String cost = list.cost(v);
      TimeRow row = sheet.row(vintages.get(v).label(), "USD m");
      row.formulas(Format.AMOUNT, p -> cost + "*" + share.at(p));
      row.start(Cell.formula(list.isOld(v) + "*SUM(" + row.range() + ")", Format.AMOUNT));
      paid.add(row);
    }
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  TimeRow paid(int vintage) {
    return paid.get(vintage);
  }

  /** Cash paid for all vintages, adding up a column of this sheet; for -1 what is owed. */
  String all(int period) {
    return paid.isEmpty() ? "0" : sheet.sum(paid.getFirst(), paid.getLast(), period);
  }

  Block block() {
    return new Block(paid);
  }
}
