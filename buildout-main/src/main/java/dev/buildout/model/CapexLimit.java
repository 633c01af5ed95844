package dev.buildout.model;

import java.time.YearMonth;

/** A budget: purchases of property and equipment of the whole firm in a span of months. */
public record CapexLimit(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("First month.") YearMonth from,
    @Attribute("Last month.") YearMonth to,
    @Attribute(
            value = "Most that may be spent, other businesses included.",
            unit = "USD m",
            min = 0)
        double maxUsdM) {}
