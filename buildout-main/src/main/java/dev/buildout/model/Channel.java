package dev.buildout.model;

import java.util.Optional;

/** One way of selling a workload, with its own volume and realised price. */
public record Channel(
    @Attribute(
            "committed, reserved, on_demand, spot or internal; a name that begins with contract is committed too.")
        String id,
    @Attribute(
            value = "Share of the workload's demand that comes this way.",
            byDefault = "1",
            min = 0)
        Path share,
    @Attribute(
            value =
                "Realised price. Leave out where nothing sources it: the report then gives the break-even price.",
            unit = "USD/unit",
            byDefault = "",
            min = 0)
        Optional<Path> price,
    @Attribute(
            value =
                "Highest mean use of the systems that stand ready for this channel, so that peaks are met.",
            byDefault = "0.8",
            min = 0.01,
            max = 1)
        double maxUse,
    @Attribute(
            value = "Share of the contracted volume that the buyer uses.",
            byDefault = "1",
            min = 0,
            max = 1)
        double expectedUse,
    @Attribute(
            value =
                "Share of the contracted volume that is billed even when unused, as far as capacity stands ready.",
            byDefault = "0",
            min = 0,
            max = 1)
        double takeOrPay,
    @Attribute(
            value =
                "Part of this demand that must be served; shortfall is priced, never infeasible.",
            byDefault = "0",
            min = 0,
            max = 1)
        double floorShare,
    @Attribute(
            value = "Who buys; channels of one customer count together. Empty for many customers.",
            byDefault = "")
        String customer,
    @Attribute(
            value =
                "Share of all that this channel bills over the plan that is paid in its first period with demand.",
            byDefault = "0",
            min = 0,
            max = 1)
        double prepaidShare) {
  /** Whether its volume is settled by contract or within the firm. */
  public boolean isCommitted() {
    return id.equals("committed") || id.equals("internal") || id.startsWith("contract");
  }

  /** Share of the served volume that earns the price: use, or the take-or-pay share if higher. */
  public double billedShare() {
    return Math.max(expectedUse, takeOrPay);
  }
}
