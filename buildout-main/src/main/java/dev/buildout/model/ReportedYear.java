package dev.buildout.model;

import java.util.Optional;

/** Figures a firm reported for a fiscal year; empty where not at hand. All in USD m. */
public record ReportedYear(
    @Attribute("Fiscal year.") String id,
    @Attribute(value = "Revenue.", unit = "USD m", byDefault = "", basis = "fiscal_year")
        Optional<Double> revenueUsdM,
    @Attribute(value = "Operating income.", unit = "USD m", byDefault = "", basis = "fiscal_year")
        Optional<Double> operatingIncomeUsdM,
    @Attribute(
            value = "Operating cash flow.",
            unit = "USD m",
            byDefault = "",
            basis = "fiscal_year")
        Optional<Double> operatingCashFlowUsdM,
    @Attribute(
            value = "Purchases of property and equipment.",
            unit = "USD m",
            byDefault = "",
            basis = "gross, fiscal_year")
        Optional<Double> capexUsdM,
    @Attribute(
            value = "Proceeds from sales of property and incentives.",
            unit = "USD m",
            byDefault = "",
            basis = "proceeds, fiscal_year")
        Optional<Double> proceedsUsdM,
    @Attribute(
            value = "Depreciation of property and equipment.",
            unit = "USD m",
            byDefault = "",
            basis = "fiscal_year")
        Optional<Double> depreciationUsdM,
    @Attribute(value = "Net property and equipment at year end.", unit = "USD m", byDefault = "")
        Optional<Double> netPpeUsdM) {}
