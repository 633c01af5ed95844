package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.OpeningBalance;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Stocks before the first period, USD m. Property outside the vintages is the rest of net property;
 * deferred tax is what the vintages and carried losses imply; other liabilities balance the sheet.
 */
final class Opening {
  private final Map<String, Double> stocks;

  static Opening of(Case c, Property property, Leases leases) {
    OpeningBalance o = c.finance().opening();
    double deferred =
        c.finance().taxRate()
            * (property.openingBook() - property.openingTaxBasis() - o.taxLossesUsdM());
    double otherLiabilities =
        o.cashUsdM()
            + o.receivablesUsdM()
            + o.netPpeUsdM()
            + leases.opening("operating_right_of_use")
            + leases.opening("finance_right_of_use")
            + o.otherAssetsUsdM()
            - o.payablesUsdM()
            - property.openingPayable()
            - o.debtUsdM()
            - leases.opening("operating_lease_liabilities")
            - leases.opening("finance_lease_liabilities")
            - deferred
            - o.equityUsdM();
    return new Opening(
        Map.ofEntries(
            Map.entry("cash", o.cashUsdM()),
            Map.entry("receivables", o.receivablesUsdM()),
            Map.entry("net_ppe", o.netPpeUsdM()),
            Map.entry("other_property", o.netPpeUsdM() - property.openingBook()),
            Map.entry("other_assets", o.otherAssetsUsdM()),
            Map.entry("payables", o.payablesUsdM()),
            Map.entry("capex_payables", property.openingPayable()),
            Map.entry("customer_prepayments", 0.0),
            Map.entry("debt", o.debtUsdM()),
            Map.entry("finance_lease_liabilities", leases.opening("finance_lease_liabilities")),
            Map.entry("deferred_tax", deferred),
            Map.entry("other_liabilities", otherLiabilities),
            Map.entry("equity", o.equityUsdM()),
            Map.entry("losses_carried", o.taxLossesUsdM()),
            Map.entry("unlevered_losses_carried", o.taxLossesUsdM())));
  }

  private Opening(Map<String, Double> stocks) {
    this.stocks = stocks;
  }

  long cents(String stock) {
    Double usdM = stocks.get(stock);
    if (usdM == null) {
      throw new NoSuchElementException("no opening value of " + stock);
    }
    return Math.round(usdM * Statements.CENTS_PER_USD_M);
  }
}
