package dev.buildout.app.estimates;

import dev.buildout.finance.CapacityCosts;
import dev.buildout.model.Accelerator;
import dev.buildout.model.SystemType;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.serving.ServicePoint;
import dev.buildout.performance.serving.ServingFound;
import java.util.Optional;

/** What a chip makes of a service. */
public sealed interface ServingEstimate {
  Accelerator chip();

  /**
   * The chip serves it.
   *
   * @param arithmetic format of products, and what the chip lacks for the weights' own
   * @param point the best layout and what it gives
   * @param evaluated pairs of a layout and a number of requests that were computed
   * @param mfu operations of the model over the peak rate of the chip in BF16
   * @param system the system whose price and power count; empty where the catalog has none
   * @param hour cost of an hour of the chip; empty where the catalog has no price
   * @param cost per million tokens of input and output
   */
  record Served(
      Accelerator chip,
      String arithmetic,
      ServicePoint point,
      long evaluated,
      double mfu,
      Optional<SystemType> system,
      Optional<ChipHour> hour,
      Optional<TokenCost> cost)
      implements ServingEstimate {

    /** Input and output tokens per second of a chip. */
    public Estimate rate() {
      return new Estimate(point.totalTokensPerSecondPerChip(), point.rateSigma());
    }

    /** Output tokens over all tokens. */
    public double outputShare() {
      return point.outputTokensPerSecondPerChip() / point.totalTokensPerSecondPerChip();
    }

    /** IT energy of a token of input or output with the chip's share of its system, J. */
    public Optional<Double> joulesPerToken() {
      return system.map(s ->
          CapacityCosts.joulesPerToken(
              s.powerKw() / s.chips(), s.meanLoad(), point.totalTokensPerSecondPerChip()));
    }
  }

  /** No layout of the chip serves it. */
  record NotServed(Accelerator chip, ServingFound.Cannot why) implements ServingEstimate {}
}
