package dev.buildout.model;

/** How the firm's demand answers to its own price level. */
public record Market(
    @Attribute(
            value = "Change of the market's volume per change of price.",
            byDefault = "-1",
            max = 0)
        double elasticity,
    @Attribute(value = "The firm's share of the market.", byDefault = "1", min = 0.01, max = 1)
        double share,
    @Attribute(
            value =
                "Factor on every price that is not committed; volumes answer by elasticity over share.",
            byDefault = "1",
            min = 0.01)
        double priceLevel,
    @Attribute(
            value =
                "Yearly change of every channel's price on top of its own path, from the start of the case; committed prices too. Volumes do not answer.",
            unit = "per year",
            byDefault = "0",
            min = -0.99)
        double priceDrift) {
  /** Factor on uncommitted volume: priceLevel^(elasticity / share), the residual demand. */
  public double volumeFactor() {
    return Math.pow(priceLevel, elasticity / share);
  }

  /** Factor on every price so many years after the start of the case. */
  public double driftFactor(double years) {
    return Math.pow(1 + priceDrift, years);
  }
}
