package dev.buildout.finance;

import static dev.buildout.finance.Expression.rolled;
import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Line.Section;
import java.util.List;

/** What the firm has and owes at the end of a period. */
final class BalanceSheet {

  static List<Line> lines() {
    LineList lines = new LineList(Section.BALANCE);
    lines.stock("cash", "Cash and marketable securities", rolled("cash").plus("change_in_cash"));
    lines.stockInput("receivables", "Receivables");
    lines.stock(
        "net_ppe",
        "Net property and equipment",
        sum("other_property").plus("property_in_service").plus("construction_in_progress"));
    lines.stockInput("operating_right_of_use", "Right-of-use assets of operating leases");
    lines.stockInput("finance_right_of_use", "Right-of-use assets of finance leases");
    lines.stock(
        "right_of_use_assets",
        "Right-of-use assets",
        sum("operating_right_of_use").plus("finance_right_of_use"));
    lines.stock("other_assets", "Other assets", rolled("other_assets"));
    lines.stock(
        "total_assets",
        "Total assets",
        sum("cash")
            .plus("receivables")
            .plus("net_ppe")
            .plus("right_of_use_assets")
            .plus("other_assets"));
    lines.stockInput("payables", "Payables");
    lines.stockInput("capex_payables", "Payables for property");
    lines.stockInput("customer_prepayments", "Customer prepayments");
    lines.stock("debt", "Debt", rolled("debt").plus("debt_issued").minus("debt_repaid"));
    lines.stockInput("operating_lease_liabilities", "Liabilities of operating leases");
    lines.stockInput("finance_lease_liabilities", "Liabilities of finance leases");
    lines.stock(
        "lease_liabilities",
        "Lease liabilities",
        sum("operating_lease_liabilities").plus("finance_lease_liabilities"));
    lines.stock(
        "deferred_tax", "Deferred tax", rolled("deferred_tax").plus("deferred_tax_expense"));
    lines.stock(
        "other_liabilities",
        "Other liabilities",
        rolled("other_liabilities").plus("other_operating_cash"));
    lines.stock(
        "equity",
        "Shareholders' equity",
        rolled("equity").plus("net_income").plus("non_cash_costs"));
    lines.stock(
        "total_liabilities_and_equity",
        "Total liabilities and equity",
        sum("payables")
            .plus("capex_payables")
            .plus("customer_prepayments")
            .plus("debt")
            .plus("lease_liabilities")
            .plus("deferred_tax")
            .plus("other_liabilities")
            .plus("equity"));
    lines.stock(
        "balance_check",
        "Assets less liabilities and equity",
        sum("total_assets").minus("total_liabilities_and_equity"));
    return lines.lines();
  }

  private BalanceSheet() {}
}
