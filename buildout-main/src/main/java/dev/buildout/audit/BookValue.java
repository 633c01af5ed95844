package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.model.LifeChange;
import dev.buildout.model.UnitsOfProduction;
import dev.buildout.model.WriteDown;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What the books leave of an asset, followed by half months of its service: a life that changes is
 * spread anew over what is left of it, an impairment takes its share of what stands, depreciation
 * begins with the month, or in the middle of the quarter or year, of first use. Shares of the cost.
 */
final class BookValue {
  private static final double STEP = 0.5;

  private final AssetClass assetClass;
  private final YearMonth first;
  private final double begins;

  /** [m] deducted and lost after m months of service. */
  final double[] deducted;

  /** [m] lost by impairment in month m of service. */
  final double[] lost;

  private double net = 1;
  private double rest;

  /**
   * @param first month of first use
   * @param months number of months of service
   */
  BookValue(AssetClass assetClass, YearMonth first, int months) {
    this.assetClass = assetClass;
    this.first = first;
    this.deducted = new double[months + 1];
    this.lost = new double[months];
    int month = first.getMonthValue() - 1;
    this.begins =
        switch (assetClass.convention()) {
          case MONTHLY -> 0;
          case HALF_YEAR -> 6 - month;
          case MID_QUARTER -> 1.5 - month % 3;
        };
    if (assetClass.unitsOfProduction().isPresent()) {
      byUse(assetClass.unitsOfProduction().get(), months);
    } else {
      byTime(months);
    }
  }

  private void byTime(int months) {
    rest = assetClass.bookLifeMonths();
    YearMonth latest = YearMonth.of(1, 1);
    for (LifeChange change : assetClass.lifeChanges()) {
      if (age(change.from()) <= begins && change.from().isAfter(latest)) {
        rest = change.bookLifeMonths();
        latest = change.from();
      }
    }
    for (double age = Math.min(0, begins); age <= months; age += STEP) {
      keep(age);
      if (age < months) {
        revise(age);
        if (age >= begins) {
          deduct(STEP);
        }
      }
    }
  }

  private void byUse(UnitsOfProduction use, int months) {
    rest = use.lifeUnits();
    for (int age = 0; age <= months; age++) {
      keep(age);
      if (age < months) {
        impair(age);
        deduct(use.unitsPerYear().at(first.plusMonths(age)) / 12);
      }
    }
  }

  private void keep(double age) {
    if (age > 0 && age == Math.rint(age)) {
      deducted[(int) age] = 1 - net;
    }
  }

  private void revise(double age) {
    for (LifeChange change : assetClass.lifeChanges()) {
      if (age(change.from()) == age && age > begins) {
        rest = Math.max(1, change.bookLifeMonths() - (age - begins));
      }
    }
    impair(age);
  }

  private void impair(double age) {
    for (WriteDown loss : assetClass.impairments()) {
      if (age > 0 && age(loss.on()) == age) {
        lost[(int) age] += loss.share() * net;
        net -= loss.share() * net;
        rest = Math.max(1, rest);
      }
    }
  }

  private void deduct(double used) {
    double above = Math.max(0, net - assetClass.salvageShare());
    net -= used >= rest ? above : above * used / rest;
    rest -= used;
  }

  private long age(YearMonth month) {
    return ChronoUnit.MONTHS.between(first, month);
  }
}
