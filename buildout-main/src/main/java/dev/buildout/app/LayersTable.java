package dev.buildout.app;

import dev.buildout.finance.FiscalYear;
import dev.buildout.model.Layer;
import dev.buildout.model.Workload;
import dev.buildout.results.Table;
import java.util.List;
import java.util.Locale;

/**
 * Revenue by layer: a token earns once from a customer; what an upper layer pays the infrastructure
 * for it is a transfer that is eliminated in the firm.
 */
final class LayersTable {
  private LayersTable() {}

  /**
   * @param years those of the horizon
   */
  static void add(Table table, String name, PlanPath path, List<FiscalYear> years) {
    for (FiscalYear year : years) {
      double bought = 0;
      for (Layer layer : Layer.values()) {
        bought += layer == Layer.INFRASTRUCTURE ? 0 : sum(path, layer, year, true);
      }
      for (Layer layer : Layer.values()) {
        boolean infrastructure = layer == Layer.INFRASTRUCTURE;
        table.add(
            name,
            year.year(),
            layer.name().toLowerCase(Locale.ROOT),
            sum(path, layer, year, false),
            infrastructure ? bought : 0.0,
            infrastructure ? 0.0 : sum(path, layer, year, true));
      }
    }
  }

  private static double sum(PlanPath path, Layer layer, FiscalYear year, boolean transfer) {
    double sum = 0;
    for (int p = year.firstPeriod(); p <= year.lastPeriod(); p++) {
      for (int w = 0; w < path.in.workloads.size(); w++) {
        Workload workload = path.in.workloads.get(w);
        if (workload.layer() == layer) {
          for (int c = 0; c < workload.channels().size(); c++) {
            double price = path.in.price[w][c][path.node(p)];
            double billed = workload.channels().get(c).billedShare();
            double usd = transfer ? workload.transferPrice() : price * billed;
            sum += path.served(w, c, p) * usd / 1e6;
          }
        }
      }
    }
    return sum;
  }
}
