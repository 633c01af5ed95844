package dev.buildout.audit;

import dev.buildout.model.Business;
import dev.buildout.model.CapexLimit;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Energisation;
import dev.buildout.model.Finance;
import dev.buildout.model.Site;
import dev.buildout.results.Check;
import dev.buildout.units.Period;
import java.time.YearMonth;

/**
 * Cash, debt, free cash flow and budgets stay within the limits of the case.
 *
 * <pre>
 * cash >= minimum_cash
 * debt - opening debt <= sum of facility limits; interest between their lowest and highest rate
 * debt <= max_debt_to_ebitda x EBITDA of twelve months within the horizon, in which what standing
 *         halls cost counts only as far as other businesses earn it
 * free cash flow of twelve months within the horizon >= floor
 * capex in the months of a budget <= max
 * </pre>
 */
final class LiquidityCheck implements AuditCheck {
  @Override
  public String name() {
    return "cash and debt";
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
      debt(d, e, s, p, at, scale);
      int first = firstOfTwelveMonths(e, p.index());
      if (first < 0) {
        continue;
      }
      if (finance.maxDebtToEbitda() > 0 && !p.tail()) {
        double ebitda = sum(s, "ebitda", first, p.index());
        double most = finance.maxDebtToEbitda() * (ebitda + idleLoss(e, first, p.index()));
        d.atMost(at + "debt under the covenant", s.usdM("debt", p.index()), most, scale);
      }
      if (finance.freeCashFlowFloorUsdM().isPresent() && !p.tail()) {
        double floor = finance.freeCashFlowFloorUsdM().get().mean(p);
        double flow = sum(s, "free_cash_flow", first, p.index());
        d.atLeast(at + "free cash flow of twelve months", flow, floor, scale);
      }
    }
    for (CapexLimit limit : finance.capexLimits()) {
      double spent = 0;
      for (Period p : e.timeline().periods()) {
        spent += s.usdM("capex", p.index()) * overlap(p, limit);
      }
      d.atMost(e.plan() + ", capex under budget " + limit.id(), spent, limit.maxUsdM(), scale);
    }
    return d.result();
  }

  /** What the firm loses in a span of periods when it does nothing; 0 when it gains. */
  private static double idleLoss(Evidence e, int first, int last) {
    double loss = 0;
    for (int p = first; p <= last; p++) {
      Period period = e.timeline().get(p);
      for (Site site : e.theCase().sites()) {
        double mw = site.hallMw();
        for (Energisation a : e.theCase().power()) {
          boolean open = a.site().equals(site.id()) && !a.from().isAfter(period.start());
          mw += open ? a.hallMw() : 0;
        }
        loss += mw * site.opexUsdPerKwYear() / 1000 * period.years();
      }
      for (Business b : e.theCase().finance().businesses()) {
        double yearly = b.revenueUsdM().mean(period) - b.cashCostsUsdM().mean(period);
        loss -= yearly * period.years();
      }
    }
    return Math.max(0, loss);
  }

  private static void debt(
      Deviations d, Evidence e, Statements s, Period p, String at, double scale) {
    Finance finance = e.theCase().finance();
    double opening = finance.opening().debtUsdM();
    double limit = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (DebtFacility facility : finance.debt()) {
      limit += facility.limitUsdM().mean(p);
      lowest = Math.min(lowest, facility.interestRate());
      highest = Math.max(highest, facility.interestRate());
    }
    double before = p.index() == 0 ? opening : s.usdM("debt", p.index() - 1);
    double drawn = before - opening;
    double rolled = opening * finance.opening().debtRate();
    double years = p.months() / 12.0;
    double least = (rolled + (finance.debt().isEmpty() ? 0 : lowest * drawn)) * years;
    double most = (rolled + highest * drawn) * years;
    double interest = s.usdM("interest_expense", p.index());
    double size = Math.max(s.largest("interest_expense"), 1e-2);
    d.atMost(at + "debt", s.usdM("debt", p.index()) - opening, limit, scale);
    d.atLeast(at + "debt", s.usdM("debt", p.index()) - opening, 0, scale);
    d.atLeast(at + "debt_issued", s.usdM("debt_issued", p.index()), 0, scale);
    d.atLeast(at + "debt_repaid", s.usdM("debt_repaid", p.index()), 0, scale);
    d.atLeast(at + "interest_expense", interest, least, size);
    d.atMost(at + "interest_expense", interest, most, size);
  }

  /** First of the periods that make up the twelve months to the end of a period; -1 for none. */
  private static int firstOfTwelveMonths(Evidence e, int last) {
    int months = 0;
    for (int p = last; p >= 0; p--) {
      months += e.timeline().get(p).months();
      if (months == 12) {
        return p;
      }
    }
    return -1;
  }

  private static double sum(Statements s, String line, int first, int last) {
    double sum = 0;
    for (int p = first; p <= last; p++) {
      sum += s.usdM(line, p);
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
