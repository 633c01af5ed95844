package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Interest that joins the cost of what is under construction: {@code finance.CapitalisedInterest}
 * as cells. The interest of each vintage is followed like a vintage of its own.
 */
final class InterestSheet {
  private static final String USD_M = "USD m";

  private final PlanContext plan;
  private final List<Vintage> vintages;
  private final VintageSheet list;
  private final Departures departures;
  private final TimeSheet sheet;
  private final LedgerSheet ledger;
  private final List<TimeRow> interest = new ArrayList<>();

  InterestSheet(
      PlanContext plan, List<Vintage> vintages, VintageSheet list, Departures departures) {
    this.plan = plan;
    this.vintages = vintages;
    this.list = list;
    this.departures = departures;
    sheet =
        plan.sheet(
            "Capitalised interest",
            "What stands under construction at the start of a period and half of what is then paid,"
                + " at the rate of all debt; not more than the interest of the period.");
    ledger = new LedgerSheet(plan, vintages, list, costs(), departures, sheet);
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  LedgerSheet ledger() {
    return ledger;
  }

  /**
   * @param feeds with debt and its interest
   * @param book of the vintages themselves
   * @param shares deducted in the books
   */
  void write(Feeds feeds, PaymentSchedule payments, LedgerSheet book, LedgerSheet.Shares shares) {
    sheet.section("Expenditure on what is under construction");
    List<TimeRow> expenditure = new ArrayList<>();
    for (Vintage v : vintages) {
      expenditure.add(sheet.row(v.label(), USD_M));
    }
    sheet.section("Interest that joins the cost; under start all of it, by the share then kept");
    for (Vintage v : vintages) {
      interest.add(sheet.row(v.label(), USD_M));
    }
    ledger.write("Interest in the book value", "Depreciation of interest", shares);
    sheet.section("All vintages");
    TimeRow debt = sheet.row("Debt", USD_M);
    debt.start(Cell.formula(plan.inputs().scalar("finance.opening.debt_usd_m"), Format.AMOUNT));
    debt.formulas(
        Format.AMOUNT,
        p ->
            "%s+%s-%s"
                .formatted(
                    debt.at(p - 1),
                    feeds.get("debt_issued").at(p),
                    feeds.get("debt_repaid").at(p)));
    TimeRow all = sheet.row("Expenditure", USD_M);
    all.formulas(Format.AMOUNT, p -> new Block(expenditure).sum(p));
    TimeRow avoidable = sheet.row("Avoidable interest", USD_M);
    avoidable.formulas(
        Format.AMOUNT,
        p ->
            "IF(%1$s<0.000001,0,%2$s*MIN(1,%3$s/%1$s))"
                .formatted(debt.at(p - 1), feeds.get("interest_incurred").at(p), all.at(p)));
    feeds.put(
        "capitalised_interest",
        sheet.row("Capitalised", USD_M).totals(Format.AMOUNT, p -> ledger.additions().sum(p)));
    for (int v = 0; v < vintages.size(); v++) {
      fill(v, expenditure.get(v), all, avoidable, payments, book);
    }
  }

  private void fill(
      int v,
      TimeRow expenditure,
      TimeRow all,
      TimeRow avoidable,
      PaymentSchedule payments,
      LedgerSheet book) {
    expenditure.formulas(
        Format.AMOUNT,
        p ->
            "IF(%s<%s,%s+%s+%s/2,0)"
                .formatted(
                    plan.axis().from(p),
                    list.from(v),
                    book.left(v, p),
                    ledger.left(v, p),
                    payments.paid(v).at(p)));
    TimeRow own = interest.get(v);
    own.formulas(
        Format.AMOUNT,
        p ->
            "IF(%1$s=0,0,%2$s*%3$s/%1$s)".formatted(all.at(p), avoidable.at(p), expenditure.at(p)));
    StringBuilder cost = new StringBuilder("0");
    for (int p = 0; p < plan.periods() && p < vintages.get(v).inService(); p++) {
      String kept = departures.timesKept(v, p);
      cost.append('+')
          .append(
              kept.isEmpty()
                  ? own.at(p)
                  : "IF(%1$s=0,0,%2$s/%1$s)".formatted(kept.substring(1), own.at(p)));
    }
    own.start(Cell.formula(cost.toString(), Format.AMOUNT));
  }

  private LedgerSheet.Costs costs() {
    return new LedgerSheet.Costs() {
      @Override
      public String cost(int vintage) {
        return interest.get(vintage).fixedStart();
      }

      @Override
      public String paidBefore(int vintage) {
        return "0";
      }

      @Override
      public TimeRow paid(int vintage) {
        return interest.get(vintage);
      }
    };
  }
}
