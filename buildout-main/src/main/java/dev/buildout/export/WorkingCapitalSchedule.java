package dev.buildout.export;

import static dev.buildout.finance.WorkingCapital.DAYS_PER_MONTH;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.FirmChart;
import dev.buildout.finance.WorkingCapital;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers owe the firm and what it owes suppliers: flows run evenly within their period, so
 * that the flow of the last days is outstanding.
 *
 * <pre>
 * balance[p] = opening x share of its days not yet over + sum over q of flow[q] x share of period q within the last days
 * </pre>
 */
final class WorkingCapitalSchedule {
  /** Formulas reach back so far, so that days may be changed up to it, in months. */
  private static final double REACH_MONTHS = 12;

  private final PlanContext plan;
  private final TimeSheet sheet;

  private WorkingCapitalSchedule(PlanContext plan) {
    this.plan = plan;
    sheet =
        plan.sheet(
            "Working capital",
            "Balances at the end of each period. Days may be changed up to a year.");
  }

  static Sheet write(PlanContext plan, Feeds feeds) {
    WorkingCapitalSchedule schedule = new WorkingCapitalSchedule(plan);
    schedule.receivables(feeds);
    schedule.payables(feeds);
    schedule.prepayments(feeds);
    return schedule.sheet.sheet();
  }

  private void receivables(Feeds feeds) {
    sheet.section("Receivables");
    TimeRow flow =
        sheet
            .row("Billed and not paid in advance", "USD m")
            .formulas(
                Format.AMOUNT,
                p -> feeds.get("revenue_programme").at(p) + "-" + feeds.get("released").at(p));
    balance(feeds, "receivables", "Receivables", flow);
  }

  private void payables(Feeds feeds) {
    sheet.section("Payables");
    List<TimeRow> onAccount = new ArrayList<>();
    WorkingCapital.ON_ACCOUNT.forEach(f -> onAccount.add(feeds.get(FirmChart.line(f))));
    TimeRow flow =
        sheet
            .row("Costs paid on account", "USD m")
            .formulas(Format.AMOUNT, p -> TimeRow.sum(onAccount, p));
    balance(feeds, "payables", "Payables", flow);
  }

  private void balance(Feeds feeds, String stock, String label, TimeRow flow) {
    String days = plan.inputs().scalar("finance." + stock.replaceAll("s$", "") + "_days");
    String given = plan.inputs().scalar("finance.opening." + stock + "_usd_m");
    TimeRow window = sheet.row("Days in months", "months");
    window.start(Cell.formula(days + "/" + DAYS_PER_MONTH, Format.FACTOR));
    TimeRow balance = sheet.row(label, "USD m").start(Cell.formula(given, Format.AMOUNT));
    balance.totals(
        Format.AMOUNT, p -> outstanding(flow, balance.fixedStart(), window.fixedStart(), p));
    feeds.put(stock, balance);
    feeds.open(stock, balance.start());
  }

  private String outstanding(TimeRow flow, String opening, String window, int period) {
    TimeAxis axis = plan.axis();
    StringBuilder sum =
        new StringBuilder(
            "IF(%2$s<=%3$s,0,%1$s*(1-%3$s/%2$s))".formatted(opening, window, axis.to(period)));
    for (int q = period; q >= 0 && monthsBetween(q, period) < REACH_MONTHS; q--) {
      sum.append(
          "+%s*MAX(0,MIN(1,(%s-(%s-%s))/%s))"
              .formatted(flow.at(q), window, axis.to(period), axis.to(q), axis.months(q)));
    }
    return sum.toString();
  }

  /** Months between the ends of two periods. */
  private int monthsBetween(int early, int late) {
    Timeline t = plan.axis().timeline();
    return t.monthsBefore(late)
        + t.get(late).months()
        - t.monthsBefore(early)
        - t.get(early).months();
  }

  private void prepayments(Feeds feeds) {
    sheet.section("Customer prepayments");
    TimeRow owed = sheet.row("Customer prepayments", "USD m");
    owed.start(Cell.recorded(0, Format.AMOUNT));
    owed.totals(
        Format.AMOUNT,
        p ->
            owed.at(p - 1) + "+" + feeds.get("received").at(p) + "-" + feeds.get("released").at(p));
    feeds.put("customer_prepayments", owed);
    feeds.open("customer_prepayments", owed.start());
  }
}
