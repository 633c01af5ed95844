package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.Energisation;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.results.Tables;
import dev.buildout.units.Timeline;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something in the books with one asset class, as it follows from the case and the decisions.
 *
 * @param assetClass asset class id
 * @param what what it is, for details of checks
 * @param inService period of first use; -1 for before the start, the timeline's size for never
 * @param monthsBefore months in service before the start
 * @param cost full cost, USD m
 * @param payments cash paid by period, USD m
 * @param paidBefore paid before the start for what is on order, USD m
 * @param acquired months from the start to the order; below 0 for before
 * @param leavings shares that leave
 */
record Vintage(
    String assetClass,
    String what,
    int inService,
    int monthsBefore,
    double cost,
    double[] payments,
    double paidBefore,
    int acquired,
    List<Leaving> leavings) {

  /**
   * A share of the original quantity that leaves at the start of a period.
   *
   * @param refund of what was paid for a cancelled order, USD m; 0 for a sale
   */
  record Leaving(int period, double share, double refund) {}

  static List<Vintage> all(Evidence e) {
    List<Vintage> all = new ArrayList<>();
    for (Owned owned : e.owned()) {
      addSystems(e, all, owned);
    }
    for (Energisation halls : e.theCase().power()) {
      int inService = e.timeline().firstPeriodFrom(halls.from());
      if (halls.remainingUsdM() > 0 && inService > 0) {
        addHall(e, all, halls.id(), halls.remainingUsdM(), 0, inService, halls);
      }
    }
    for (Row row : e.rows(Tables.HALLS)) {
      Site site = e.theCase().getSite(row.text("site"));
      int order = e.timeline().monthsBefore(row.period());
      double cost =
          row.real("mw")
              * (row.text("kind").equals("hall") ? site.hallUsdMPerMw() : site.gridUsdMPerMw());
      if (row.text("kind").equals("hall")) {
        int inService = e.arrival(row.period(), site.hallLeadMonths());
        addHall(e, all, "halls at " + site.id(), cost, order, inService, null);
      } else {
        int inService = e.arrival(row.period(), site.gridLeadMonths());
        double[] payments =
            Payments.of(e.timeline(), cost, order, months(e.timeline(), inService), 0, 1, 0);
        all.add(
            new Vintage(
                "grid", "grid at " + site.id(), inService, 0, cost, payments, 0, order, List.of()));
      }
    }
    addDevelopment(e, all);
    return all;
  }

  /** Months from the start to a period; its size means the end. */
  static int months(Timeline t, int period) {
    return period < t.size()
        ? t.monthsBefore(period)
        : t.monthsBefore(t.size() - 1) + t.get(t.size() - 1).months();
  }

  AssetClass classIn(Case c) {
    return c.finance().getAssetClass(assetClass);
  }

  /** A cancelled order is paid for no longer; what was paid for it comes back, less a fee. */
  private static void addSystems(Evidence e, List<Vintage> all, Owned owned) {
    if (owned.systems() <= 0) {
      return;
    }
    Vintage v = systems(e, owned);
    double[] payments = v.payments().clone();
    List<Leaving> leavings = new ArrayList<>();
    for (Row row : owned.disposals(e)) {
      double share = row.real("systems") / owned.systems();
      double refund = 0;
      if (row.text("kind").equals("cancellation")) {
        refund = share * paidUntil(v, row.period());
        for (int p = row.period(); p < payments.length; p++) {
          payments[p] -= share * v.payments()[p];
        }
      }
      leavings.add(new Leaving(row.period(), share, refund));
    }
    all.add(
        new Vintage(
            v.assetClass(),
            v.what(),
            v.inService(),
            v.monthsBefore(),
            v.cost(),
            payments,
            v.paidBefore(),
            v.acquired(),
            leavings));
  }

  private static double paidUntil(Vintage v, int period) {
    return v.paidBefore() + Arrays.stream(v.payments(), 0, period).sum();
  }

  private static Vintage systems(Evidence e, Owned owned) {
    double cost = owned.systems() * owned.unitCostUsdM();
    double[] payments = new double[e.timeline().size()];
    double paidBefore = 0;
    int acquired;
    if (owned.bought() >= 0) {
      Offer.Purchase offer = Cases.purchase(e.theCase(), owned.source());
      int order = e.timeline().monthsBefore(owned.bought());
      acquired = order;
      int delivery =
          owned.inService() < e.timeline().size()
              ? e.timeline().monthsBefore(owned.inService())
              : Math.max(months(e.timeline(), e.timeline().size()), order + offer.leadMonths());
      payments =
          Payments.of(
              e.timeline(),
              cost,
              order,
              delivery,
              offer.depositShare(),
              offer.progressShare(),
              offer.payableDays());
    } else {
      acquired = acquired(e, owned);
    }
    if (owned.bought() < 0 && owned.inService() >= 0) {
      double unpaid = Cases.cohort(e.theCase(), owned.source()).unpaidShare();
      paidBefore = (1 - unpaid) * cost;
      if (owned.inService() < payments.length) {
        payments[owned.inService()] = unpaid * cost;
      }
    }
    return new Vintage(
        owned.assetClass(e),
        owned.source() + " at " + owned.site(),
        owned.inService(),
        owned.monthsBefore(),
        cost,
        payments,
        paidBefore,
        acquired,
        List.of());
  }

  /** As stated; else with first use, or before the start where something is paid for an order. */
  private static int acquired(Evidence e, Owned owned) {
    Cohort cohort = Cases.cohort(e.theCase(), owned.source());
    boolean prepaid = owned.inService() >= 0 && cohort.unpaidShare() < 1;
    return cohort.ordered().isEmpty() && prepaid
        ? -1
        : (int)
            ChronoUnit.MONTHS.between(
                e.timeline().start(), cohort.ordered().orElse(cohort.inService()));
  }

  private static void addHall(
      Evidence e,
      List<Vintage> all,
      String what,
      double cost,
      int order,
      int inService,
      @org.jspecify.annotations.Nullable Energisation contracted) {
    int delivery =
        contracted == null
            ? months(e.timeline(), inService)
            : (int) ChronoUnit.MONTHS.between(e.timeline().start(), contracted.from());
    double shell = e.theCase().finance().hallShellShare();
    double[] payments = Payments.of(e.timeline(), cost, order, delivery, 0, 1, 0);
    int acquired = contracted == null ? order : -1;
    all.add(part("shell", what, inService, cost, shell, payments, acquired));
    all.add(part("equipment", what, inService, cost, 1 - shell, payments, acquired));
  }

  private static Vintage part(
      String assetClass,
      String what,
      int inService,
      double cost,
      double share,
      double[] payments,
      int acquired) {
    double[] paid = payments.clone();
    for (int p = 0; p < paid.length; p++) {
      paid[p] *= share;
    }
    return new Vintage(assetClass, what, inService, 0, cost * share, paid, 0, acquired, List.of());
  }

  /** The once-only cost of a generation is paid, and in use, with the first order. */
  private static void addDevelopment(Evidence e, List<Vintage> all) {
    for (Offer.Purchase offer : Cases.purchases(e.theCase())) {
      int first =
          e.rows(Tables.PURCHASES).stream()
              .filter(row -> row.text("offer").equals(offer.id()))
              .mapToInt(Row::period)
              .min()
              .orElse(-1);
      if (offer.developmentUsdM() > 0 && first >= 0) {
        double[] payments = new double[e.timeline().size()];
        payments[first] = offer.developmentUsdM();
        all.add(
            new Vintage(
                "development",
                "development of " + offer.id(),
                first,
                0,
                offer.developmentUsdM(),
                payments,
                0,
                e.timeline().monthsBefore(first),
                List.of()));
      }
    }
  }
}
