package dev.buildout.finance;

/**
 * What an hour of a chip and a million of its tokens cost; functions of plain numbers, before tax.
 */
public final class CapacityCosts {
  /** Hours of a mean year. */
  public static final double HOURS = 8766;

  private static final double MONTHS = 12;
  private static final double SECONDS = 3600;

  private CapacityCosts() {}

  /**
   * The price spread over the life as a level payment: {@code P CRF(r, n) / 8766}.
   *
   * @param priceUsd P, of what is bought, USD
   * @param discountRate r, a year
   * @param years n, service life
   * @return USD/h
   */
  public static double capitalPerHour(double priceUsd, double discountRate, double years) {
    return priceUsd * Discounting.recovery(discountRate, years) / HOURS;
  }

  /**
   * Spares and support as a share of the price a year.
   *
   * @param priceUsd USD
   * @param share a year
   * @return USD/h
   */
  public static double maintenancePerHour(double priceUsd, double share) {
    return priceUsd * share / HOURS;
  }

  /**
   * Energy: what is drawn, through cooling and conversion.
   *
   * @param kw IT power at full load
   * @param load mean power over that
   * @param pue facility power over IT power
   * @param usdPerMwh price
   * @return USD/h
   */
  public static double energyPerHour(double kw, double load, double pue, double usdPerMwh) {
    return kw * load * pue * usdPerMwh / 1000;
  }

  /**
   * Rent of a hall with power and cooling for so much IT power, energy apart.
   *
   * @param kw IT power at full load, which is what is reserved
   * @param usdPerKwMonth rent
   * @return USD/h
   */
  public static double hallPerHour(double kw, double usdPerKwMonth) {
    return kw * usdPerKwMonth * MONTHS / HOURS;
  }

  /**
   * Cost of a million tokens.
   *
   * @param usdPerHour cost of an hour, whether used or not
   * @param tokensPerSecond while in use
   * @param utilisation hours in use over all hours
   * @return USD
   */
  public static double perMillionTokens(
      double usdPerHour, double tokensPerSecond, double utilisation) {
    return usdPerHour * 1e6 / (tokensPerSecond * SECONDS * utilisation);
  }

  /**
   * The price at which an hour costs so much, the inverse of capital and maintenance.
   *
   * @param usdPerHour what capital and maintenance may cost, USD/h
   * @param discountRate a year
   * @param years service life
   * @param maintenanceShare of the price, a year
   * @return USD; below 0 where the rest alone costs more
   */
  public static double affordablePrice(
      double usdPerHour, double discountRate, double years, double maintenanceShare) {
    return usdPerHour * HOURS / (Discounting.recovery(discountRate, years) + maintenanceShare);
  }

  /**
   * Energy of a token.
   *
   * @param kw IT power at full load
   * @param load mean power in use over that
   * @param tokensPerSecond of the same hardware
   * @return J
   */
  public static double joulesPerToken(double kw, double load, double tokensPerSecond) {
    return kw * 1000 * load / tokensPerSecond;
  }
}
