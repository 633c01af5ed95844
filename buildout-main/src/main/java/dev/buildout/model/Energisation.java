package dev.buildout.model;

import java.time.YearMonth;

/** Power, and halls where they are already being built, that arrive by contracts of the past. */
public record Energisation(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute(value = "Where.", refersTo = "sites") String site,
    @Attribute("First month of use.") YearMonth from,
    @Attribute(value = "Grid power added.", unit = "MW", min = 0) double gridMw,
    @Attribute(
            value = "Halls added that are under construction at the start.",
            unit = "MW",
            byDefault = "0",
            min = 0)
        double hallMw,
    @Attribute(
            value = "Payments for those halls that are still due, spread evenly until they open.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double remainingUsdM) {}
