package dev.buildout.app.estimates;

import dev.buildout.model.Provenance;

/**
 * What an hour of a chip costs, with its share of the system, USD before tax.
 *
 * @param capital of what is bought
 * @param energy through cooling and conversion
 * @param rental of what is rented
 * @param other maintenance and hall
 * @param sigma spread of the logarithm of the total, from prices
 * @param price what it rests on
 */
public record ChipHour(
    double capital, double energy, double rental, double other, double sigma, Price price) {

  /**
   * The price of a chip.
   *
   * @param owned bought, or rented by the hour
   * @param usdPerChip of a chip with its share of the system, USD; 0 where rented
   * @param usdPerChipHour rent; 0 where owned
   * @param basis in words: of which system or product, and what the figure is divided by
   * @param sigma spread of its logarithm
   * @param maintenanceShare of the price a year, where owned
   */
  public record Price(
      boolean owned,
      double usdPerChip,
      double usdPerChipHour,
      String basis,
      double sigma,
      double maintenanceShare,
      Provenance source) {}

  /** USD. */
  public double total() {
    return capital + energy + rental + other;
  }
}
