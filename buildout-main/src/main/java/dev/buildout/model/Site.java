package dev.buildout.model;

/**
 * A campus: grid power that arrives by contract, halls that have to be built, and what both cost.
 */
public record Site(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Place.", byDefault = "") String region,
    @Attribute(value = "Facility power over IT power.", min = 1, max = 3) double pue,
    @Attribute(
            value = "Grid power energised for this programme at the start, at the facility.",
            unit = "MW",
            min = 0)
        double gridMw,
    @Attribute(
            value = "Halls standing at the start, facility power they can use.",
            unit = "MW",
            min = 0)
        double hallMw,
    @Attribute(value = "Price of electricity, delivered.", unit = "USD/MWh", min = 0)
        double powerUsdPerMwh,
    @Attribute(value = "Yearly change of the price of electricity.", byDefault = "0.02", min = -1)
        double powerPriceGrowth,
    @Attribute(
            value = "Power of one hall module; halls are built in whole modules.",
            unit = "MW",
            min = 0.001)
        double hallModuleMw,
    @Attribute(value = "Cost to build halls, shell and equipment.", unit = "USD m/MW", min = 0)
        double hallUsdMPerMw,
    @Attribute(value = "Months from order to a usable hall.", unit = "months", min = 0)
        int hallLeadMonths,
    @Attribute(
            value = "Hall modules that fit on the land beyond those standing.",
            byDefault = "1000",
            min = 0)
        int hallModulesMax,
    @Attribute(
            value = "Months from a new grid contract to power.",
            unit = "months",
            byDefault = "48",
            min = 0)
        int gridLeadMonths,
    @Attribute(
            value = "Power that can be contracted beyond what is under contract.",
            unit = "MW",
            byDefault = "0",
            min = 0)
        double gridExtraMw,
    @Attribute(
            value = "Cost to connect newly contracted power.",
            unit = "USD m/MW",
            byDefault = "0",
            min = 0)
        double gridUsdMPerMw,
    @Attribute(
            value = "Staff, maintenance and property tax of standing halls.",
            unit = "USD/kW-year",
            byDefault = "0",
            min = 0)
        double opexUsdPerKwYear) {}
