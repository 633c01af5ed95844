package dev.buildout.model;

/**
 * A business outside the plan, as given yearly amounts: it funds the plan and is in the statements.
 */
public record Business(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Revenue.", unit = "USD m/year") Path revenueUsdM,
    @Attribute(
            value = "Costs paid in cash, before depreciation, interest and tax.",
            unit = "USD m/year")
        Path cashCostsUsdM,
    @Attribute(
            value = "Costs that are not paid in cash, such as stock compensation.",
            unit = "USD m/year",
            byDefault = "0")
        Path nonCashCostsUsdM,
    @Attribute(
            value = "Depreciation in the books, of old and new property.",
            unit = "USD m/year",
            byDefault = "0")
        Path depreciationUsdM,
    @Attribute(value = "Depreciation for tax.", unit = "USD m/year", byDefault = "0")
        Path taxDepreciationUsdM,
    @Attribute(
            value = "Purchases of property and equipment, gross.",
            unit = "USD m/year",
            byDefault = "0")
        Path capexUsdM,
    @Attribute(
            value = "Proceeds from sales of property and incentives.",
            unit = "USD m/year",
            byDefault = "0")
        Path proceedsUsdM,
    @Attribute(
            value = "Other operating cash flow: working capital and the like.",
            unit = "USD m/year",
            byDefault = "0")
        Path otherOperatingCashUsdM) {}
