package dev.buildout.finance;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Convention;
import dev.buildout.model.Path;
import dev.buildout.model.TaxConvention;
import dev.buildout.model.TaxSchedule;
import java.util.List;
import java.util.Optional;

/** Asset classes that several tests use. */
final class Classes {
  static AssetClass of(int bookLifeMonths, double bonusShare, TaxSchedule schedule) {
    return named("systems", bookLifeMonths, bonusShare, schedule, 0);
  }

  static AssetClass named(
      String id,
      int bookLifeMonths,
      double bonusShare,
      TaxSchedule schedule,
      double terminalShare) {
    return new AssetClass(
        id,
        id,
        bookLifeMonths,
        Path.constant(bonusShare),
        schedule,
        0,
        terminalShare,
        0,
        Convention.MONTHLY,
        List.of(),
        List.of(),
        Optional.empty(),
        TaxConvention.HALF_YEAR,
        Optional.empty());
  }

  private Classes() {}
}
