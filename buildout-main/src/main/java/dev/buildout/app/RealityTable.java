package dev.buildout.app;

import dev.buildout.app.Assumptions.Assumption;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.Statements;
import dev.buildout.model.Case;
import dev.buildout.model.ReportedYear;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Ratios of the whole firm, planned beside reported. A plan that leaves what the firm has done
 * before may be right; it has to say so and name what it rests on.
 *
 * <pre>
 * revenue_per_net_ppe   revenue / mean of net property at the start and end of the year
 * capital_turnover      (revenue - revenue of the year before) / capex of the year before
 * usd_m_per_energised_mw  revenue of the programme / mean energised MW (planned years only)
 * depreciation_share    depreciation of property / revenue
 * </pre>
 */
final class RealityTable {
  private static final List<String> RATIOS =
      List.of("revenue_per_net_ppe", "capital_turnover", "depreciation_share");

  private RealityTable() {}

  /** A ratio in a year. */
  private record Point(int year, String ratio, double value) {}

  static void add(Table table, Case c, Solved plan, List<Assumption> assumptions) {
    List<Point> reported = reported(c);
    List<Point> planned = planned(c, plan);
    for (Point p : reported) {
      table.add(p.year(), "reported", p.ratio(), p.value(), false, "");
    }
    for (Point p : planned) {
      boolean outside = outside(p, reported);
      String because = outside ? because(p.ratio(), assumptions) : "";
      table.add(p.year(), "planned", p.ratio(), p.value(), outside, because);
    }
  }

  /** The heaviest assumption that can move the ratio: of revenue, or the life of systems. */
  private static String because(String ratio, List<Assumption> assumptions) {
    if (ratio.equals("depreciation_share")) {
      return "finance.asset_classes.systems.book_life_months";
    }
    return assumptions.stream()
        .map(Assumption::address)
        .filter(address -> address.startsWith("workloads."))
        .findFirst()
        .orElse("");
  }

  private static boolean outside(Point planned, List<Point> reported) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Point p : reported) {
      if (p.ratio().equals(planned.ratio())) {
        low = Math.min(low, p.value());
        high = Math.max(high, p.value());
      }
    }
    return high >= low && (planned.value() < low || planned.value() > high);
  }

  private static List<Point> reported(Case c) {
    List<Point> points = new ArrayList<>();
    List<ReportedYear> years = c.history();
    for (int i = 0; i < years.size(); i++) {
      ReportedYear y = years.get(i);
      int year = Integer.parseInt(y.id());
      if (y.revenueUsdM().isEmpty()) {
        continue;
      }
      double revenue = y.revenueUsdM().get();
      y.depreciationUsdM().ifPresent(d -> points.add(new Point(year, RATIOS.get(2), d / revenue)));
      if (i == 0) {
        continue;
      }
      ReportedYear before = years.get(i - 1);
      if (y.netPpeUsdM().isPresent() && before.netPpeUsdM().isPresent()) {
        double mean = (y.netPpeUsdM().get() + before.netPpeUsdM().get()) / 2;
        points.add(new Point(year, RATIOS.get(0), revenue / mean));
      }
      if (before.revenueUsdM().isPresent() && before.capexUsdM().isPresent()) {
        double growth = revenue - before.revenueUsdM().get();
        points.add(new Point(year, RATIOS.get(1), growth / before.capexUsdM().get()));
      }
    }
    return points;
  }

  private static List<Point> planned(Case c, Solved plan) {
    List<Point> points = new ArrayList<>();
    Statements s = plan.statements();
    double ppe = c.finance().opening().netPpeUsdM();
    double revenueBefore = lastReported(c, true);
    double capexBefore = lastReported(c, false);
    for (FiscalYear year : s.years()) {
      double revenue = s.usdM("revenue", year);
      double closing = s.usdM("net_ppe", year);
      if (!year.tail()) {
        points.add(
            new Point(year.year(), RATIOS.get(0), revenue / Math.max(1e-9, (ppe + closing) / 2)));
        if (capexBefore > 0) {
          double turnover = (revenue - revenueBefore) / capexBefore;
          points.add(new Point(year.year(), RATIOS.get(1), turnover));
        }
        double depreciation = s.usdM("ppe_depreciation", year);
        points.add(new Point(year.year(), RATIOS.get(2), depreciation / Math.max(1e-9, revenue)));
        double mw = energisedMw(plan.path(), year);
        if (mw > 0) {
          double perMw = s.usdM("revenue_programme", year) / mw;
          points.add(new Point(year.year(), "usd_m_per_energised_mw", perMw));
        }
      }
      ppe = closing;
      revenueBefore = revenue;
      capexBefore = s.usdM("capex", year);
    }
    return points;
  }

  private static double lastReported(Case c, boolean revenue) {
    if (c.history().isEmpty()) {
      return 0;
    }
    ReportedYear last = c.history().get(c.history().size() - 1);
    return (revenue ? last.revenueUsdM() : last.capexUsdM()).orElse(0.0);
  }

  private static double energisedMw(PlanPath path, FiscalYear year) {
    double sum = 0;
    double months = 0;
    for (int p = year.firstPeriod(); p <= year.lastPeriod(); p++) {
      double length = path.in.timeline.get(p).months();
      months += length;
      for (int s = 0; s < path.in.sites.size(); s++) {
        sum += length * Math.min(path.gridMw(s, p), path.hallMw(s, p));
      }
    }
    return sum / months;
  }
}
