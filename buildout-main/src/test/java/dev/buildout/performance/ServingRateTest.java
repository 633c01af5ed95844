package dev.buildout.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Catalog;
import dev.buildout.model.Rates;
import dev.buildout.performance.serving.Service;
import dev.buildout.performance.serving.ServingFound;
import dev.buildout.performance.serving.ServingSearch;
import org.junit.jupiter.api.Test;

class ServingRateTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();
  private static final ServingSearch SEARCH = new ServingSearch(CATALOG);

  @Test
  void copiesAreWholeWithinASystemAndMaySpanSystems() {
    assertThat(ServingRate.copiesPerSystem(8, 2)).isEqualTo(4);
    assertThat(ServingRate.copiesPerSystem(72, 16)).isEqualTo(4);
    assertThat(ServingRate.copiesPerSystem(16, 64)).isEqualTo(0.25);
    assertThat(ServingRate.copiesPerSystem(12, 64)).isZero();
  }

  @Test
  void aSystemGivesWhatItsCopiesGive() {
    Service service = service("llama-3-1-70b", 50);
    ServingFound.Best best =
        (ServingFound.Best) SEARCH.best(service, CATALOG.getAccelerator("h100-sxm"));
    double perHour = best.point().totalTokensPerSecondPerChip() * 8 * 3600 / 1e6;

    assertThat(rate(service, "h100-sxm", 8, 8).unitsPerHour()).isCloseTo(perHour, within(1e-6));
    assertThat(rate(service, "h100-sxm", 8, 8).sigma()).isEqualTo(best.point().rateSigma());
  }

  @Test
  void aLargerFabricNeverHurts() {
    Service service = service("deepseek-v3", 50);
    double instance = rate(service, "trn2", 16, 16).unitsPerHour();

    assertThat(rate(service, "trn2", 16, 64).unitsPerHour()).isGreaterThanOrEqualTo(instance);
  }

  @Test
  void saysWhyASystemCannotServe() {
    assertThat(verdict(service("deepseek-r1", 50), "h100-sxm", 8, 8))
        .isInstanceOfSatisfying(
            Verdict.Cannot.class,
            c ->
                assertThat(c.reason())
                    .contains("do not fit: closest are 8 x h100-sxm, each short of"));
    assertThat(verdict(service("llama-3-1-70b", 1), "h100-sxm", 8, 8))
        .isInstanceOfSatisfying(
            Verdict.Cannot.class,
            c -> assertThat(c.reason()).startsWith("h100-sxm cannot give a token every 1.0 ms"));
  }

  private static Service service(String model, double tpotMs) {
    return new Service(CATALOG.getModel(model), 8, 3000, 1000, 0, 0, tpotMs);
  }

  private static Rates.Rate rate(Service service, String chip, int chips, int fabric) {
    return ((Verdict.Runs) verdict(service, chip, chips, fabric)).rate();
  }

  private static Verdict verdict(Service service, String chip, int chips, int fabric) {
    Asked asked = new Asked(new Asked.Tokens(service), CATALOG.getAccelerator(chip), chips, fabric);
    return ServingRate.of(SEARCH, service, asked);
  }
}
