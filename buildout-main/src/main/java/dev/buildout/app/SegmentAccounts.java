package dev.buildout.app;

import dev.buildout.units.Money;

/** A segment of the firm in a year, in exact cents. */
final class SegmentAccounts {
  long external;
  long transferIn;
  long transferOut;
  long cashCosts;
  long nonCashCosts;
  long depreciation;
  long other;
  long costToServe;
  long capex;
  long proceeds;
  long taxDepreciation;

  long operatingIncome() {
    return external + transferIn - transferOut - cashCosts - nonCashCosts - depreciation + other;
  }

  /** Takes off what another segment has. */
  void less(SegmentAccounts part) {
    external -= part.external;
    transferIn -= part.transferIn;
    transferOut -= part.transferOut;
    cashCosts -= part.cashCosts;
    nonCashCosts -= part.nonCashCosts;
    depreciation -= part.depreciation;
    other -= part.other;
    costToServe -= part.costToServe;
    capex -= part.capex;
    proceeds -= part.proceeds;
    taxDepreciation -= part.taxDepreciation;
  }

  /** Amounts in USD m, in the order of the table. */
  double[] usdM() {
    long[] cents = {
      external,
      transferIn,
      transferOut,
      cashCosts,
      nonCashCosts,
      depreciation,
      other,
      operatingIncome(),
      costToServe,
      capex,
      proceeds,
      taxDepreciation
    };
    double[] usdM = new double[cents.length];
    for (int i = 0; i < usdM.length; i++) {
      usdM[i] = new Money(cents[i]).millions();
    }
    return usdM;
  }
}
