package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sold or cancelled: shares that leave and are kept, proceeds and fees. */
final class Departures {
  private final TimeSheet sheet;
  private final List<Optional<TimeRow>> leaving = new ArrayList<>();
  private final List<Optional<TimeRow>> kept = new ArrayList<>();
  private final TimeRow sales;
  private final TimeRow fees;

  Departures(PlanContext plan, List<Vintage> vintages) {
    sheet =
        plan.sheet("Disposals", "What is sold or cancelled, decided by the plan: table disposals.");
    sheet.section("Share of the original quantity that leaves at the start of the period");
    for (Vintage v : vintages) {
      leaving.add(
          v.leaves()
              ? Optional.of(sheet.row(v.label(), "share").inputs(v.leaving(), Format.SHARE))
              : Optional.empty());
    }
    sheet.section("Share kept");
    for (int v = 0; v < vintages.size(); v++) {
      String label = vintages.get(v).label();
      kept.add(leaving.get(v).map(share -> kept(label, share)));
    }
    sheet.section("Proceeds and fees");
    sales = amounts(plan, "sale", "Proceeds of systems sold", 1);
    fees = amounts(plan, "cancellation", "Fees for cancelled orders", -1);
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  /**
   * Gives proceeds and fees; what was paid for a cancelled order comes back.
   *
   * @param books with the book value of what leaves
   */
  void write(Feeds feeds, List<Vintage> vintages, LedgerSheet books) {
    List<List<TimeRow>> refunds = new ArrayList<>();
    for (int p = 0; p < sheet.periods(); p++) {
      List<TimeRow> ofPeriod = new ArrayList<>();
      for (int v = 0; v < vintages.size(); v++) {
        if (vintages.get(v).cancelled()[p]) {
          books.removed(v).ifPresent(ofPeriod::add);
        }
      }
      refunds.add(ofPeriod);
    }
    TimeRow refunded =
        sheet
            .row("Refunds: what was paid for cancelled orders", "USD m")
            .formulas(Format.AMOUNT, p -> TimeRow.sum(refunds.get(p), p));
    feeds.put(
        "disposal_proceeds",
        sheet
            .row("Proceeds from disposals", "USD m")
            .totals(Format.AMOUNT, p -> sales.at(p) + "+" + refunded.at(p)));
    feeds.put("cancellation_cost", fees);
  }

  /** "*kept" where some of the vintage leaves, else nothing. */
  String timesKept(int vintage, int period) {
    return kept.get(vintage).map(k -> "*" + k.at(period)).orElse("");
  }

  /** Share of what was kept before that leaves in a period, of a vintage that leaves. */
  String shareOfKept(int vintage, int period) {
    String before = kept.get(vintage).orElseThrow().at(period - 1);
    String share = leaving.get(vintage).orElseThrow().at(period);
    return "IF(%2$s=0,0,MIN(1,%1$s/%2$s))".formatted(share, before);
  }

  private TimeRow kept(String label, TimeRow share) {
    TimeRow row = sheet.row(label, "share").start(Cell.recorded(1, Format.SHARE));
    return row.formulas(Format.SHARE, p -> "MAX(0,%s-%s)".formatted(row.at(p - 1), share.at(p)));
  }

  private TimeRow amounts(PlanContext plan, String kind, String label, int sign) {
    Map<String, double[]> proceeds =
        plan.rows().byPeriod(Tables.DISPOSALS, "proceeds_usd_m", r -> r.text("kind"));
    double[] amounts = proceeds.getOrDefault(kind, new double[plan.periods()]).clone();
    for (int p = 0; p < amounts.length; p++) {
      amounts[p] *= sign;
    }
    return sheet.row(label, "USD m").inputs(amounts, Format.AMOUNT).remark("table disposals");
  }
}
