package dev.buildout.model;

import java.time.YearMonth;
import java.util.Optional;

/** Systems of one type that went into service in one month, or are on order for a later one. */
public record Cohort(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute(value = "System.", refersTo = "catalog.systems") String system,
    @Attribute(value = "Where.", refersTo = "sites") String site,
    @Attribute(value = "Number of systems.", unit = "systems", min = 0) double systems,
    @Attribute("Month in which they went or will go into service.") YearMonth inService,
    @Attribute(value = "Cost of one system in the books.", unit = "USD m", min = 0) double costUsdM,
    @Attribute(
            value = "Share of the cost still to be paid on delivery; for systems on order.",
            byDefault = "0",
            min = 0,
            max = 1)
        double unpaidShare,
    @Attribute(
            value = "Share of the cost lost when an order is cancelled; 1 where it cannot be.",
            byDefault = "1",
            min = 0,
            max = 1)
        double cancelFeeShare,
    @Attribute(
            value =
                "Month of the order or binding contract, which counts for tax. Unless stated: that of first use for what is in service at the start; for what is on order the month before the start where some of it is paid, else that of delivery.",
            byDefault = "")
        Optional<YearMonth> ordered) {}
