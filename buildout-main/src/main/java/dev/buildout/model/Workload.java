package dev.buildout.model;

import dev.buildout.units.Period;
import java.util.List;
import java.util.Optional;

/** Something customers or the firm itself want computed. */
public record Workload(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "infrastructure, applied_tool or consumer.", byDefault = "infrastructure")
        Layer layer,
    @Attribute("Unit of work: mtok, zflop or chip_hour.") WorkUnit unit,
    @Attribute(
            value =
                "Model served; for zflop the model trained, without it a dense one of 70 billion parameters.",
            byDefault = "",
            refersTo = "catalog.models")
        String model,
    @Attribute(
            value = "Share of input among all tokens; for mtok.",
            byDefault = "0.75",
            min = 0,
            max = 1)
        double inputShare,
    @Attribute(
            value = "Share of input found in the prefix cache; for mtok.",
            byDefault = "0",
            min = 0,
            max = 1)
        double cachedShare,
    @Attribute(
            value = "Tokens of a request, input and output together; for mtok.",
            byDefault = "4000",
            min = 1)
        double contextTokens,
    @Attribute(
            value = "Longest acceptable time per output token; 0 for any; for mtok.",
            unit = "ms",
            byDefault = "50",
            min = 0)
        double tpotMs,
    @Attribute(
            value =
                "Longest acceptable time to the first token, waiting included; 0 for any; for mtok.",
            unit = "ms",
            byDefault = "0",
            min = 0)
        double ttftMs,
    @Attribute(
            value = "Bits of a weight as served or trained.",
            unit = "bit",
            byDefault = "8",
            min = 4,
            max = 16)
        int weightBits,
    @Attribute(
            value = "Chip whose hour is the unit; for chip_hour.",
            byDefault = "",
            refersTo = "catalog.accelerators")
        String referenceChip,
    @Attribute(
            value =
                "Share of the reference chip's time limited by compute, the rest by memory bandwidth; for chip_hour.",
            byDefault = "0.5",
            min = 0,
            max = 1)
        double computeShare,
    @Attribute(
            value = "Share of the work that runs only on CUDA.",
            byDefault = "0",
            min = 0,
            max = 1)
        double cudaShare,
    @Attribute(
            value = "Chips it can run on; empty for all.",
            byDefault = "",
            refersTo = "catalog.accelerators")
        List<String> chips,
    @Attribute(
            value = "Demand a year in work units; leave out with a driver.",
            byDefault = "",
            min = 0)
        Optional<Path> demandPerYear,
    @Attribute(value = "Demand by a driver.", byDefault = "") Optional<Driver> driver,
    @Attribute(
            value = "Share of revenue paid to the owner of the model.",
            byDefault = "0",
            min = 0,
            max = 1)
        double revenueShare,
    @Attribute(
            value =
                "Price at which an upper layer buys this work from the infrastructure; eliminated in the firm.",
            unit = "USD/unit",
            byDefault = "0",
            min = 0)
        double transferPrice,
    @Attribute(value = "May run on rented or decentralised capacity.", byDefault = "false")
        boolean rentable,
    @Attribute("Ways of selling it.") List<Channel> channels) {
  public Workload {
    chips = List.copyOf(chips);
    channels = List.copyOf(channels);
  }

  /** The same work in the same amount, sold in other ways. */
  public Workload soldBy(List<Channel> others) {
    return (Workload) Addresses.with(this, "channels", others);
  }

  /** Mean demand of a period over all channels, work units a year. */
  public double workPerYear(Period p) {
    if (driver.isPresent()) {
      return driver.get().count().mean(p) * driver.get().workPerUnitYear().mean(p);
    }
    return demandPerYear.map(d -> d.mean(p)).orElse(0.0);
  }
}
