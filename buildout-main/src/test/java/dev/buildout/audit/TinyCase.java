package dev.buildout.audit;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Anchor;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Business;
import dev.buildout.model.CapexLimit;
import dev.buildout.model.Case;
import dev.buildout.model.Catalog;
import dev.buildout.model.Channel;
import dev.buildout.model.Cohort;
import dev.buildout.model.Confidence;
import dev.buildout.model.Convention;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Energisation;
import dev.buildout.model.Finance;
import dev.buildout.model.Layer;
import dev.buildout.model.Lease;
import dev.buildout.model.LeaseKind;
import dev.buildout.model.LeaseStandard;
import dev.buildout.model.LeaseTiming;
import dev.buildout.model.Market;
import dev.buildout.model.Offer;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Path;
import dev.buildout.model.Provenance;
import dev.buildout.model.Rates;
import dev.buildout.model.ReportedYear;
import dev.buildout.model.Resolution;
import dev.buildout.model.Site;
import dev.buildout.model.SoftwareStack;
import dev.buildout.model.Studies;
import dev.buildout.model.SupplyLimit;
import dev.buildout.model.SupplyResource;
import dev.buildout.model.SystemType;
import dev.buildout.model.TaxConvention;
import dev.buildout.model.TaxSchedule;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One site, one system, every kind of decision, in years from January 2026 to the end of 2031. */
final class TinyCase {
  static final int PERIODS = 6;

  static final Rates RATES =
      new Rates(
          Map.of(
              "hours", Map.of("box", new Rates.Rate(8, 0, "compute", "")),
              "app", Map.of("box", new Rates.Rate(2, 0, "compute", ""))));

  static final Case CASE =
      new Case(
          "tiny",
          "Tiny",
          "",
          YearMonth.of(2026, 1),
          Resolution.YEAR,
          3,
          3,
          "USD",
          "",
          false,
          new Market(-1, 0.5, 1.1, 0),
          List.of(site()),
          List.of(new Energisation("more", "home", YearMonth.of(2027, 1), 0.5, 0.2, 0.6)),
          List.of(
              new Cohort(
                  "old", "box", "home", 20, YearMonth.of(2024, 1), 0.25, 0, 1, Optional.empty()),
              new Cohort(
                  "coming",
                  "box",
                  "home",
                  10,
                  YearMonth.of(2027, 1),
                  0.3,
                  0.6,
                  0.2,
                  Optional.empty())),
          List.of(purchase(), reservation(), cloud()),
          List.of(hours(), app()),
          List.of(
              new SupplyLimit(
                  "fab",
                  "Fab",
                  SupplyResource.CHIPS,
                  List.of(),
                  YearMonth.of(2026, 1),
                  Path.constant(60))),
          finance(),
          List.of(year("2024", 80.0, 20.0, 5.0), year("2025", 100.0, 32.0, 6.0)),
          List.of(new Anchor("revenue", "Revenue", "ai_revenue_usd_m", 300, 200, 400, "USD m")),
          List.of(),
          List.of(),
          Studies.NONE,
          catalog(),
          Map.of("sites.home", new Provenance("lease", "2026-01", Confidence.FILING, "")));

  private static Site site() {
    return new Site("home", "Home", "", 1.25, 2, 1, 50, 0.02, 0.5, 4, 12, 4, 12, 1, 0.3, 10);
  }

  private static Offer.Purchase purchase() {
    return new Offer.Purchase(
        "buy",
        "Boxes",
        "box",
        YearMonth.of(2026, 1),
        YearMonth.of(9999, 12),
        true,
        0.3,
        -0.1,
        12,
        0.2,
        0.3,
        45,
        1,
        1,
        Optional.of(Path.constant(10)),
        0.5,
        0.3,
        0.5,
        List.of());
  }

  private static Offer.Reservation reservation() {
    return new Offer.Reservation(
        "reserved",
        "Reserved",
        "box",
        YearMonth.of(2026, 1),
        1.5,
        -0.1,
        24,
        0,
        0.8,
        Path.constant(80),
        List.of());
  }

  private static Offer.OnDemand cloud() {
    return new Offer.OnDemand(
        "cloud",
        "Cloud",
        "box",
        YearMonth.of(2026, 1),
        2,
        -0.05,
        Path.constant(80),
        0.1,
        List.of("hours", "app"));
  }

  private static Workload hours() {
    return work(
        "hours",
        Layer.INFRASTRUCTURE,
        WorkUnit.CHIP_HOUR,
        0.3,
        2_000_000,
        0.1,
        0,
        List.of(
            new Channel(
                "committed",
                Path.constant(0.6),
                Optional.of(Path.constant(2)),
                1,
                0.9,
                0.95,
                0.5,
                "anchor",
                0.2),
            new Channel(
                "on_demand",
                Path.constant(0.4),
                Optional.of(Path.constant(3)),
                0.6,
                1,
                0,
                0,
                "",
                0)));
  }

