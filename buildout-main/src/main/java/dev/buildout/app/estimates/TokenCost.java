package dev.buildout.app.estimates;

import dev.buildout.finance.CapacityCosts;
import dev.buildout.performance.backtest.Estimate;

/**
 * What a million tokens cost, USD before tax: the parts add up to the median, whose band has the
 * spread of the rate and that of prices.
 *
 * @param capital of what is bought
 * @param energy through cooling and conversion
 * @param rental of what is rented
 * @param other maintenance and hall
 * @param sigma spread of the logarithm
 */
public record TokenCost(double capital, double energy, double rental, double other, double sigma) {

  /**
   * Errors of rate and of prices have nothing to do with each other.
   *
   * @param tokensPerSecond of the chip, while in use
   * @param utilisation hours in use over all hours
   */
  static TokenCost of(ChipHour hour, double tokensPerSecond, double utilisation, double rateSigma) {
    double perHour = CapacityCosts.perMillionTokens(1, tokensPerSecond, utilisation);
    return new TokenCost(
        hour.capital() * perHour,
        hour.energy() * perHour,
        hour.rental() * perHour,
        hour.other() * perHour,
        Math.hypot(rateSigma, hour.sigma()));
  }

  /** USD. */
  public double total() {
    return capital + energy + rental + other;
  }

  /** The total with its band. */
  public Estimate band() {
    return new Estimate(total(), sigma);
  }
}
