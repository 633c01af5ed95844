package dev.buildout.audit;

import dev.buildout.model.CapexLimit;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Finance;
import dev.buildout.results.Check;
import dev.buildout.units.Period;
import java.time.YearMonth;

/**
 * Cash, free cash flow and budgets stay within the limits of the case.
 *
 * <pre>
 * cash >= minimum_cash
 * cash + what can still be drawn >= min_liquidity
 * free cash flow of twelve months within the horizon >= floor
 * capex in the months of a budget <= max
 * </pre>
 */
final class LiquidityCheck implements AuditCheck {
  @Override
  public String name() {
    return "cash and budgets";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements s = e.statements();
    Finance finance = e.theCase().finance();
    double scale = Math.max(Math.max(s.largest("cash"), s.largest("capex")), 1e-2);
    for (Period p : e.timeline().periods()) {
      String at = "statements, %s, ".formatted(e.at(p.index()));
      d.atLeast(at + "cash", s.usdM("cash", p.index()), finance.minimumCashUsdM(), scale);
      if (finance.minLiquidityUsdM() > 0) {
        double liquid = liquidity(e, p);
        d.atLeast(at + "liquidity", liquid, finance.minLiquidityUsdM(), scale);
      }
      int first = Covenants.firstOfTwelveMonths(e, p.index());
      if (first >= 0 && finance.freeCashFlowFloorUsdM().isPresent() && !p.tail()) {
        double floor = finance.freeCashFlowFloorUsdM().get().mean(p);
        double flow = Covenants.sum(e, "free_cash_flow", first, p.index());
        d.atLeast(at + "free cash flow of twelve months", flow, floor, scale);
      }
    }
    for (CapexLimit limit : finance.capexLimits()) {
      double spent = 0;
      for (Period p : e.timeline().periods()) {
        double paid = s.usdM("capex", p.index()) - s.usdM("capitalised_interest", p.index());
        spent += paid * overlap(p, limit);
      }
      d.atMost(e.plan() + ", capex under budget " + limit.id(), spent, limit.maxUsdM(), scale);
    }
    return d.result();
  }

  /** Cash and what facilities that are open still leave to draw at the end of a period. */
  static double liquidity(Evidence e, Period p) {
    double sum = e.statements().usdM("cash", p.index());
    for (DebtFacility facility : e.theCase().finance().debt()) {
      Row row = DebtCheck.rows(e, facility).get(p.index());
      boolean open = DebtCheck.isOpen(facility, p);
      sum += open ? row.real("limit_usd_m") - row.real("outstanding_usd_m") : 0;
    }
    return sum;
  }

  /** Share of a period's months that lie in the span of a budget. */
  static double overlap(Period p, CapexLimit limit) {
    int inside = 0;
    for (int m = 0; m < p.months(); m++) {
      YearMonth month = p.start().plusMonths(m);
      inside += month.isBefore(limit.from()) || month.isAfter(limit.to()) ? 0 : 1;
    }
    return inside / (double) p.months();
  }
}
