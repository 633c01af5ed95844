package dev.buildout.planner;

import java.time.YearMonth;
import java.util.Random;

/** Tiny cases with random terms; the same seed gives the same case. */
final class RandomCase {
  private final Random random;

  RandomCase(long seed) {
    this.random = new Random(seed);
  }

  /** Doing nothing is always allowed: cash covers the running cost of what stands. */
  TinyCase next() {
    TinyCase tiny =
        new TinyCase()
            .set("finance.discount_rate", between(0, 0.15))
            .set("finance.tax_rate", between(0, 0.3))
            .set("finance.loss_offset_share", between(0, 1))
            .set("finance.overhead_share", between(0, 0.1))
            .set("finance.asset_classes.systems.bonus_share", between(0, 1))
            .set("finance.opening.cash_usd_m", between(5, 40))
            .set("sites.a.power_usd_per_mwh", between(0, 20))
            .set("sites.a.opex_usd_per_kw_year", between(0, 20))
            .set("sites.a.pue", between(1, 1.4))
            .set("sites.a.hall_mw", between(0, 10))
            .set("sites.a.hall_module_mw", between(1, 4))
            .set("sites.a.hall_usd_m_per_mw", between(0.05, 0.5))
            .set("sites.a.hall_lead_months", 12 * random.nextInt(2))
            .set("sites.a.hall_modules_max", random.nextInt(4))
            .set("sites.a.grid_extra_mw", between(0, 5))
            .set("sites.a.grid_usd_m_per_mw", between(0, 0.5))
            .set("sites.a.grid_lead_months", 12 * random.nextInt(2))
            .set("offers.box.until", YearMonth.of(2026 + random.nextInt(2), 12))
            .set("offers.box.price_usd_m", between(1, 3))
            .set("offers.box.price_growth", between(-0.3, 0.1))
            .set("offers.box.lead_months", 3 * random.nextInt(4))
            .set("offers.box.deposit_share", between(0, 0.5))
            .set("offers.box.payable_days", random.nextInt(100))
            .set("workloads.work.demand_per_year", between(1, 20))
            .set("workloads.work.cuda_share", between(0, 1))
            .set("workloads.work.channels.on_demand.max_use", between(0.5, 1))
            .set("workloads.work.channels.on_demand.price", between(0.5, 2) * 1e6);
    if (random.nextBoolean()) {
      tiny.quarterly();
    }
    if (random.nextBoolean()) {
      tiny.add("offers", "id: brick, " + TinyCase.offer("brick", between(1, 3)));
    }
    if (random.nextBoolean()) {
      tiny.set("offers.box.resale_share", between(0, 0.8))
          .set("offers.box.resale_depth", between(0, 1));
    }
    if (random.nextBoolean()) {
      tiny.set("finance.receivable_days", random.nextInt(120))
          .set("finance.payable_days", random.nextInt(120));
    }
    if (random.nextBoolean()) {
      tiny.set("offers.box.development_usd_m", between(0, 3));
    }
    if (random.nextBoolean()) {
      tiny.add(
          "finance.debt",
          "id: bank, name: Bank, limit_usd_m: %s, interest_rate: %s, fair_rate: 0.06"
              .formatted(between(0, 20), between(0.06, 0.2)));
    }
    if (random.nextBoolean()) {
      tiny.add(
          "fleet",
          "id: old, system: box, site: a, systems: %s, in_service: 2025-0%d, cost_usd_m: 2"
              .formatted(between(0, 4), 1 + random.nextInt(9)));
      tiny.set("finance.opening.net_ppe_usd_m", 8);
    }
    return tiny;
  }

  /** Two loans with terms of all kinds, and taxes that losses offset in part. */
  TinyCase indebted() {
    TinyCase tiny =
        next()
            .set("finance.tax_rate", between(0.1, 0.3))
            .set("finance.loss_offset_share", between(0.3, 1))
            .set("finance.min_liquidity_usd_m", between(0, 3));
    boolean covered = random.nextInt(3) == 0; // then nothing may be owed without any earnings
    tiny.set("finance.min_interest_cover", covered ? between(1, 4) : 0);
    double fee = covered ? 0 : 0.005;
    return tiny.replace("finance.debt", loan("bank", fee), loan("fund", fee));
  }

  private String loan(String id, double fee) {
    double rate = between(0.04, 0.12);
    return "id: %s, name: %s, limit_usd_m: %s, interest_rate: %s, fair_rate: %s, draw_until: %s, repay_months: %s, sweep_share: %s, seniority: %s, matures: %s, commitment_fee: %s"
        .formatted(
            id,
            id,
            between(1, 20),
            rate,
            rate + between(-0.02, 0.04),
            YearMonth.of(2026 + random.nextInt(2), 12),
            12 * random.nextInt(4),
            random.nextInt(4) == 0 ? 0 : between(0.2, 1),
            random.nextInt(3),
            random.nextInt(3) == 0 ? YearMonth.of(2029, 1 + random.nextInt(12)) : "9999-12",
            fee);
  }

  private double between(double low, double high) {
    return Math.round(1000 * (low + (high - low) * random.nextDouble())) / 1000.0;
  }
}
