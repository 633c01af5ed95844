package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Case;
import dev.buildout.model.Confidence;
import dev.buildout.model.Offer;
import dev.buildout.model.Path;
import dev.buildout.model.Provenance;
import dev.buildout.model.Resolution;
import dev.buildout.model.TaxSchedule;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a valid case means: types, defaults, paths, sources, the catalog under it. */
class GoodCasesTest {
  private static final YearMonth START = YearMonth.of(2026, 1);

  @Test
  void everyKindOfValue() throws CaseFaults {
    Case c = new SampleCase().read().value();

    assertThat(c.start()).isEqualTo(START);
    assertThat(c.resolution()).isEqualTo(Resolution.QUARTER);
    assertThat(c.market().elasticity()).isEqualTo(-1.5);
    assertThat(c.getSite("pa-1").name()).isEqualTo("Penn, first");
    assertThat(c.power().get(0).from()).isEqualTo(YearMonth.of(2026, 7));
    assertThat(c.history().get(1).operatingIncomeUsdM()).isEmpty();
    assertThat(c.finance().getAssetClass("shell").taxSchedule()).isEqualTo(TaxSchedule.STRAIGHT_39);
    assertThat(c.supply().get(0).chips()).containsExactly("b1");
  }

  @Test
  void defaultsFillWhatIsLeftOut() throws CaseFaults {
    Case c = new SampleCase().read().value();

    assertThat(c.getSite("pa-1").gridLeadMonths()).isEqualTo(48);
    assertThat(c.market().priceLevel()).isEqualTo(1);
    assertThat(c.workloads().get(1).model()).isEmpty();
    assertThat(c.workloads().get(1).chips()).isEmpty();
    assertThat(c.workloads().get(0).demandPerYear()).isEmpty();
    assertThat(c.workloads().get(0).channels().get(1).price()).isEmpty();
  }

  @Test
  void kindSelectsTheOffer() throws CaseFaults {
    List<Offer> offers = new SampleCase().read().value().offers();

    assertThat(offers)
        .extracting(o -> o.getClass().getSimpleName())
        .containsExactly("Purchase", "Reservation", "OnDemand", "Decentralised");
    assertThat(((Offer.Purchase) offers.get(0)).sites()).containsExactly("pa-1", "va-1");
    assertThat(offers.get(3).from()).isEqualTo(START);
  }

  @Test
  void pathsInEveryNotation() throws CaseFaults {
    Case c = new SampleCase().read().value();
    Path points =
        new Path(
            List.of(new Path.Point(START, 100), new Path.Point(YearMonth.of(2027, 1), 300)), 0.1);

    assertThat(c.get("offers.b1.max_per_quarter")).isEqualTo(Optional.of(points));
    assertThat(c.get("workloads.chat.driver.count"))
        .isEqualTo(new Path(List.of(new Path.Point(START, 3e6)), 0.4));
    assertThat(c.get("workloads.hours.channels.spot.price"))
        .isEqualTo(Optional.of(new Path(List.of(new Path.Point(START, 2)), -0.2)));
    assertThat(c.get("workloads.hours.demand_per_year")).isEqualTo(Optional.of(Path.constant(2e7)));
  }

  @Test
  void sourcesOfRowsAndOfSingleValues() throws CaseFaults {
    Case c = new SampleCase().read().value();

    assertThat(c.findProvenance("sites.pa-1.pue"))
        .contains(
            new Provenance(
                "County minutes", "2025-11", Confidence.PRESS, "Halls stand\nin two rows."));
    assertThat(c.findProvenance("sites.pa-1.grid_mw"))
        .contains(new Provenance("Utility filing", "", Confidence.FILING, ""));
    assertThat(c.findProvenance("workloads.chat.cuda_share").orElseThrow().source())
        .isEqualTo("Survey");
    assertThat(c.findProvenance("finance.opening.debt_rate").orElseThrow().asOf())
        .isEqualTo("2025-12");
    assertThat(c.findProvenance("catalog.accelerators.g1.hbm_gb").orElseThrow().confidence())
        .isEqualTo(Confidence.PRESS);
  }