  private static Workload app() {
    return work(
        "app",
        Layer.APPLIED_TOOL,
        WorkUnit.CHIP_HOUR,
        0,
        20_000,
        0,
        1.5,
        List.of(
            new Channel(
                "internal",
                Path.constant(1),
                Optional.of(Path.constant(10)),
                0.8,
                1,
                0,
                0,
                "",
                0)));
  }

  private static Workload work(
      String id,
      Layer layer,
      WorkUnit unit,
      double cudaShare,
      double demand,
      double revenueShare,
      double transferPrice,
      List<Channel> channels) {
    return new Workload(
        id,
        id,
        layer,
        unit,
        "",
        0.75,
        0,
        4000,
        50,
        0,
        8,
        "chip",
        0.5,
        cudaShare,
        List.of(),
        Optional.of(Path.constant(demand)),
        Optional.empty(),
        revenueShare,
        transferPrice,
        true,
        channels);
  }

  static AssetClass assetClass(
      String id,
      String name,
      int life,
      double bonus,
      TaxSchedule schedule,
      int service,
      double terminal) {
    return new AssetClass(
        id,
        name,
        life,
        Path.constant(bonus),
        schedule,
        service,
        terminal,
        0,
        Convention.MONTHLY,
        List.of(),
        List.of(),
        Optional.empty(),
        TaxConvention.HALF_YEAR,
        Optional.empty());
  }

  private static Finance finance() {
    return new Finance(
        0.1,
        0.25,
        0.8,
        12,
        30,
        45,
        0.1,
        0.4,
        Optional.of(Path.constant(-100)),
        1,
        10,
        1.5,
        4,
        2,
        0.95,
        List.of(
            assetClass("systems", "Systems", 72, 0.6, TaxSchedule.MACRS_5, 60, 0.1),
            assetClass("shell", "Shell", 480, 0, TaxSchedule.STRAIGHT_39, 0, 0.5),
            assetClass("equipment", "Equipment", 180, 0, TaxSchedule.MACRS_15, 0, 0.5),
            assetClass("grid", "Grid", 240, 1, TaxSchedule.MACRS_15, 0, 0.5),
            assetClass("development", "Development", 60, 0, TaxSchedule.BOOK, 0, 0)),
        new OpeningBalance(50, 30, 3, 0.05, 4, 1, 0.1, 0.05, 70),
        List.of(
            new Business(
                "shop",
                "Shop",
                Path.constant(100),
                Path.constant(85),
                Path.constant(2),
                Path.constant(5),
                Path.constant(4),
                Path.constant(6),
                Path.constant(0.5),
                Path.constant(0.25))),
        List.of(
            new DebtFacility(
                "loan",
                "Loan",
                Path.constant(20),
                0.08,
                0.07,
                YearMonth.of(2027, 12),
                24,
                0.01,
                0,
                1,
                YearMonth.of(9999, 12))),
        List.of(
            lease("racks", LeaseKind.FINANCE, "2025-01", 36, 0.05, LeaseTiming.ARREARS, 0.06, 0),
            lease(
                "office", LeaseKind.OPERATING, "2027-01", 48, 0.02, LeaseTiming.ADVANCE, 0.05, 0.1),
            lease("cage", LeaseKind.FINANCE, "2026-04", 12, 0.01, LeaseTiming.ADVANCE, 0.05, 0.02)),
        LeaseStandard.US_GAAP,
        List.of(new CapexLimit("year-1", YearMonth.of(2026, 1), YearMonth.of(2026, 12), 200)),
        2,
        false);
  }

  private static Lease lease(
      String id,
      LeaseKind kind,
      String from,
      int months,
      double perMonth,
      LeaseTiming timing,
      double rate,
      double direct) {
    return new Lease(
        id, id, kind, YearMonth.parse(from), months, perMonth, 0, timing, rate, direct);
  }

  private static ReportedYear year(String id, double revenue, double netPpe, double depreciation) {
    return new ReportedYear(
        id,
        Optional.of(revenue),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(depreciation),
        Optional.of(netPpe));
  }

  private static Catalog catalog() {
    return new Catalog(
        List.of(
            new Accelerator(
                "chip", "v", "Chip", "cuda", 1000, 2000, 0, 80, 3000, 8, 400, 1, "", "shipping")),
        List.of(new SoftwareStack("cuda", "CUDA", 0.9, true)),
        List.of(new SystemType("box", "Box", "chip", 8, 10, 0.8, 0.02, 0.3)),
        List.of(),
        List.of(),
        List.of());
  }

  private TinyCase() {}
}
