package dev.buildout.app.estimates;

import dev.buildout.finance.CapacityCosts;
import dev.buildout.performance.backtest.Estimate;
import java.util.Optional;

/**
 * A chip beside another one that serves the same. Errors of the two count as unrelated; where they
 * share a cause, such as the same fit, the band is wider than it need be.
 *
 * @param rate tokens per second of a chip over those of the other
 * @param cost USD per token over that of the other; empty where either has no price
 * @param usdPerChipAtEqualCost price of a chip, with its share of the system, at which tokens cost
 *     as much; empty where it is rented
 * @param usdPerChipAtHalfCost the same at half of it; below 0 where no price is low enough
 */
public record ChipRatio(
    Estimate rate,
    Optional<Estimate> cost,
    Optional<Double> usdPerChipAtEqualCost,
    Optional<Double> usdPerChipAtHalfCost) {

  /** One chip over another. */
  public static ChipRatio of(
      ServingEstimate.Served chip, ServingEstimate.Served other, CostTerms terms) {
    boolean itself = chip.chip().id().equals(other.chip().id());
    Estimate rate = ratio(itself, chip.rate(), other.rate());
    if (chip.cost().isEmpty() || other.cost().isEmpty()) {
      return new ChipRatio(rate, Optional.empty(), Optional.empty(), Optional.empty());
    }
    double target = other.cost().get().total();
    return new ChipRatio(
        rate,
        Optional.of(ratio(itself, chip.cost().get().band(), other.cost().get().band())),
        priceAt(chip, target, terms),
        priceAt(chip, target / 2, terms));
  }

  private static Estimate ratio(boolean itself, Estimate a, Estimate b) {
    return new Estimate(a.median() / b.median(), itself ? 0 : Math.hypot(a.sigma(), b.sigma()));
  }

  private static Optional<Double> priceAt(
      ServingEstimate.Served chip, double usdPerMtoken, CostTerms terms) {
    ChipHour hour = chip.hour().orElseThrow();
    ChipHour.Price price = hour.price();
    if (!price.owned()) {
      return Optional.empty();
    }
    double perHour =
        usdPerMtoken
            / CapacityCosts.perMillionTokens(
                1, chip.point().totalTokensPerSecondPerChip(), terms.utilisation().value());
    double maintenance =
        CapacityCosts.maintenancePerHour(price.usdPerChip(), price.maintenanceShare());
    double left = perHour - hour.energy() - (hour.other() - maintenance);
    return Optional.of(
        CapacityCosts.affordablePrice(
            left,
            terms.discountRate().value(),
            terms.lifeYears().value(),
            price.maintenanceShare()));
  }
}
