package dev.buildout.finance;

import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.Lease;
import dev.buildout.model.LeaseKind;
import dev.buildout.model.LeaseStandard;
import dev.buildout.model.LeaseTiming;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded firms and programmes with everything that can happen to a vintage. */
final class RandomProgrammes {
  private static final List<String> CLASSES =
      List.of("systems", "equipment", "shell", "development");

  private final RandomGenerator random;

  RandomProgrammes(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Some of them add interest to the cost of what they build. */
  Finance firm() {
    return firm(12);
  }

  /** A firm whose fiscal years end in that month. */
  Finance firm(int fiscalYearEndMonth) {
    Finance firm = linearFirm(fiscalYearEndMonth);
    return SampleFirm.capitalising(firm, random.nextBoolean());
  }

  /** One whose schedules are linear in its programme. */
  Finance linearFirm() {
    return linearFirm(12);
  }

  private Finance linearFirm(int fiscalYearEndMonth) {
    List<Business> businesses = new ArrayList<>();
    for (int b = 0; b < random.nextInt(3); b++) {
      businesses.add(SampleFirm.business("business" + b, random.doubles(8, 0, 90_000).toArray()));
    }
    return SampleFirm.of(
        random.nextDouble(0.4),
        random.nextDouble(),
        fiscalYearEndMonth,
        random.nextInt(120),
        random.nextInt(120),
        CLASSES.stream().map(id -> RandomClasses.next(random, id, YearMonth.of(2027, 1))).toList(),
        new OpeningBalance(
            upTo(100_000),
            upTo(200_000),
            upTo(60_000),
            0.04,
            upTo(9_000),
            upTo(5_000),
            upTo(3_000),
            upTo(900),
            upTo(80_000)),
        businesses,
        leases(),
        random.nextBoolean() ? LeaseStandard.US_GAAP : LeaseStandard.IFRS);
  }

  private List<Lease> leases() {
    List<Lease> leases = new ArrayList<>();
    for (int l = random.nextInt(4); l > 0; l--) {
      leases.add(lease("lease" + l));
    }
    return leases;
  }

  /** Long and short, old and new, of any terms. */
  Lease lease(String id) {
    return new Lease(
        id,
        id,
        random.nextBoolean() ? LeaseKind.FINANCE : LeaseKind.OPERATING,
        YearMonth.of(2020, 1).plusMonths(random.nextInt(120)),
        random.nextInt(3) == 0 ? random.nextInt(1, 13) : random.nextInt(13, 241),
        upTo(300),
        random.nextBoolean() ? 0 : random.nextDouble(-0.05, 0.1),
        random.nextBoolean() ? LeaseTiming.ADVANCE : LeaseTiming.ARREARS,
        random.nextInt(5) == 0 ? 0 : upTo(0.15),
        random.nextBoolean() ? 0 : upTo(500));
  }

  Programme programme() {
    int[] lengths = {1, 3, 12};
    Timeline t =
        Timeline.of(
            YearMonth.of(2026, 1 + random.nextInt(12)),
            lengths[random.nextInt(3)],
            24 + 12 * random.nextInt(3),
            random.nextInt(4));
    List<Purchase> purchases = new ArrayList<>();
    List<Disposal> disposals = new ArrayList<>();
    for (int v = 0; v < random.nextInt(25); v++) {
      addVintage(t, purchases, disposals);
    }
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      if (random.nextInt(5) > 0) {
        flows.put(flow, random.doubles(t.size(), 0, flow.isCost() ? 2_000 : 30_000).toArray());
      }
    }
    return new Programme(
        t, purchases, disposals, flows, amounts(t, 5_000), amounts(t, 4_000), amounts(t, 800));
  }

  private void addVintage(Timeline t, List<Purchase> purchases, List<Disposal> disposals) {
    String assetClass = CLASSES.get(random.nextInt(CLASSES.size()));
    int inService = random.nextInt(-1, t.size() + 1);
    double cost = upTo(40_000);
    double[] payments = new double[t.size()];
    double paidBefore = 0;
    if (inService < 0) {
      payments[0] = random.nextBoolean() ? cost * 0.1 : 0;
      paidBefore = cost - payments[0];
    } else {
      int ordered = random.nextInt(-1, Math.min(inService, t.size() - 1) + 1);
      double[] shares =
          PaymentProfile.shares(
              t, ordered, inService, random.nextInt(30), upTo(0.4), upTo(0.4), random.nextInt(200));
      double inTimeline = 0;
      for (int p = 0; p < payments.length; p++) {
        payments[p] = cost * shares[p];
        inTimeline += payments[p];
      }
      paidBefore = ordered < 0 && inService < t.size() ? Math.max(0, cost - inTimeline) : 0;
    }
    double kept = 1;
    int period = random.nextInt(t.size());
    while (random.nextInt(3) == 0 && period < t.size() && kept > 0) {
      double share = random.nextInt(3) == 0 ? kept : random.nextDouble(kept);
      disposals.add(new Disposal(purchases.size(), period, share, upTo(cost * share)));
      if (period <= inService) {
        for (int p = period; p < payments.length; p++) {
          payments[p] *= (kept - share) / kept;
        }
      }
      kept -= share;
      period += random.nextInt(5);
    }
    purchases.add(
        new Purchase(
            assetClass,
            "vintage" + purchases.size(),
            inService,
            inService < 0 ? random.nextInt(90) : 0,
            cost,
            payments,
            paidBefore,
            random.nextInt(-60, 12)));
  }

  private double[] amounts(Timeline t, double most) {
    return random.doubles(t.size(), 0, most).toArray();
  }

  private double upTo(double most) {
    return random.nextDouble(most);
  }
}
