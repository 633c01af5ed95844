package dev.buildout.finance;

import dev.buildout.model.Business;
import dev.buildout.model.Path;
import dev.buildout.units.Timeline;

/**
 * What a business outside the plan adds to the statements: a yearly amount as a flow by period. The
 * line of the firm adds up all businesses, revenue has one for each.
 */
public enum BusinessAccount {
  REVENUE(""),
  CASH_COSTS("business_cash_costs"),
  NON_CASH_COSTS("non_cash_costs"),
  DEPRECIATION("depreciation_business"),
  TAX_DEPRECIATION("tax_depreciation_business"),
  CAPEX("capex_business"),
  PROCEEDS("proceeds_business"),
  OTHER_OPERATING_CASH("other_operating_cash");

  private final String line;

  BusinessAccount(String line) {
    this.line = line;
  }

  /** The line that adds up all businesses. */
  public String totalLine() {
    return line;
  }

  /** The line of the statements that this account of the business is part of. */
  public String line(Business business) {
    return this == REVENUE ? FirmChart.revenueLine(business) : line;
  }

  /** The amount a year, USD m. */
  public Path perYear(Business business) {
    return switch (this) {
      case REVENUE -> business.revenueUsdM();
      case CASH_COSTS -> business.cashCostsUsdM();
      case NON_CASH_COSTS -> business.nonCashCostsUsdM();
      case DEPRECIATION -> business.depreciationUsdM();
      case TAX_DEPRECIATION -> business.taxDepreciationUsdM();
      case CAPEX -> business.capexUsdM();
      case PROCEEDS -> business.proceedsUsdM();
      case OTHER_OPERATING_CASH -> business.otherOperatingCashUsdM();
    };
  }

  /** Amounts of each period, USD m. */
  public double[] usdM(Business business, Timeline t) {
    Path perYear = perYear(business);
    return t.periods().stream().mapToDouble(p -> perYear.mean(p) * p.years()).toArray();
  }

  /** The same to the cent; those of all businesses sum to the line of the firm. */
  public long[] cents(Business business, Timeline t) {
    return Cents.flows(usdM(business, t));
  }
}
