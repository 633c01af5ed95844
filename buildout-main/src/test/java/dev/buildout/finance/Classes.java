package dev.buildout.finance;

import dev.buildout.model.AssetClass;
import dev.buildout.model.TaxSchedule;

/** Asset classes that several tests use. */
final class Classes {
  static AssetClass of(int bookLifeMonths, double bonusShare, TaxSchedule schedule) {
    return new AssetClass("systems", "Systems", bookLifeMonths, bonusShare, schedule, 0, 0);
  }

  static AssetClass named(
      String id,
      int bookLifeMonths,
      double bonusShare,
      TaxSchedule schedule,
      double terminalShare) {
    return new AssetClass(id, id, bookLifeMonths, bonusShare, schedule, 0, terminalShare);
  }

  private Classes() {}
}