  @Test
  void caseOverridesTheCatalogFieldByField() throws CaseFaults {
    LoadedCase loaded = new SampleCase().read();
    Case c = loaded.value();

    assertThat(c.catalog().getSystem("g1-server").priceUsdM()).isEqualTo(0.28);
    assertThat(c.catalog().getSystem("g1-server").powerKw()).isEqualTo(10.2);
    assertThat(c.catalog().getAccelerator("r1").hbmGb()).isEqualTo(128);
    assertThat(c.catalog().accelerators()).hasSize(3);
    assertThat(c.findProvenance("catalog.systems.g1-server.price_usd_m").orElseThrow().source())
        .isEqualTo("Offer of a vendor");
    assertThat(c.findProvenance("catalog.systems.g1-server.power_kw").orElseThrow().source())
        .isEqualTo("made up");
    assertThat(loaded.files()).containsKeys("catalog/systems.csv", "catalog/accelerators.csv");
  }

  @Test
  void yamlAndCsvMeanTheSame() throws CaseFaults {
    SampleCase inline =
        new SampleCase()
            .replace("case.yaml", "  supply: supply.csv\n  history: history.csv\n", "")
            .replace("case.yaml", "  power: power.csv\n", "  power: power.yaml\n")
            .put(
                "power.yaml",
                """
                pa-1-q3:
                  {site: pa-1, from: 2026-07, grid_mw: 50, hall_mw: 24.0, remaining_usd_m: 1.2e2,
                   source: Utility filing, confidence: filing}
                """);
    inline.put(
        "case.yaml",
        inline.text("case.yaml")
            + """
            supply:
              - id: hbm
                name: Memory
                resource: hbm_gb
                chips: [b1]
                from: 2026
                per_quarter: {points: {2026-01: 4000000, 2027-01: 6000000}}
                source: Press
                confidence: press
            history:
              "2024": {revenue_usd_m: 1000, operating_income_usd_m: 100, capex_usd_m: 300,
                       source: Annual report, confidence: filing}
              "2025": {revenue_usd_m: 1200, operating_income_usd_m: , capex_usd_m: 400,
                       source: Annual report, confidence: filing}
            """);

    assertThat(inline.read().value()).isEqualTo(new SampleCase().read().value());
  }

  @Test
  void filesOfSpreadsheetsRead() throws CaseFaults {
    SampleCase saved = new SampleCase();
    saved.put(
        "sites.csv",
        "\uFEFF" + saved.text("sites.csv").replace("\n", "\r\n") + ",,,,,,,,,,,,,,,\r\n");

    assertThat(saved.read().value().sites()).isEqualTo(new SampleCase().read().value().sites());
  }

  @Test
  void factsAreTheNumbersThatFilesState() throws CaseFaults {
    LoadedCase loaded =
        new SampleCase().replace("sites.csv", ",Lease,2025-10,vendor,,,", ",,,,,,").read();

    assertThat(loaded.facts())
        .extracting(Fact::address)
        .contains("sites.pa-1.grid_mw", "finance.opening.debt_rate", "catalog.models.m70.layers")
        .doesNotContain("horizon_years", "sites.pa-1.grid_lead_months");
    assertThat(loaded.factsWithoutSource())
        .extracting(Fact::address)
        .contains("sites.va-1.pue", "market.share")
        .doesNotContain("market.elasticity", "sites.pa-1.pue");
    Fact pue =
        loaded.facts().stream()
            .filter(f -> f.address().equals("sites.va-1.pue"))
            .findFirst()
            .orElseThrow();
    assertThat(pue.file() + ":" + pue.line()).isEqualTo("sites.csv:4");
  }
}
