package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Layer;
import dev.buildout.model.Offer;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Metrics of the base year, recomputed from its tables. Revenue belongs to sources by the work that
 * they stand ready for, costs to workloads by the IT power assigned to them; silicon is own where
 * its maker is that of an offer of own silicon.
 */
final class BaseYearCheck implements RunCheck {
  private static final String PREFIX = "base_year_";

  @Override
  public String name() {
    return "base year";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Evidence base = plan.of("base_year");
    if (base.rows(Tables.PERIODS).isEmpty()) {
      return d.result();
    }
    Map<String, Double> expected = metrics(base);
    for (Row row : plan.rows(Tables.METRICS)) {
      if (row.text("metric").startsWith(PREFIX)) {
        Double value = expected.remove(row.text("metric").substring(PREFIX.length()));
        if (value == null) {
          d.fail(row, "no such metric of the base year is known");
        } else {
          d.equal(row, "value", value, 0);
        }
      }
    }
    d.same("metrics of the base year that are missing", expected.keySet(), java.util.Set.of());
    return d.result();
  }

  private static Map<String, Double> metrics(Evidence base) {
    int last = base.rows(Tables.PERIODS).size() - 1;
    double perYear = 12.0 / base.rows(Tables.PERIODS).get(last).integer("months");
    Segments s = new Segments(base);
    Map<String, Double> m = new LinkedHashMap<>();
    m.put("ai_revenue_usd_m", s.revenue(w -> true, 0));
    m.put("ai_run_rate_usd_m", s.revenue(w -> true, last) * perYear);
    m.put("silicon_run_rate_usd_m", s.siliconRevenue(true, last) * perYear);
    m.put("model_serving_run_rate_usd_m", s.revenue(Segments::isServing, last) * perYear);
    m.put(
        "revenue_per_gw_year_own_usd_bn", over(s.siliconRevenue(true, 0), s.facilityMwYears(true)));
    m.put(
        "revenue_per_gw_year_vendor_usd_bn", over(s.siliconRevenue(false, 0), s.itMwYears(false)));
    m.put("leasing_gross_margin", s.grossMargin(Segments::isLeasing));
    m.put("serving_margin", s.grossMargin(Segments::isServing));
    m.put("segment_operating_margin", s.operatingMargin());
    return m;
  }

  /** USD m over MW-years is USD bn over GW-years. */
  private static double over(double above, double below) {
    return below == 0 ? 0 : above / below;
  }

  /** Sums over the base year, or from a period on. */
  private static final class Segments {
    private final Evidence base;
    private final Case theCase;
    private final java.util.Set<String> ownMakers;

    Segments(Evidence base) {
      this.base = base;
      this.theCase = base.theCase();
      this.ownMakers =
          Cases.purchases(theCase).stream()
              .filter(Offer.Purchase::own)
              .map(o -> maker(o.system()))
              .collect(Collectors.toSet());
    }

    static boolean isServing(Workload w) {
      return w.unit() == WorkUnit.MTOK && w.layer() == Layer.INFRASTRUCTURE;
    }

    static boolean isLeasing(Workload w) {
      return w.unit() == WorkUnit.CHIP_HOUR;
    }

    double revenue(Predicate<Workload> kind, int from) {
      double sum = 0;
      for (Row row : base.rows(Tables.WORK)) {
        boolean counts =
            row.period() >= from && kind.test(Cases.workload(theCase, row.text("workload")));
        sum += counts ? row.real("revenue_usd_m") : 0;
      }
      return sum;
    }

    double siliconRevenue(boolean own, int from) {
      Totals ready = new Totals();
      Totals part = new Totals();
      for (Row row : base.rows(Tables.ASSIGNMENTS)) {
        double work = row.real("systems") * row.real("units_per_hour") * row.real("goodput");
        boolean counts = isOwn(Cases.systemOf(theCase, row.text("source")).id()) == own;
        ready.add(work, row.period(), row.text("workload"));
        part.add(counts ? work : 0, row.period(), row.text("workload"));
      }
      double sum = 0;
      for (Row row : base.rows(Tables.WORK)) {
        double all = ready.get(row.period(), row.text("workload"));
        if (row.period() >= from && all > 0) {
          double share = part.get(row.period(), row.text("workload")) / all;
          sum += row.real("revenue_usd_m") * share;
        }
      }
      return sum;
    }

    double facilityMwYears(boolean own) {
      double sum = 0;
      for (Row row : base.rows(Tables.FLEET)) {
        boolean counts = isOwn(row.text("system")) == own;
        sum += counts ? row.real("power_mw") * years(row.period()) : 0;
      }
      return sum;
    }

    double itMwYears(boolean own) {
      double sum = 0;
      for (Row row : base.rows(Tables.FLEET)) {
        double kw = theCase.catalog().getSystem(row.text("system")).powerKw();
        boolean counts = isOwn(row.text("system")) == own;
        sum += counts ? row.real("active") * kw / 1000 * years(row.period()) : 0;
      }
      return sum;
    }

    double grossMargin(Predicate<Workload> kind) {
      Statements s = base.statements();
      Totals all = new Totals();
      Totals part = new Totals();
      for (Row row : base.rows(Tables.ASSIGNMENTS)) {
        double kw = Cases.systemOf(theCase, row.text("source")).powerKw();
        boolean counts = kind.test(Cases.workload(theCase, row.text("workload")));
        all.add(row.real("systems") * kw, row.period());
        part.add(counts ? row.real("systems") * kw : 0, row.period());
      }
      double revenue = 0;
      double cost = 0;
      for (Row row : base.rows(Tables.WORK)) {
        Workload w = Cases.workload(theCase, row.text("workload"));
        if (kind.test(w)) {
          revenue += row.real("revenue_usd_m");
          cost += row.real("revenue_usd_m") * w.revenueShare();
        }
      }
      for (Row row : base.rows(Tables.PERIODS)) {
        int p = row.period();
        double shared =
            s.usdM("depreciation_programme", p)
                + s.usdM("energy_cost", p)
                + s.usdM("site_cost", p)
                + s.usdM("maintenance_cost", p)
                + s.usdM("rental_cost", p);
        cost += all.get(p) == 0 ? 0 : part.get(p) / all.get(p) * shared;
      }
      return revenue == 0 ? 0 : (revenue - cost) / revenue;
    }

    double operatingMargin() {
      Statements s = base.statements();
      double revenue = 0;
      double income = 0;
      for (Row row : base.rows(Tables.PERIODS)) {
        revenue += s.usdM("revenue_programme", row.period());
        income += s.usdM("programme_ebitda", row.period());
        income -= s.usdM("depreciation_programme", row.period());
      }
      return revenue == 0 ? 0 : income / revenue;
    }

    private boolean isOwn(String system) {
      return ownMakers.contains(maker(system));
    }

    private String maker(String system) {
      return theCase.catalog().chipOf(theCase.catalog().getSystem(system)).vendor();
    }

    private double years(int period) {
      return base.rows(Tables.PERIODS).get(period).integer("months") / 12.0;
    }
  }
}
