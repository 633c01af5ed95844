package dev.buildout.app.studies;

import dev.buildout.model.CapexLimit;
import dev.buildout.model.Case;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Site;
import dev.buildout.model.SupplyLimit;
import dev.buildout.model.SupplyResource;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of a case that people pay to move, each with its step; see {@link LimitStep} for small
 * ones.
 *
 * <pre>
 * grid power, halls      1 MW
 * shared supply          1,000 chips or packages, 1 PB of HBM, a quarter
 * budgets, cash, debt    1,000 USD m
 * free cash flow floor   1,000 USD m lower
 * </pre>
 */
final class HeadlineLimits {
  private static final double PETABYTE_GB = 1e6;
  private static final double USD_BN_M = 1000;

  /** Of a limit of money or supply that a step may be. */
  private static final double TENTH = 0.1;

  private HeadlineLimits() {}

  static List<LimitStep> of(Case c) {
    List<LimitStep> all = new ArrayList<>();
    for (Site s : c.sites()) {
      String at = "sites." + s.id();
      String grid = "Grid power at " + s.name();
      all.add(LimitStep.of(c, at + ".grid_mw", grid, "MW", 1, 1, s.hallMw()));
      all.add(LimitStep.of(c, at + ".hall_mw", "Halls at " + s.name(), "MW", 1, 1, s.gridMw()));
    }
    for (SupplyLimit s : c.supply()) {
      all.add(supply(c, s));
    }
    for (CapexLimit b : c.finance().capexLimits()) {
      String name = "Budget " + b.id();
      all.add(money(c, "finance.capex_limits." + b.id() + ".max_usd_m", name));
    }
    all.add(money(c, "finance.opening.cash_usd_m", "Cash at the start"));
    for (DebtFacility d : c.finance().debt()) {
      all.add(money(c, "finance.debt." + d.id() + ".limit_usd_m", "Limit of " + d.name()));
    }
    if (c.finance().freeCashFlowFloorUsdM().isPresent()) {
      String at = "finance.free_cash_flow_floor_usd_m";
      all.add(money(c, at, "Floor of free cash flow, lower").ofFloor());
    }
    return all;
  }

  private static LimitStep money(Case c, String address, String name) {
    double cash = c.finance().opening().cashUsdM();
    return LimitStep.of(c, address, name, "USD m", USD_BN_M, TENTH, cash);
  }

  private static LimitStep supply(Case c, SupplyLimit s) {
    boolean memory = s.resource() == SupplyResource.HBM_GB;
    String unit =
        switch (s.resource()) {
          case HBM_GB -> "GB a quarter";
          case PACKAGES -> "packages a quarter";
          case CHIPS -> "chips a quarter";
        };
    String address = "supply." + s.id() + ".per_quarter";
    double step = memory ? PETABYTE_GB : 1000;
    return LimitStep.of(c, address, "Supply: " + s.name(), unit, step, TENTH, 0);
  }
}
