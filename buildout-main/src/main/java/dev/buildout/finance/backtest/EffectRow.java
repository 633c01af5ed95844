package dev.buildout.finance.backtest;

/**
 * What a change of useful lives moved of a fiscal year's depreciation.
 *
 * @param firm whose policy changed
 * @param ledger firm or segment whose property it is computed of
 * @param year fiscal year
 * @param predicted USD m; below 0 where depreciation falls
 * @param disclosed USD m
 * @param home true in the ledger that holds most of the class; elsewhere the whole group moves with
 *     a class that is only a part of it
 * @param usedFor "fit", "choose" or "test"
 */
public record EffectRow(
    String firm,
    String ledger,
    String assetClass,
    int year,
    Band predicted,
    double disclosed,
    boolean home,
    String usedFor) {
  public double errorPct() {
    return 100 * (predicted.median() - disclosed) / Math.abs(disclosed);
  }
}
