package dev.buildout.planner.formulation;

import dev.buildout.finance.Depreciation;
import dev.buildout.finance.PaymentProfile;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Cohort;
import dev.buildout.model.Energisation;
import dev.buildout.model.Finance;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds vintages; takes every accounting coefficient from finance. */
final class VintageFactory {
  private final Inputs in;
  private final Finance finance;
  private final Timeline timeline;

  /** Tax shares by asset class and time of service: many vintages have the same. */
  private final Map<String, double[]> taxShares = new HashMap<>();

  VintageFactory(Inputs in) {
    this.in = in;
    this.finance = in.theCase.finance();
    this.timeline = in.timeline;
  }

  /** Systems installed or on order at the start. Empty when the service life is over. */
  List<Vintage> cohorts() {
    List<Vintage> all = new ArrayList<>();
    for (Cohort c : in.theCase.fleet()) {
      boolean installed = c.inService().isBefore(timeline.start());
      int inService = installed ? -1 : timeline.firstPeriodFrom(c.inService());
      String assetClass = in.theCase.catalog().getSystem(c.system()).assetClass();
      int before = installed ? (int) ChronoUnit.MONTHS.between(c.inService(), timeline.start()) : 0;
      double unpaid = installed ? 0 : c.unpaidShare();
      int acquired = acquired(c, installed ? -before : unpaid < 1 ? -1 : monthsTo(c.inService()));
      double[] payments = new double[timeline.size()];
      if (!installed && inService < timeline.size()) {
        payments[inService] = unpaid * c.costUsdM();
      }
      all.add(
          new Vintage(
              Vintage.Kind.SYSTEM,
              c.id(),
              in.systemIndex(c.system()),
              in.siteIndex(c.site()),
              -1,
              -1,
              inService,
              before,
              acquired,
              -1,
              c.systems(),
              0,
              c.costUsdM(),
              payments,
              installed ? 0 : (1 - unpaid) * c.costUsdM(),
              parts(c.costUsdM(), inService, before, acquired, assetClass),
              presence(assetClass, inService, before)));
    }
    return all;
  }

  /**
   * Halls under construction at the start; what was paid for them is in the opening property. The
   * rest is paid until the month in which they open; the books take them in with the first whole
   * period after that.
   */
  List<Vintage> hallsUnderConstruction() {
    List<Vintage> all = new ArrayList<>();
    for (Energisation e : in.theCase.power()) {
      int inService = timeline.firstPeriodFrom(e.from());
      if (e.remainingUsdM() > 0 && inService > 0) {
        int months = (int) ChronoUnit.MONTHS.between(timeline.start(), e.from());
        double[] shares = PaymentProfile.evenlyFromStart(timeline, months);
        all.add(
            facility(
                Vintage.Kind.HALL, e.site(), -1, inService, -1, 1, 0, e.remainingUsdM(), shares));
      }
    }
    return all;
  }

  Vintage order(int purchase, int site, int node, int column, double systemsPerColumn) {
    Offer.Purchase offer = in.purchases.get(purchase);
    int period = in.tree.period(node);
    int inService = arrival(period, offer.leadMonths());
    double cost = offer.priceUsdM() * Math.pow(1 + offer.priceGrowth(), in.yearsAt(node));
    String assetClass = in.theCase.catalog().getSystem(offer.system()).assetClass();
    double[] shares =
        PaymentProfile.shares(
            timeline,
            period,
            inService,
            offer.leadMonths(),
            offer.depositShare(),
            offer.progressShare(),
            offer.payableDays());
    return new Vintage(
        Vintage.Kind.SYSTEM,
        offer.id(),
        in.systemIndex(offer.system()),
        site,
        purchase,
        node,
        inService,
        0,
        timeline.monthsBefore(period),
        column,
        0,
        systemsPerColumn,
        cost,
        times(shares, cost),
        0,
        parts(cost, inService, 0, timeline.monthsBefore(period), assetClass),
        presence(assetClass, inService, 0));
  }

  /** One unit is a module. */
  Vintage halls(int site, int node, int column) {
    Site s = in.sites.get(site);
    int period = in.tree.period(node);
    int inService = arrival(period, s.hallLeadMonths());
    double[] shares =
        PaymentProfile.shares(timeline, period, inService, s.hallLeadMonths(), 0, 1, 0);
    double cost = s.hallModuleMw() * s.hallUsdMPerMw();
    return facility(Vintage.Kind.HALL, s.id(), node, inService, column, 0, 1, cost, shares);
  }

