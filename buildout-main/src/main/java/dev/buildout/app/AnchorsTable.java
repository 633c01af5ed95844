package dev.buildout.app;

import dev.buildout.model.Anchor;
import dev.buildout.model.Case;
import dev.buildout.model.Provenance;
import dev.buildout.results.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Modelled figures of the base year beside public ones. */
final class AnchorsTable {
  private AnchorsTable() {}

  static void add(Table table, Case c, Solved baseYear) {
    Map<String, Double> modelled = modelled(baseYear);
    for (Anchor a : c.anchors()) {
      Double value = modelled.get(a.metric());
      if (value == null) {
        continue;
      }
      Optional<Provenance> from = c.findProvenance("anchors." + a.id());
      table.add(
          a.id(),
          a.name(),
          a.unit(),
          value,
          a.value(),
          a.low(),
          a.high(),
          from.map(Provenance::source).orElse(""),
          from.map(p -> p.confidence().label()).orElse(""));
    }
  }

  /** The metrics that an anchor may name. */
  static Map<String, Double> modelled(Solved s) {
    Segments segments = new Segments(s);
    int periods = s.path().periods();
    int last = periods - 1;
    double perYear = 1 / s.programme().timeline().get(last).years();
    double ownRevenue = 0;
    double vendorRevenue = 0;
    double ownGwYears = 0;
    double vendorGwYears = 0;
    for (int p = 0; p < periods; p++) {
      double years = s.programme().timeline().get(p).years();
      ownRevenue += segments.siliconRevenue(p, true);
      vendorRevenue += segments.siliconRevenue(p, false);
      ownGwYears += segments.facilityMw(p, true) / 1000 * years;
      vendorGwYears += segments.itMw(p, false) / 1000 * years;
    }
    Map<String, Double> m = new LinkedHashMap<>();
    m.put("ai_revenue_usd_m", segments.revenue(w -> true, 0, periods));
    m.put("ai_run_rate_usd_m", segments.revenue(w -> true, last, periods) * perYear);
    m.put("silicon_run_rate_usd_m", segments.siliconRevenue(last, true) * perYear);
    m.put(
        "model_serving_run_rate_usd_m",
        segments.revenue(Segments::isServing, last, periods) * perYear);
    m.put("revenue_per_gw_year_own_usd_bn", ratio(ownRevenue, ownGwYears) / 1000);
    m.put("revenue_per_gw_year_vendor_usd_bn", ratio(vendorRevenue, vendorGwYears) / 1000);
    m.put("leasing_gross_margin", segments.grossMargin(Segments::isLeasing));
    m.put("serving_margin", segments.grossMargin(Segments::isServing));
    m.put("segment_operating_margin", segments.operatingMargin());
    return m;
  }

  private static double ratio(double above, double below) {
    return below == 0 ? 0 : above / below;
  }
}
