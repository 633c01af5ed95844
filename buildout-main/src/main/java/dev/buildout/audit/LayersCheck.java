package dev.buildout.audit;

import dev.buildout.model.Layer;
import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import java.util.Locale;

/**
 * What customers pay by layer is the revenue of its workloads; what layers charge each other is the
 * work served at its transfer price, paid by the upper layers and received by the infrastructure.
 */
final class LayersCheck implements AuditCheck {
  @Override
  public String name() {
    return "layers";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals external = new Totals();
    Totals out = new Totals();
    Totals in = new Totals();
    for (Row row : e.rows(Tables.WORK)) {
      Workload w = Cases.workload(e.theCase(), row.text("workload"));
      int year = AnnualCheck.year(e, e.timeline().get(row.period()));
      external.add(row.real("revenue_usd_m"), year, id(w.layer()));
      if (w.layer() != Layer.INFRASTRUCTURE) {
        double usdM = row.real("served") * w.transferPrice() / 1e6;
        out.add(usdM, year, id(w.layer()));
        in.add(usdM, year, id(Layer.INFRASTRUCTURE));
      }
    }
    Totals rows = new Totals();
    double scale = Math.max(external.largest(), in.largest());
    for (Row row : e.rows(FirmTables.LAYERS)) {
      int year = row.integer("year");
      String layer = row.text("layer");
      d.equal(row, "external_usd_m", external.get(year, layer), scale);
      d.equal(row, "transfer_in_usd_m", in.get(year, layer), scale);
      d.equal(row, "transfer_out_usd_m", out.get(year, layer), scale);
      rows.add(1, year, layer);
    }
    for (int year : AnnualCheck.years(e).keySet()) {
      for (Layer layer : Layer.values()) {
        Object where = Place.of("layers, %s, rows of %s in %d", e.plan(), id(layer), year);
        d.same(where, rows.get(year, id(layer)), 1.0);
      }
    }
    return d.result();
  }

  private static String id(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }
}
