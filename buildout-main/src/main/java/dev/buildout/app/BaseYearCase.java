package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.Resolution;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The case as it was in its base year: the fleet of that year, nothing new, no limits of finance,
 * no drift of prices, which begins with the case. It shows what the case's prices and rates would
 * have given in a year that is known.
 */
final class BaseYearCase {
  private static final double NO_LIMIT = -1e9;

  private BaseYearCase() {}

  /** Empty where the case names no base year. */
  static Optional<Case> of(Case c) {
    if (c.baseYear().isBlank()) {
      return Optional.empty();
    }
    YearMonth start =
        c.baseYear().length() == 4
            ? YearMonth.of(Integer.parseInt(c.baseYear()), 1)
            : YearMonth.parse(c.baseYear());
    return Optional.of(
        c.with("start", start)
            .with("resolution", Resolution.QUARTER)
            .with("horizon_years", 1)
            .with("market.price_drift", 0)
            .with("tail_years", 0)
            .with("finance.free_cash_flow_floor_usd_m", Optional.empty())
            .with("finance.capex_limits", List.of())
            .with("finance.minimum_cash_usd_m", NO_LIMIT)
            .with("finance.max_debt_to_ebitda", 0)
            .with("finance.min_dscr", 0)
            .with("finance.min_interest_cover", 0)
            .with("finance.min_liquidity_usd_m", 0)
            .with("finance.max_customer_share", 1));
  }
}
