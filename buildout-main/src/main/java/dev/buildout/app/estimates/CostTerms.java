package dev.buildout.app.estimates;

import dev.buildout.model.SourcedCatalog;
import java.util.Map;

/**
 * What a cost outside a case rests on beside prices of chips.
 *
 * @param utilisation hours in use over all hours
 * @param lifeYears service life of a system
 * @param discountRate a year, before tax
 * @param usdPerMwh price of energy
 * @param pue facility power over IT power
 * @param usdPerKwMonth rent of a hall for a kW of IT power, energy apart
 * @param rented true to rent what could be bought
 * @param market market of rental prices; empty for the first that has one
 * @param usdPerChip prices that the user set, by id of the chip: of a chip with its share of the
 *     system, USD
 */
public record CostTerms(
    Assumption utilisation,
    Assumption lifeYears,
    Assumption discountRate,
    Assumption usdPerMwh,
    Assumption pue,
    Assumption usdPerKwMonth,
    boolean rented,
    String market,
    Map<String, Double> usdPerChip) {
  private static final String UTILISATION = "serving-default-utilisation";
  private static final String LIFE = "serving-default-service-life";
  private static final String DISCOUNT = "calibration-wacc-amazon";
  private static final String POWER = "serving-default-power-price";
  private static final String PUE = "pue-aws-global-2023";
  private static final String HALL =
      "neocloud-opex-ai-ready-lease-coreweave-applied-digital-400-mw";

  public CostTerms {
    usdPerChip = Map.copyOf(usdPerChip);
  }

  /** What the catalog says; bought where there is a price. */
  public static CostTerms of(SourcedCatalog facts) {
    return new CostTerms(
        Assumption.of(facts, UTILISATION),
        Assumption.of(facts, LIFE),
        Assumption.of(facts, DISCOUNT),
        Assumption.of(facts, POWER),
        Assumption.of(facts, PUE),
        Assumption.of(facts, HALL),
        false,
        "",
        Map.of());
  }

  /** Replaces assumptions; what is not a number stays. */
  public CostTerms with(
      double newUtilisation,
      double newLifeYears,
      double newDiscountRate,
      double newUsdPerMwh,
      double newPue,
      double newUsdPerKwMonth) {
    return new CostTerms(
        replaced(utilisation, newUtilisation),
        replaced(lifeYears, newLifeYears),
        replaced(discountRate, newDiscountRate),
        replaced(usdPerMwh, newUsdPerMwh),
        replaced(pue, newPue),
        replaced(usdPerKwMonth, newUsdPerKwMonth),
        rented,
        market,
        usdPerChip);
  }

  /** Other prices of chips. */
  public CostTerms with(boolean newRented, String newMarket, Map<String, Double> newUsdPerChip) {
    return new CostTerms(
        utilisation,
        lifeYears,
        discountRate,
        usdPerMwh,
        pue,
        usdPerKwMonth,
        newRented,
        newMarket,
        newUsdPerChip);
  }

  private static Assumption replaced(Assumption old, double given) {
    return Double.isNaN(given) ? old : old.replacedBy(given);
  }
}
