package dev.buildout.finance;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Lease;
import dev.buildout.model.LeaseStandard;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Path;
import java.util.List;
import java.util.Optional;

/** Firms that tests put programmes into; amounts in USD m. */
final class SampleFirm {

  static Finance of(
      double taxRate,
      double lossOffsetShare,
      int receivableDays,
      int payableDays,
      List<AssetClass> assetClasses,
      OpeningBalance opening,
      List<Business> businesses) {
    return of(
        taxRate,
        lossOffsetShare,
        12,
        receivableDays,
        payableDays,
        assetClasses,
        opening,
        businesses,
        List.of(),
        LeaseStandard.US_GAAP);
  }

  static Finance of(
      double taxRate,
      double lossOffsetShare,
      int fiscalYearEndMonth,
      int receivableDays,
      int payableDays,
      List<AssetClass> assetClasses,
      OpeningBalance opening,
      List<Business> businesses,
      List<Lease> leases,
      LeaseStandard standard) {
    return new Finance(
        0.1,
        taxRate,
        lossOffsetShare,
        fiscalYearEndMonth,
        receivableDays,
        payableDays,
        0.1,
        0.4,
        Optional.empty(),
        0,
        0,
        0,
        0,
        0,
        1,
        assetClasses,
        opening,
        businesses,
        List.of(),
        leases,
        standard,
        List.of(),
        2,
        false);
  }

  /** The same, whether or not it adds interest to the cost of what it builds. */
  static Finance capitalising(Finance f, boolean interest) {
    return new Finance(
        f.discountRate(),
        f.taxRate(),
        f.lossOffsetShare(),
        f.fiscalYearEndMonth(),
        f.receivableDays(),
        f.payableDays(),
        f.overheadShare(),
        f.hallShellShare(),
        f.freeCashFlowFloorUsdM(),
        f.minimumCashUsdM(),
        f.maxDebtToEbitda(),
        f.minDscr(),
        f.minInterestCover(),
        f.minLiquidityUsdM(),
        f.maxCustomerShare(),
        f.assetClasses(),
        f.opening(),
        f.businesses(),
        f.debt(),
        f.leases(),
        f.leaseStandard(),
        f.capexLimits(),
        f.floorPenaltyMultiple(),
        interest);
  }

  /** A firm of which only the taxes matter. */
  static Finance taxed(double taxRate, double lossOffsetShare, double losses) {
    return of(
        taxRate,
        lossOffsetShare,
        0,
        0,
        List.of(),
        new OpeningBalance(0, 0, 0, 0, 0, losses, 0, 0, 0),
        List.of());
  }

  /** A business with level amounts a year, in the order of the record. */
  static Business business(String id, double... amounts) {
    Path[] paths = new Path[8];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = Path.constant(i < amounts.length ? amounts[i] : 0);
    }
    return new Business(
        id, id, paths[0], paths[1], paths[2], paths[3], paths[4], paths[5], paths[6], paths[7]);
  }

  private SampleFirm() {}
}
