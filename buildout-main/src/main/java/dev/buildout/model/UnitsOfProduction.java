package dev.buildout.model;

/**
 * Depreciation by use: each asset of a class is deducted in proportion to units that it has
 * produced since its first use, down to its salvage.
 */
public record UnitsOfProduction(
    @Attribute(value = "Units that an asset produces.", unit = "units/year", min = 0)
        Path unitsPerYear,
    @Attribute(value = "Units of a whole life.", unit = "units", min = 1) double lifeUnits) {}
