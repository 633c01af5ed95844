package dev.buildout.model;

import java.time.YearMonth;

/** An impairment: a share of what a class of property in service is worth in the books is lost. */
public record WriteDown(
    @Attribute("Short name, unique in the asset class.") String id,
    @Attribute("Month of the loss; it falls on what was in service before that month.")
        YearMonth on,
    @Attribute(value = "Share of the net book value then standing.", min = 0, max = 1)
        double share) {}
