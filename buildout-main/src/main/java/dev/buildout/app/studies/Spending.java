package dev.buildout.app.studies;

import dev.buildout.app.PlanPath;
import dev.buildout.finance.Statements;
import dev.buildout.model.CapexLimit;
import dev.buildout.model.Case;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Measures;
import dev.buildout.units.Money;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.OptionalLong;

/**
 * What a plan spends on property and equipment in a span of months, and what it runs.
 *
 * @param from first month
 * @param to last month
 */
record Spending(YearMonth from, YearMonth to) {
  /** The span of the budget that an address belongs to; of the whole horizon for any other. */
  static Spending of(Case c, String address) {
    for (CapexLimit limit : c.finance().capexLimits()) {
      if (address.equals("finance.capex_limits." + limit.id() + ".max_usd_m")) {
        return new Spending(limit.from(), limit.to());
      }
    }
    return ofHorizon(c);
  }

  static Spending ofHorizon(Case c) {
    return new Spending(c.start(), c.start().plusMonths(12L * c.horizonYears() - 1));
  }

  /** Spending of the programme in the span, as a measure. */
  Measure measure(Timeline t) {
    return Measures.capex("spending", shares(t));
  }

  private double[] shares(Timeline t) {
    double[] shares = new double[t.size()];
    for (int p = 0; p < shares.length; p++) {
      shares[p] = share(t.get(p));
    }
    return shares;
  }

  /** By the businesses outside the plan, USD m. */
  double exogenous(Resolved r) {
    PlanPath path = r.plan().path();
    double sum = 0;
    for (int p = 0; p < path.periods(); p++) {
      sum += share(path.in.timeline.get(p)) * path.in.businessCapex[path.node(p)];
    }
    return sum;
  }

  /** By the programme, USD m. */
  double programme(Resolved r) {
    PlanPath path = r.plan().path();
    double sum = 0;
    for (int p = 0; p < path.periods(); p++) {
      int capex = r.plan().plan().formulation().capex[path.node(p)];
      sum += share(path.in.timeline.get(p)) * path.money(capex);
    }
    return sum;
  }

  /** Facility power in use in the last period of the horizon, MW. */
  double megawatts(Resolved r) {
    PlanPath path = r.plan().path();
    double mw = 0;
    for (int s = 0; s < path.in.sites.size(); s++) {
      mw += path.usedMw(s, path.in.timeline.horizonPeriods() - 1);
    }
    return mw;
  }

  /** Lowest free cash flow of the firm over any twelve months of the horizon, USD m. */
  double troughUsdM(Resolved r) {
    Statements s = r.plan().statements();
    Timeline t = s.timeline();
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p < t.horizonPeriods(); p++) {
      OptionalLong year = s.trailingYearCents("free_cash_flow", p);
      if (year.isPresent()) {
        least = Math.min(least, new Money(year.getAsLong()).millions());
      }
    }
    return Double.isFinite(least) ? least : 0;
  }

  /** Share of a period's months in the span. */
  private double share(Period p) {
    int inside = 0;
    for (int m = 0; m < p.months(); m++) {
      YearMonth month = p.start().plusMonths(m);
      if (!month.isBefore(from) && !month.isAfter(to)) {
        inside++;
      }
    }
    return inside / (double) p.months();
  }
}
