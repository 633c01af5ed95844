package dev.buildout.finance;

import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Programme;
import dev.buildout.units.Timeline;

/**
 * Writes a programme into the books of the firm: turns purchases, flows, leases and the businesses
 * outside the plan into schedules in exact cents, opens the balance sheet and evaluates every line.
 */
public final class Books {
  private final Finance finance;
  private final Programme programme;
  private final Timeline timeline;
  private final Schedules schedules = new Schedules();

  /** Statements of the whole firm over the programme's timeline. */
  public static Statements statements(Finance finance, Programme programme) {
    Chart chart = FirmChart.of(finance);
    int periods = programme.timeline().size();
    return new Statements(
        programme.timeline(),
        finance.fiscalYearEndMonth(),
        chart,
        Evaluator.evaluate(chart, Cents.ARITHMETIC, schedules(finance, programme), periods));
  }

  /** Everything that the formulas take from outside, checked and rounded to cents. */
  static Schedules schedules(Finance finance, Programme programme) {
    ProgrammeRules.check(finance, programme);
    Books books = new Books(finance, programme);
    books.writeFlows();
    books.writeBusinesses();
    books.writeWorkingCapital();
    PropertySchedules.write(finance, programme, books.schedules);
    LeaseSchedules.write(finance, programme.timeline(), books.schedules);
    books.open();
    return books.schedules;
  }

  private Books(Finance finance, Programme programme) {
    this.finance = finance;
    this.programme = programme;
    this.timeline = programme.timeline();
  }

  private void writeFlows() {
    for (Flow flow : Flow.values()) {
      schedules.put(FirmChart.line(flow), Cents.flows(flow(flow)));
    }
    schedules.put("debt_issued", Cents.flows(programme.borrowed()));
    schedules.put("debt_repaid", Cents.flows(programme.repaid()));
    schedules.put("interest_incurred", Cents.flows(programme.interest()));
  }

  private void writeBusinesses() {
    for (BusinessAccount account : BusinessAccount.values()) {
      if (account != BusinessAccount.REVENUE) {
        schedules.put(account.totalLine(), new long[timeline.size()]);
      }
      for (Business business : finance.businesses()) {
        schedules.add(account.line(business), account.cents(business, timeline));
      }
    }
  }

  private void writeWorkingCapital() {
    double[] billed = new double[timeline.size()];
    for (Flow flow : WorkingCapital.ON_ACCOUNT) {
      double[] amounts = flow(flow);
      for (int p = 0; p < billed.length; p++) {
        billed[p] += amounts[p];
      }
    }
    double[] onCredit = flow(Flow.REVENUE).clone();
    double[] prepaid = new double[timeline.size()];
    for (int p = 0; p < onCredit.length; p++) {
      onCredit[p] -= programme.released()[p];
      double before = p == 0 ? 0 : prepaid[p - 1];
      prepaid[p] = before + programme.received()[p] - programme.released()[p];
    }
    OpeningBalance opening = finance.opening();
    writeBalance("receivables", onCredit, opening.receivablesUsdM(), finance.receivableDays());
    writeBalance("payables", billed, opening.payablesUsdM(), finance.payableDays());
    schedules.put("customer_prepayments", Cents.stocks(prepaid));
    schedules.open("customer_prepayments", 0);
  }

  private void writeBalance(String line, double[] flows, double opening, int days) {
    schedules.put(line, Cents.stocks(WorkingCapital.balances(timeline, flows, opening, days)));
    schedules.open(line, Cents.of(opening));
  }

  /** Opens the stocks: what the case gives, and what {@link OpeningStatement} makes of it. */
  private void open() {
    OpeningBalance opening = finance.opening();
    schedules.parameter(TaxLines.TAX_RATE, finance.taxRate());
    schedules.parameter(TaxLines.LOSS_OFFSET_SHARE, finance.lossOffsetShare());
    schedules.open("cash", Cents.of(opening.cashUsdM()));
    schedules.open("net_ppe", Cents.of(opening.netPpeUsdM()));
    schedules.open("other_assets", Cents.of(opening.otherAssetsUsdM()));
    schedules.open("debt", Cents.of(opening.debtUsdM()));
    schedules.open("equity", Cents.of(opening.equityUsdM()));
    schedules.open("losses_carried", Cents.of(opening.taxLossesUsdM()));
    OpeningStatement.write(schedules);
  }

  private double[] flow(Flow flow) {
    return programme.flows().getOrDefault(flow, new double[timeline.size()]);
  }
}
