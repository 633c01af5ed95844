package dev.buildout.model;

/** Balance sheet at the start of the case. Other assets and liabilities stay as they are. */
public record OpeningBalance(
    @Attribute(value = "Cash and marketable securities.", unit = "USD m") double cashUsdM,
    @Attribute(
            value = "Net property and equipment, the fleet of the case included.",
            unit = "USD m",
            min = 0)
        double netPpeUsdM,
    @Attribute(value = "Debt.", unit = "USD m", min = 0) double debtUsdM,
    @Attribute(value = "Interest rate on that debt.", byDefault = "0", min = 0) double debtRate,
    @Attribute(value = "All other assets.", unit = "USD m", byDefault = "0") double otherAssetsUsdM,
    @Attribute(value = "Tax losses carried forward.", unit = "USD m", byDefault = "0", min = 0)
        double taxLossesUsdM,
    @Attribute(
            value = "Receivables from the planned workloads.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double receivablesUsdM,
    @Attribute(
            value = "Payables for energy, sites and rent of the planned workloads.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double payablesUsdM,
    @Attribute(value = "Shareholders' equity.", unit = "USD m") double equityUsdM) {}
