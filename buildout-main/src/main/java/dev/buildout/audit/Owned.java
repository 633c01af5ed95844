package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Systems that the firm owns or has ordered, of one origin: a cohort of the fleet or a row of the
 * purchases.
 *
 * @param source cohort or offer
 * @param system system
 * @param site site
 * @param bought period of the order; -1 for cohorts
 * @param inService period of first use; -1 for before the start, the timeline's size for never
 * @param monthsBefore months in service before the start
 * @param systems number
 * @param unitCostUsdM full cost of one
 */
record Owned(
    String source,
    String system,
    String site,
    int bought,
    int inService,
    int monthsBefore,
    double systems,
    double unitCostUsdM) {

  static List<Owned> all(Evidence e) {
    List<Owned> all = new ArrayList<>();
    for (Cohort c : e.theCase().fleet()) {
      boolean old = c.inService().isBefore(e.timeline().start());
      int before = old ? (int) ChronoUnit.MONTHS.between(c.inService(), e.timeline().start()) : 0;
      int inService = old ? -1 : e.timeline().firstPeriodFrom(c.inService());
      all.add(
          new Owned(
              c.id(), c.system(), c.site(), -1, inService, before, c.systems(), c.costUsdM()));
    }
    for (Row row : e.rows(Tables.PURCHASES)) {
      Offer.Purchase offer = Cases.purchase(e.theCase(), row.text("offer"));
      all.add(
          new Owned(
              offer.id(),
              offer.system(),
              row.text("site"),
              row.period(),
              e.arrival(row.period(), offer.leadMonths()),
              0,
              row.real("systems"),
              e.grown(offer.priceUsdM(), offer.priceGrowth(), row.period())));
    }
    return all;
  }

  /** Share of a period within the service life. */
  double presence(Evidence e, int period) {
    if (period < inService || inService >= e.timeline().size()) {
      return 0;
    }
    AssetClass c = e.theCase().finance().getAssetClass(assetClass(e));
    Period p = e.timeline().get(period);
    int servedAtStart =
        inService < 0
            ? monthsBefore + e.timeline().monthsBefore(period)
            : e.timeline().monthsBefore(period) - e.timeline().monthsBefore(inService);
    int left = c.serviceMonths() - servedAtStart;
    return Math.clamp(left / (double) p.months(), 0.0, 1.0);
  }

  String assetClass(Evidence e) {
    return e.theCase().catalog().getSystem(system).assetClass();
  }

  /** Rows of disposals that took from it. */
  List<Row> disposals(Evidence e) {
    return e.rows(Tables.DISPOSALS).stream().filter(this::isOrigin).toList();
  }

  boolean isOrigin(Row disposal) {
    return disposal.text("source").equals(source)
        && disposal.text("site").equals(site)
        && disposal.integer("bought") == bought;
  }
}
