package dev.buildout.app;

import dev.buildout.finance.BreakEven;
import dev.buildout.finance.FirmChart;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.Statements;
import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.model.Workload;
import dev.buildout.results.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far prices or use could fall, or must rise, until the plan is worth nothing more than
 * committing nothing new: orders are kept, in both plans all prices or all work is at the factor.
 * Energy goes by the systems that stand ready, as in the plan, and stays; rent by the hour goes
 * with the work. In units of the workload that earns most.
 */
final class BreakEvenMetrics {
  private static final List<Flow> OF_REVENUE =
      List.of(Flow.REVENUE, Flow.REVENUE_SHARE, Flow.OVERHEAD_COST);

  private BreakEvenMetrics() {}

  static void add(Table t, Outcome o) {
    double besides = o.value.terminal() - o.value.debt();
    MainWorkload main = MainWorkload.of(o.plan.path());
    Workload workload = main.workload();
    String unit = "USD/" + workload.unit().symbol();
    if (main.price() > 0) {
      t.add("main_price_usd", "Mean price of " + workload.name(), unit, main.price());
      BreakEven.factor(prices(o, o.plan), prices(o, o.reference), besides)
          .ifPresent(factor -> {
            t.add("break_even_price_factor", "Common factor on prices at value 0", "", factor);
            t.add(
                "break_even_price_usd",
                "Mean price of " + workload.name() + " at value 0",
                unit,
                factor * main.price());
          });
    }
    if (main.use() > 0) {
      t.add("main_utilisation", "Mean use of systems for " + workload.name(), "", main.use());
      BreakEven.factor(use(o, o.plan), use(o, o.reference), besides)
          .ifPresent(factor -> {
            t.add("break_even_utilisation_factor", "Common factor on work at value 0", "", factor);
            t.add(
                "break_even_utilisation",
                "Mean use of systems for " + workload.name() + " at value 0",
                "",
                factor * main.use());
          });
    }
    byYear(t, o.plan.statements());
  }

  /** The factor on prices at which the programme's operating income of a year is 0. */
  private static void byYear(Table t, Statements s) {
    for (FiscalYear year : s.planYears()) {
      double margin = 0;
      for (Flow flow : OF_REVENUE) {
        margin += (flow.isCost() ? -1 : 1) * s.usdM(FirmChart.line(flow), year);
      }
      if (margin > 0) {
        t.add(
            "break_even_price_factor_" + year.year(),
            "Factor on prices at which the programme's operating income is 0 in " + year.year(),
            "",
            1 - s.usdM("programme_operating_income", year) / margin);
      }
    }
  }

  private static BreakEven prices(Outcome o, Solved solved) {
    return new BreakEven(
        solved.statements(), o.theCase().finance(), part(solved, ofRevenue(solved)));
  }

  private static BreakEven use(Outcome o, Solved solved) {
    Map<Flow, double[]> flows = ofRevenue(solved);
    double[] rent = new double[solved.path().periods()];
    for (int p = 0; p < rent.length; p++) {
      rent[p] = WorkTables.rentByUse(solved.path(), p);
    }
    flows.put(Flow.RENTAL_COST, rent);
    return new BreakEven(solved.statements(), o.theCase().finance(), part(solved, flows));
  }

  private static Map<Flow, double[]> ofRevenue(Solved solved) {
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    for (Flow flow : OF_REVENUE) {
      flows.put(
          flow,
          solved
              .programme()
              .flows()
              .getOrDefault(flow, new double[solved.programme().timeline().size()]));
    }
    return flows;
  }

  private static Programme part(Solved solved, Map<Flow, double[]> flows) {
    Programme whole = solved.programme();
    double[] none = new double[whole.timeline().size()];
    return new Programme(
        whole.timeline(),
        List.of(),
        List.of(),
        flows,
        none,
        none,
        none,
        whole.received(),
        whole.released());
  }
}
