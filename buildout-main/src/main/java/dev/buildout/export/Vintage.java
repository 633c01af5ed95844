package dev.buildout.export;

import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Something in the books of a plan, as its tables tell.
 *
 * @param inService period of first use; -1 for before the start, the timeline's size for never
 * @param payments cash paid by period, USD m
 * @param leaving share of the original quantity that leaves by period
 * @param acquired months from the start to the order; below 0 for before
 * @param cancelled periods in which what leaves is an order that is cancelled
 */
record Vintage(
    String assetClass,
    String label,
    int inService,
    int monthsBefore,
    double costUsdM,
    double paidBeforeUsdM,
    double[] payments,
    double[] leaving,
    boolean[] cancelled,
    int acquired) {

  static List<Vintage> of(RunRows rows, Case theCase) {
    List<Vintage> vintages = new ArrayList<>();
    List<RunRows.Row> assets = rows.of(FirmTables.ASSETS);
    for (RunRows.Row asset : assets) {
      vintages.add(
          new Vintage(
              asset.text("asset_class"),
              asset.text("label"),
              asset.integer("in_service"),
              asset.integer("months_before"),
              asset.real("cost_usd_m"),
              asset.real("paid_before_usd_m"),
              new double[rows.periods()],
              new double[rows.periods()],
              new boolean[rows.periods()],
              asset.integer("acquired")));
    }
    List<Integer> numbers = assets.stream().map(a -> a.integer("vintage")).toList();
    for (RunRows.Row payment : rows.of(FirmTables.PAYMENTS)) {
      Vintage v = vintages.get(numbers.indexOf(payment.integer("vintage")));
      v.payments()[payment.integer("period")] += payment.real("paid_usd_m");
    }
    for (RunRows.Row disposal : rows.of(Tables.DISPOSALS)) {
      leave(vintages, rows, theCase, disposal);
    }
    return vintages;
  }

  boolean isOld() {
    return inService < 0;
  }

  boolean leaves() {
    for (double share : leaving) {
      if (share > 0) {
        return true;
      }
    }
    return false;
  }

  /** Months from the start of the plan to first use; below 0 for what was used before. */
  int serviceFrom(Timeline t) {
    if (isOld()) {
      return -monthsBefore;
    }
    int last = t.size() - 1;
    return inService <= last
        ? t.monthsBefore(inService)
        : t.monthsBefore(last) + t.get(last).months();
  }

  /** What the plan buys from now on; the rest was bought or contracted before. */
  boolean isNew() {
    return !isOld() && paidBeforeUsdM == 0;
  }

  private static void leave(
      List<Vintage> vintages, RunRows rows, Case theCase, RunRows.Row disposal) {
    String label = disposal.text("source") + " at " + disposal.text("site");
    boolean ofFleet = disposal.integer("bought") < 0;
    double units = ofFleet ? cohort(theCase, disposal).systems() : 0;
    double cost = ofFleet ? -1 : 0;
    int inService = -1;
    if (!ofFleet) {
      RunRows.Row order = order(rows, disposal);
      units = order.real("systems");
      cost = order.real("cost_usd_m");
      inService = order.integer("in_service");
    }
    Vintage nearest = null;
    for (Vintage v : vintages) {
      boolean fits = v.label().equals(label) && (ofFleet || v.inService() == inService);
      double off = Math.abs(v.costUsdM() - cost);
      if (fits && (nearest == null || off < Math.abs(nearest.costUsdM() - cost))) {
        nearest = v;
      }
    }
    if (nearest == null) {
      throw new IllegalArgumentException("disposals: no vintage " + label + " in assets");
    }
    int period = disposal.integer("period");
    nearest.leaving()[period] += disposal.real("systems") / units;
    nearest.cancelled()[period] |= disposal.text("kind").equals("cancellation");
  }

  private static Cohort cohort(Case theCase, RunRows.Row disposal) {
    return theCase.fleet().stream()
        .filter(c -> c.id().equals(disposal.text("source")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("disposals: no cohort " + disposal.text("source")));
  }

  private static RunRows.Row order(RunRows rows, RunRows.Row disposal) {
    return rows.of(Tables.PURCHASES).stream()
        .filter(o ->
            o.text("offer").equals(disposal.text("source"))
                && o.text("site").equals(disposal.text("site"))
                && o.integer("period") == disposal.integer("bought"))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("disposals: no order of " + disposal.text("source")));
  }
}