  /** One unit is a MW. */
  Vintage grid(int site, int node, int column, double mwPerColumn) {
    Site s = in.sites.get(site);
    int period = in.tree.period(node);
    int inService = arrival(period, s.gridLeadMonths());
    double[] shares =
        PaymentProfile.shares(timeline, period, inService, s.gridLeadMonths(), 0, 1, 0);
    return facility(
        Vintage.Kind.GRID,
        s.id(),
        node,
        inService,
        column,
        0,
        mwPerColumn,
        s.gridUsdMPerMw(),
        shares);
  }

  /** Once-only cost of a chip generation; one unit is the whole programme. */
  Vintage development(int purchase, int node, int column) {
    Offer.Purchase offer = in.purchases.get(purchase);
    int period = in.tree.period(node);
    double[] payments = new double[timeline.size()];
    payments[period] = offer.developmentUsdM();
    return new Vintage(
        Vintage.Kind.DEVELOPMENT,
        offer.id(),
        -1,
        -1,
        purchase,
        node,
        period,
        0,
        timeline.monthsBefore(period),
        column,
        0,
        1,
        offer.developmentUsdM(),
        payments,
        0,
        parts(offer.developmentUsdM(), period, 0, timeline.monthsBefore(period), "development"),
        presence("development", period, 0));
  }

  /** Period of first use of what is ordered at the start of a period. */
  int arrival(int period, int leadMonths) {
    YearMonth month = timeline.get(period).start().plusMonths(leadMonths);
    return Math.max(period, timeline.firstPeriodFrom(month));
  }

  private Vintage facility(
      Vintage.Kind kind,
      String siteId,
      int node,
      int inService,
      int column,
      double fixedUnits,
      double unitsPerColumn,
      double cost,
      double[] shares) {
    // What was begun before the start was acquired then.
    int acquired = node < 0 ? -1 : timeline.monthsBefore(in.tree.period(node));
    List<Vintage.Part> parts = new ArrayList<>();
    if (kind == Vintage.Kind.GRID) {
      parts.addAll(parts(cost, inService, 0, acquired, "grid"));
    } else {
      parts.addAll(parts(cost * finance.hallShellShare(), inService, 0, acquired, "shell"));
      parts.addAll(
          parts(cost * (1 - finance.hallShellShare()), inService, 0, acquired, "equipment"));
    }
    double[] presence = new double[timeline.size()];
    for (int p = Math.max(0, inService); p < presence.length; p++) {
      presence[p] = 1; // halls and grid outlast the timeline; equipment is renewed within opex
    }
    return new Vintage(
        kind,
        siteId,
        -1,
        in.siteIndex(siteId),
        -1,
        node,
        inService,
        0,
        acquired,
        column,
        fixedUnits,
        unitsPerColumn,
        cost,
        times(shares, cost),
        0,
        parts,
        presence);
  }

  private List<Vintage.Part> parts(
      double cost, int inService, int monthsBefore, int acquired, String assetClass) {
    AssetClass c = finance.getAssetClass(assetClass);
    String key = assetClass + " " + inService + " " + monthsBefore + " " + acquired;
    double[] shares =
        taxShares.computeIfAbsent(
            key, k -> Depreciation.taxShares(c, timeline, inService, monthsBefore, acquired));
    double[] tax = times(shares, cost);
    double left = Depreciation.netBookShareAtEnd(c, timeline, inService, monthsBefore);
    return List.of(new Vintage.Part(assetClass, cost, tax, cost * left * c.terminalShare()));
  }

  private int acquired(Cohort c, int unlessStated) {
    return c.ordered().map(this::monthsTo).orElse(unlessStated);
  }

  private int monthsTo(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(timeline.start(), month);
  }

  /** Share of each period within the service life. */
  private double[] presence(String assetClass, int inService, int monthsBefore) {
    int life = finance.getAssetClass(assetClass).serviceMonths();
    double[] share = new double[timeline.size()];
    if (inService >= timeline.size()) {
      return share;
    }
    int from = inService < 0 ? -monthsBefore : timeline.monthsBefore(inService);
    for (int p = Math.max(0, inService); p < share.length; p++) {
      Period period = timeline.get(p);
      int left = from + life - timeline.monthsBefore(p);
      share[p] = Math.clamp(left / (double) period.months(), 0, 1);
    }
    return share;
  }

  private static double[] times(double[] shares, double factor) {
    double[] result = shares.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] *= factor;
    }
    return result;
  }
}
