package dev.buildout.finance;

import dev.buildout.model.Business;
import dev.buildout.model.Path;
import dev.buildout.units.Timeline;
import java.util.function.Function;

/**
 * What a business outside the plan adds to the statements: a yearly amount as a flow by period. The
 * line of the firm adds up all businesses, revenue has one for each.
 */
public enum BusinessAccount {
  REVENUE("", Business::revenueUsdM),
  CASH_COSTS("business_cash_costs", Business::cashCostsUsdM),
  NON_CASH_COSTS("non_cash_costs", Business::nonCashCostsUsdM),
  DEPRECIATION("depreciation_business", Business::depreciationUsdM),
  TAX_DEPRECIATION("tax_depreciation_business", Business::taxDepreciationUsdM),
  CAPEX("capex_business", Business::capexUsdM),
  PROCEEDS("proceeds_business", Business::proceedsUsdM),
  OTHER_OPERATING_CASH("other_operating_cash", Business::otherOperatingCashUsdM);

  private final String line;
  private final Function<Business, Path> path;

  BusinessAccount(String line, Function<Business, Path> path) {
    this.line = line;
    this.path = path;
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
    return path.apply(business);
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
