package dev.buildout.planner;

import static dev.buildout.planner.TinyCase.hourly;

import dev.buildout.model.Convention;
import dev.buildout.model.LeaseStandard;
import dev.buildout.model.LifeChange;
import dev.buildout.model.Path;
import dev.buildout.model.WriteDown;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tiny cases that use much of the model at once, for tests of what must hold in every case. */
public final class RichCases {
  private RichCases() {}

  /** Name to case. */
  public static Map<String, TinyCase> all() {
    Map<String, TinyCase> all = new LinkedHashMap<>();
    all.put("taxed", taxed());
    all.put("taxed, in quarters", taxed().quarterly());
    all.put("debt with a spread", debt());
    all.put("debt, in quarters", debt().quarterly());
    all.put("delayed draw", delayedDraw());
    all.put("delayed draw, in quarters", delayedDraw().quarterly());
    all.put("working capital", workingCapital());
    all.put("working capital, in quarters", workingCapital().quarterly());
    all.put("resale", resale());
    all.put("resale, in quarters", resale().quarterly());
    all.put("lives that change", lives());
    all.put("lives that change, in quarters", lives().quarterly());
    all.put("cancelled order", cancelled());
    all.put("cancelled order, in quarters", cancelled().quarterly());
    all.put("cancelled order in short supply", shortSupply());
    all.put("cancelled order in short supply, in quarters", shortSupply().quarterly());
    all.put("halls, grid and development", facilities());
    all.put("halls, grid and development, in quarters", facilities().quarterly());
    all.put("rented capacity", rented());
    all.put("leases", leased("us_gaap"));
    all.put("leases, in quarters", leased("us_gaap").quarterly());
    all.put("leases under IFRS, in quarters", leased("ifrs").quarterly());
    all.put("two sites and two systems", twoOfEach().quarterly());
    return all;
  }

