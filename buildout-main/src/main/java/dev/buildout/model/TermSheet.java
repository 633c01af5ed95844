package dev.buildout.model;

import java.time.YearMonth;

/**
 * A contract with an anchor tenant that is to be priced. Its volume comes on top of the demand that
 * the case states.
 */
public record TermSheet(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Work that the tenant buys.", refersTo = "workloads") String workload,
    @Attribute(value = "Contracted volume a year, in work units.", min = 0) double volumePerYear,
    @Attribute("First month of the term.") YearMonth from,
    @Attribute(value = "Length.", unit = "months", min = 1) int termMonths,
    @Attribute(
            value = "Share of all bills that is paid with the first.",
            byDefault = "0",
            min = 0,
            max = 1)
        double prepaidShare,
    @Attribute(
            value = "Share of the volume that is billed even when unused.",
            byDefault = "1",
            min = 0,
            max = 1)
        double takeOrPay,
    @Attribute(
            value = "Share of the volume that the tenant uses.",
            byDefault = "1",
            min = 0,
            max = 1)
        double expectedUse,
    @Attribute(
            value = "Return that the contract must earn; 0 for the case's discount rate.",
            byDefault = "0",
            min = 0,
            max = 1)
        double hurdleRate,
    @Attribute(value = "Who buys, as in channels; counts in max_customer_share.", byDefault = "")
        String customer,
    @Attribute(
            value =
                "Highest mean use of the systems that stand ready for it; 0 for the highest of the workload's channels.",
            byDefault = "0",
            min = 0,
            max = 1)
        double maxUse) {
  /** First month after the term. */
  public YearMonth until() {
    return from.plusMonths(termMonths);
  }

  /** Share of the volume that is billed: use, or the take-or-pay share if higher. */
  public double billedShare() {
    return Math.max(expectedUse, takeOrPay);
  }
}
