package dev.buildout.audit;

import dev.buildout.model.Layer;
import dev.buildout.model.Workload;
import dev.buildout.results.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What layers have in each fiscal year, USD m, from work, assignments and statements. */
final class SegmentTotals {
  /** Lines of the programme that go by the power of the systems assigned, and where they go. */
  private static final Map<String, String> BY_POWER =
      Map.of(
          "depreciation_programme", "depreciation_usd_m",
          "capex_programme", "capex_usd_m",
          "disposal_proceeds", "proceeds_usd_m",
          "tax_depreciation_programme", "tax_depreciation_usd_m");

  private final Totals amounts = new Totals();
  private final Evidence e;

  static SegmentTotals of(Evidence e) {
    SegmentTotals totals = new SegmentTotals(e);
    totals.add();
    return totals;
  }

  private SegmentTotals(Evidence e) {
    this.e = e;
  }

  private void add() {
    Totals revenue = new Totals();
    Totals owners = new Totals();
    for (Row row : e.rows(Tables.WORK)) {
      Workload w = Cases.workload(e.theCase(), row.text("workload"));
      int year = AnnualCheck.year(e, e.timeline().get(row.period()));
      double usdM = row.real("revenue_usd_m");
      revenue.add(usdM, row.period(), w.layer());
      owners.add(usdM * w.revenueShare(), row.period(), w.layer());
      if (w.layer() != Layer.INFRASTRUCTURE) {
        double paid = row.real("served") * w.transferPrice() / 1e6;
        amounts.add(paid, "transfer_out_usd_m", year, w.layer());
        amounts.add(paid, "transfer_in_usd_m", year, Layer.INFRASTRUCTURE);
      }
    }
    Map<Integer, Map<Layer, Double>> work = new HashMap<>();
    Map<Integer, Map<Layer, Double>> bearing = new HashMap<>();
    for (Row row : e.rows(Tables.ASSIGNMENTS)) {
      Workload w = Cases.workload(e.theCase(), row.text("workload"));
      double kw = row.real("systems") * Cases.systemOf(e.theCase(), row.text("source")).powerKw();
      put(work, row.period(), w.layer(), kw);
      put(bearing, row.period(), w.transferPrice() > 0 ? Layer.INFRASTRUCTURE : w.layer(), kw);
    }
    Statements s = e.statements();
    for (var p : e.timeline().periods()) {
      int i = p.index();
      int year = AnnualCheck.year(e, p);
      double shared =
          s.usdM("revenue_programme", i)
              - s.usdM("programme_ebitda", i)
              - s.usdM("revenue_share", i)
              - s.usdM("overhead_cost", i)
              - s.usdM("cancellation_cost", i);
      spread(shared, "cash_costs_usd_m", year, bearing.get(i));
      double serving = shared + s.usdM("depreciation_programme", i);
      spread(serving, "cost_to_serve_usd_m", year, work.get(i));
      BY_POWER.forEach((line, column) -> spread(s.usdM(line, i), column, year, bearing.get(i)));
      for (Layer layer : Layer.values()) {
        double usdM = revenue.get(i, layer);
        double overhead = usdM * e.theCase().finance().overheadShare();
        amounts.add(usdM, "external_usd_m", year, layer);
        amounts.add(owners.get(i, layer) + overhead, "cash_costs_usd_m", year, layer);
      }
    }
  }

  private static void put(
      Map<Integer, Map<Layer, Double>> weights, int period, Layer layer, double kw) {
    weights.computeIfAbsent(period, p -> new HashMap<>()).merge(layer, kw, Double::sum);
  }

  private void spread(
      double usdM,
      String column,
      int year,
      @org.jspecify.annotations.Nullable Map<Layer, Double> by) {
    double all = by == null ? 0 : by.values().stream().mapToDouble(x -> x).sum();
    if (by != null && all > 0) {
      by.forEach((layer, kw) -> amounts.add(usdM * kw / all, column, year, layer));
    }
  }

  void layer(Deviations d, Row row) {
    Layer layer = Layer.valueOf(row.text("segment").toUpperCase(Locale.ROOT));
    int year = row.integer("year");
    for (String column :
        List.of(
            "external_usd_m",
            "transfer_in_usd_m",
            "transfer_out_usd_m",
            "cash_costs_usd_m",
            "depreciation_usd_m",
            "cost_to_serve_usd_m",
            "capex_usd_m",
            "proceeds_usd_m",
            "tax_depreciation_usd_m")) {
      d.equal(row, column, amounts.get(column, year, layer), amounts.largest());
    }
    d.equal(row, "non_cash_costs_usd_m", 0, 1);
    d.equal(row, "other_usd_m", 0, 1);
  }

  /** Takes off what layers pay each other, and nothing else. */
  void elimination(Deviations d, Row row, List<String> columns) {
    double paid = 0;
    for (Layer layer : Layer.values()) {
      paid += amounts.get("transfer_out_usd_m", row.integer("year"), layer);
    }
    for (String column : columns) {
      d.equal(row, column, column.startsWith("transfer") ? -paid : 0, amounts.largest());
    }
  }
}
