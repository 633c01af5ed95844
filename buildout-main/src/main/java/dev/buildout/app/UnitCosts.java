package dev.buildout.app;

import dev.buildout.model.Offer;
import dev.buildout.model.Workload;
import dev.buildout.planner.formulation.LevelisedCost;
import dev.buildout.results.Table;
import java.util.Optional;

/** Cost of a unit of each workload on new capacity of each offer, by {@link LevelisedCost}. */
final class UnitCosts {
  private UnitCosts() {}

  static void add(Table table, PlanPath path) {
    for (int w = 0; w < path.in.workloads.size(); w++) {
      Workload workload = path.in.workloads.get(w);
      for (Offer offer : path.in.theCase.offers()) {
        Optional<LevelisedCost> cost = LevelisedCost.of(path.in, offer, w);
        if (cost.isPresent()) {
          table.add(
              workload.id(),
              offer.id(),
              workload.unit().symbol(),
              cost.get().capital(),
              cost.get().energy(),
              cost.get().rental(),
              cost.get().other(),
              cost.get().total(),
              meanPrice(path, w),
              uses(path, w, offer));
        }
      }
    }
  }

  private static double meanPrice(PlanPath path, int w) {
    double demand = 0;
    double value = 0;
    var channels = path.in.workloads.get(w).channels();
    for (int c = 0; c < channels.size(); c++) {
      double volume = path.in.horizonDemand(w, c);
      demand += volume;
      value += volume * path.in.price[w][c][path.node(0)] * channels.get(c).billedShare();
    }
    return demand == 0 ? 0 : value / demand;
  }

  private static boolean uses(PlanPath path, int w, Offer offer) {
    int source = LevelisedCost.source(path.in, offer);
    boolean bought =
        !(offer instanceof Offer.Purchase)
            || path.columns.vintages.stream()
                .anyMatch(v -> v.source().equals(offer.id()) && path.units(v) > 0);
    for (int p = 0; p < path.periods() && bought; p++) {
      if (path.assigned(source, w, p) > 0) {
        return true;
      }
    }
    return false;
  }
}
