package dev.buildout.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.finance.CapacityCosts;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Confidence;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.performance.serving.Service;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Money beside what chips deliver, on the built-in catalog. */
class ServingEstimatesTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final SourcedCatalog FACTS = CatalogReader.withSources();
  private static final Service SMALL =
      new Service(FACTS.catalog().getModel("llama-3-1-8b"), 16, 1024, 1024, 0, 0, 50);

  /** Round assumptions: half of all hours, 2 years at 10 %, 100 USD/MWh, PUE 1.2, 73.05 a month. */
  private static final CostTerms ROUND = CostTerms.of(FACTS).with(0.5, 2, 0.1, 100, 1.2, 73.05);

  @Test
  void anHourOfABoughtChipByHand() {
    CostTerms terms = ROUND.with(false, "", Map.of("h100-sxm", 17_532.0));

    ChipHour hour = served("h100-sxm", terms).hour().orElseThrow();

    // 10.2 kW for 8 chips at a load of 0.8; maintenance 2 % a year
    assertThat(hour.capital()).isCloseTo(2 * CapacityCosts.capitalPerHour(8766, 0.1, 2), CLOSE);
    assertThat(hour.capital()).isCloseTo(1.152381, within(1e-6));
    assertThat(hour.energy()).isCloseTo(1.275 * 0.8 * 1.2 * 0.1, CLOSE);
    assertThat(hour.rental()).isZero();
    assertThat(hour.other()).isCloseTo(0.04 + 1.275 * 0.1, CLOSE);
    // Nothing is uncertain but what the catalog says, and here all is set.
    assertThat(hour.sigma()).isZero();
    assertThat(hour.price().basis()).startsWith("per chip");
  }

  @Test
  void theSplitAddsUpAndTheBandHoldsRateAndPrices() {
    for (String chip : List.of("h100-sxm", "trn2", "tpu-v6e", "mi300x", "rtx5090")) {
      ServingEstimate.Served served = served(chip, CostTerms.of(FACTS));
      TokenCost cost = served.cost().orElseThrow();
      ChipHour hour = served.hour().orElseThrow();
      double tokensAnHour =
          served.point().totalTokensPerSecondPerChip() * 3600 * 0.6; // 60 % of hours in use

      assertThat(cost.capital() + cost.energy() + cost.rental() + cost.other())
          .as(chip)
          .isCloseTo(hour.total() * 1e6 / tokensAnHour, within(1e-9));
      assertThat(cost.band().low()).isLessThan(cost.total());
      assertThat(cost.sigma())
          .isCloseTo(Math.hypot(served.point().rateSigma(), hour.sigma()), CLOSE);
      assertThat(hour.sigma()).isPositive();
    }
  }

  @Test
  void whatIsNotSoldIsRentedAndSoIsAllWhereAsked() {
    assertThat(served("tpu-v6e", ROUND).hour().orElseThrow().price().owned()).isFalse();
    assertThat(served("h100-sxm", ROUND).hour().orElseThrow().price().owned()).isTrue();

    ChipHour contract = served("h100-sxm", ROUND.with(true, "", Map.of())).hour().orElseThrow();
    ChipHour spot = served("h100-sxm", ROUND.with(true, "spot", Map.of())).hour().orElseThrow();

    // The contract of 2026-06 is marked as the one that counts; spot is Nebius'.
    assertThat(contract.rental()).isEqualTo(2.65);
    assertThat(contract.total()).isEqualTo(2.65);
    assertThat(spot.total()).isEqualTo(1.25);
  }

  @Test
  void aRangeCountsUnlessItsSourceDeservesLessTrust() {
    // ln(2) / (2 x 1.2816)
    assertThat(PriceSpread.sigma(1, 2, Confidence.VENDOR)).isCloseTo(0.27043, within(1e-5));
    assertThat(PriceSpread.sigma(1, 1.01, Confidence.MEMORY)).isEqualTo(0.2);
    assertThat(PriceSpread.sigma(0, 0, Confidence.PRESS)).isEqualTo(0.1);
  }

  @Test
  void theSystemHoldsTheLayout() {
    ChipHours hours = new ChipHours(FACTS, ROUND);
    Accelerator trn2 = chip("trn2");

    assertThat(hours.system(trn2, 4).orElseThrow().id()).isEqualTo("trn2-server");
    assertThat(hours.system(trn2, 17).orElseThrow().id()).isEqualTo("trn2-ultraserver");
    assertThat(hours.system(chip("h100-sxm"), 64).orElseThrow().chips()).isEqualTo(8);
  }

  @Test
  void atThePriceForHalfTheCostTokensCostHalf() {
    CostTerms terms = CostTerms.of(FACTS);
    ServingEstimate.Served h100 = served("h100-sxm", terms);
    double price =
        ChipRatio.of(served("b200-sxm", terms), h100, terms).usdPerChipAtHalfCost().orElseThrow();
    CostTerms cheap = terms.with(false, "", Map.of("b200-sxm", price));

    ChipRatio ratio = ChipRatio.of(served("b200-sxm", cheap), h100, cheap);

    assertThat(ratio.cost().orElseThrow().median()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void theCurveGivesLessPerChipForFasterUsers() {
    List<ServingEstimate.Served> curve =
        new ServingEstimates(FACTS, ROUND).curve(SMALL, chip("h100-sxm"));

    assertThat(curve).hasSizeGreaterThan(5);
    for (int i = 1; i < curve.size(); i++) {
      assertThat(curve.get(i).point().tokensPerSecondPerUser())
          .isGreaterThan(curve.get(i - 1).point().tokensPerSecondPerUser());
      assertThat(curve.get(i).rate().median()).isLessThan(curve.get(i - 1).rate().median());
      assertThat(curve.get(i).cost().orElseThrow().total())
          .isGreaterThan(curve.get(i - 1).cost().orElseThrow().total());
    }
  }

  private static ServingEstimate.Served served(String chip, CostTerms terms) {
    return (ServingEstimate.Served) new ServingEstimates(FACTS, terms).of(SMALL, chip(chip));
  }

  private static Accelerator chip(String id) {
    return FACTS.catalog().getAccelerator(id);
  }
}
