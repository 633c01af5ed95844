package dev.buildout.finance.backtest;

/**
 * Parameters of a firm's ledger that fit best.
 *
 * @param shortLivedShare of owned additions
 * @param equipmentShare of all others
 * @param leasedShortLivedShare of leased additions
 * @param openingDelayMonths of additions under construction at the opening, where not reported
 * @param constructionScale of a segment
 * @param otherReductionsPct of net property a year
 * @param rmsErrorPct of the fit
 * @param alike number of choices that fit alike, over which the spread goes
 * @param firstYear first fiscal year fitted to
 * @param lastYear last one
 */
public record ParameterRow(
    String firm,
    double shortLivedShare,
    double equipmentShare,
    double leasedShortLivedShare,
    int openingDelayMonths,
    double constructionScale,
    double otherReductionsPct,
    double rmsErrorPct,
    int alike,
    int firstYear,
    int lastYear) {}