  public static TinyCase get(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  static TinyCase taxed() {
    return new TinyCase()
        .set("finance.discount_rate", 0.08)
        .set("finance.tax_rate", 0.25)
        .set("finance.loss_offset_share", 0.8)
        .set("finance.asset_classes.systems.bonus_share", 0.4)
        .set("finance.asset_classes.systems.service_life_months", 33)
        .set("sites.a.power_usd_per_mwh", 10)
        .set("sites.a.opex_usd_per_kw_year", 20)
        .set("catalog.systems.box.maintenance_share", 0.01)
        .set("finance.overhead_share", 0.02)
        .set("offers.box.until", YearMonth.of(2027, 12))
        .set("offers.box.price_growth", -0.1)
        .set("workloads.work.channels.on_demand.price", 1.3e6)
        .set("workloads.work.demand_per_year", 12);
  }

  /** Cash for a part of the boxes; the bank asks 12 % where 9 % would be fair. */
  static TinyCase debt() {
    return taxed()
        .set("finance.opening.cash_usd_m", 3)
        .set("finance.opening.equity_usd_m", 3)
        .set("offers.box.price_growth", 0)
        .set("finance.minimum_cash_usd_m", 1)
        .set("finance.max_debt_to_ebitda", 2)
        .add(
            "finance.debt",
            "id: bank, name: Bank, limit_usd_m: 30, interest_rate: 0.12, fair_rate: 0.09");
  }

  /** Old and new leases of a firm that borrows; they weigh on cash, covenant and floor. */
  static TinyCase leased(String standard) {
    return debt()
        .set("finance.opening.cash_usd_m", 8)
        .set("finance.opening.equity_usd_m", 8)
        .set("finance.lease_standard", LeaseStandard.valueOf(standard.toUpperCase(Locale.ROOT)))
        .set("finance.free_cash_flow_floor_usd_m", Optional.of(Path.constant(-9)))
        .add(
            "finance.leases",
            "id: old, name: Old, kind: operating, commencement: 2024-07, months: 40,"
                + " payment_usd_m_per_month: 0.05, escalator: 0.05, rate: 0.06")
        .add(
            "finance.leases",
            "id: racks, name: Racks, kind: finance, commencement: 2026-05, months: 30,"
                + " payment_usd_m_per_month: 0.04, timing: arrears, rate: 0.08, direct_cost_usd_m: 0.1")
        .add(
            "finance.leases",
            "id: swing, name: Swing, kind: operating, commencement: 2027-02, months: 9,"
                + " payment_usd_m_per_month: 0.02, rate: 0.08");
  }

  /** An anchor that pays a fifth in advance, a loan that is repaid, and what its lender asks. */
  static TinyCase delayedDraw() {
    return taxed()
        .set("finance.opening.cash_usd_m", 3)
        .set("finance.opening.equity_usd_m", 3)
        .set("finance.receivable_days", 60)
        .set("finance.minimum_cash_usd_m", 1)
        .set("finance.min_dscr", 1.2)
        .set("finance.max_customer_share", 0.6)
        .replace(
            "workloads",
            "id: work, name: Work, unit: zflop, demand_per_year: 12, channels: ["
                + "{id: committed, share: 0.6, price: 1.3e6, max_use: 1, customer: anchor, prepaid_share: 0.2}, "
                + "{id: on_demand, share: 0.4, price: 1.3e6, max_use: 1}]")
        .add(
            "finance.debt",
            "id: bank, name: Bank, limit_usd_m: 30, interest_rate: 0.12, fair_rate: 0.09,"
                + " draw_until: 2026-12, repay_months: 24, commitment_fee: 0.01");
  }

  /** Bills older than a quarter, and an opening balance of each kind. */
  static TinyCase workingCapital() {
    return taxed()
        .set("finance.receivable_days", 130)
        .set("finance.payable_days", 100)
        .set("finance.opening.receivables_usd_m", 4)
        .set("finance.opening.payables_usd_m", 1)
        .set("finance.opening.equity_usd_m", 1003)
        .set("finance.opening.cash_usd_m", 1000);
  }

  /** Work in 2026 and little of it later: old boxes are sold, new ones hardly bought. */
  static TinyCase resale() {
    return taxed()
        .set("workloads.work.channels.on_demand.price", 2.2e6)
        .set("workloads.work.demand_per_year", fall(20, 3))
        .set("offers.box.resale_share", 0.6)
        .set("offers.box.resale_decline", 0.3)
        .set("offers.box.resale_depth", 0.4)
        .set("finance.opening.net_ppe_usd_m", 4)
        .set("finance.opening.equity_usd_m", 1004)
        .add(
            "fleet",
            "id: old, system: box, site: a, systems: 4, in_service: 2025-01, cost_usd_m: 1.5");
  }

  /** The same, worth at the end what the books leave of it under all that they know. */
  static TinyCase lives() {
    return resale()
        .set("finance.asset_classes.systems.terminal_share", 0.7)
        .set("finance.asset_classes.systems.salvage_share", 0.1)
        .set("finance.asset_classes.systems.convention", Convention.HALF_YEAR)
        .set(
            "finance.asset_classes.systems.life_changes",
            List.of(new LifeChange("longer", YearMonth.of(2026, 7), 60)))
        .set(
            "finance.asset_classes.systems.impairments",
            List.of(new WriteDown("old", YearMonth.of(2027, 6), 0.3)));
  }

  /** One value until the end of 2026, another from 2027 on. */
  private static Path fall(double before, double after) {
    Path.Point last = new Path.Point(YearMonth.of(2026, 12), before);
    return new Path(List.of(last, new Path.Point(YearMonth.of(2027, 1), after)), 0);
  }

  /** Five bricks on order, 40 % paid, dearer to keep than to cancel: nobody can use them. */
  static TinyCase cancelled() {
    return taxed()
        .set("catalog.accelerators.brick-chip.bf16_tflops", 3.2)
        .set("finance.opening.net_ppe_usd_m", 4)
        .set("finance.opening.equity_usd_m", 1004)
        .add(
            "fleet",
            "id: coming, system: brick, site: a, systems: 5, in_service: 2027-01, cost_usd_m: 2,"
                + " unpaid_share: 0.6, cancel_fee_share: 0.3");
  }

  /** Memory for 6 systems a year, and 5 of the next year's are promised to the useless bricks. */
  static TinyCase shortSupply() {
    return cancelled().add("supply", "id: hbm, name: HBM, resource: hbm_gb, per_quarter: 150");
  }

  static TinyCase facilities() {
    return taxed()
        .set("sites.a.hall_mw", 2)
        .set("sites.a.hall_module_mw", 3)
        .set("sites.a.hall_usd_m_per_mw", 0.2)
        .set("sites.a.hall_lead_months", 12)
        .set("sites.a.hall_modules_max", 4)
        .set("sites.a.grid_mw", 4)
        .set("sites.a.grid_extra_mw", 5)
        .set("sites.a.grid_usd_m_per_mw", 0.1)
        .set("sites.a.grid_lead_months", 12)
        .set("offers.box.development_usd_m", 1)
        .set("offers.box.deposit_share", 0.2)
        .set("offers.box.progress_share", 0.3)
        .set("offers.box.lead_months", 6)
        .set("finance.asset_classes.shell.terminal_share", 1)
        .set("finance.asset_classes.grid.terminal_share", 0.5)
        .set("finance.opening.net_ppe_usd_m", 0)
        .add(
            "power",
            "id: more, site: a, from: 2027-01, grid_mw: 1, hall_mw: 2, remaining_usd_m: 1.5");
  }

  static TinyCase rented() {
    return taxed()
        .set("workloads.work.rentable", true)
        .set("workloads.work.channels.on_demand.floor_share", 0.9)
        .add(
            "offers",
            "id: cloud, kind: on_demand, name: Cloud, system: box, from: 2026-01, depth_chips: 1,"
                + " usd_per_chip_hour: %s, price_growth: -0.1".formatted(hourly(0.7)))
        .add(
            "offers",
            "id: lease, kind: reservation, name: Lease, system: box, from: 2026-01, depth_chips: 2,"
                + " usd_per_chip_hour: %s, term_months: 18, take_or_pay: 0.8"
                    .formatted(hourly(0.6)));
  }

  static TinyCase twoOfEach() {
    return debt()
        .add("offers", "id: brick, " + TinyCase.offer("brick", 1.8))
        .add(
            "sites",
            "id: b, name: B, pue: 1.2, grid_mw: 3, hall_mw: 3, power_usd_per_mwh: 5, hall_module_mw: 1,"
                + " hall_usd_m_per_mw: 1, hall_lead_months: 6, hall_modules_max: 2, grid_lead_months: 12,"
                + " grid_extra_mw: 2")
        .add(
            "workloads",
            "id: other, name: Other, unit: zflop, demand_per_year: 6, channels: ["
                + TinyCase.channel(1.3)
                + "]")
        .set("catalog.accelerators.brick-chip.bf16_tflops", 30)
        .set("catalog.systems.brick.asset_class", "development")
        .set("workloads.work.cuda_share", 0.5)
        .add("supply", "id: hbm, name: HBM, resource: hbm_gb, per_quarter: 400");
  }
}
