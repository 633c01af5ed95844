package dev.buildout.finance.assets;

import dev.buildout.finance.Depreciation;
import dev.buildout.finance.VintageLedger;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Money;
import dev.buildout.units.Timeline;
import java.util.List;

/**
 * Net property from period to period in exact cents: {@code closing = opening + additions -
 * depreciation - impairment - disposed}.
 *
 * @param opening before the first period
 * @param additions cost that joins, paid or not
 * @param depreciation of the period
 * @param impairment written down in the period
 * @param disposed carrying amount of what leaves at the start of the period
 * @param gain price received above the carrying amount; negative for a loss
 * @param underConstruction part of closing that is not yet in use
 * @param closing at the end of the period
 */
public record RollForward(
    long opening,
    long[] additions,
    long[] depreciation,
    long[] impairment,
    long[] disposed,
    long[] gain,
    long[] underConstruction,
    long[] closing) {

  /** The roll-forward of one asset. */
  public static RollForward of(Timeline t, Asset asset) {
    Purchase purchase = asset.purchase();
    int inService =
        purchase.inService() < 0
            ? -purchase.monthsBefore()
            : Depreciation.elapsed(t, purchase.inService());
    double start =
        asset
            .convention()
            .start(inService, Math.floorMod(t.start().getMonthValue() - 1 + inService, 12));
    int months = Depreciation.elapsed(t, t.size());
    double[] net = NetCurve.straightLine(asset.life(), inService, start, 0, months);
    VintageLedger ledger =
        VintageLedger.of(t, purchase, asset.disposals(), p -> net[Depreciation.elapsed(t, p)]);
    int size = t.size();
    long[] impairment = new long[size];
    long[] depreciation = new long[size];
    long[] gain = new long[size];
    long[] construction = new long[size];
    for (int p = 0; p < size; p++) {
      impairment[p] = Math.min(ledger.deductions()[p], impaired(t, asset, p));
      depreciation[p] = ledger.deductions()[p] - impairment[p];
      gain[p] = proceeds(asset.disposals(), p) - ledger.removed()[p];
      construction[p] = p < purchase.inService() ? ledger.net()[p] : 0;
    }
    return new RollForward(
        ledger.openingNet(),
        ledger.additions(),
        depreciation,
        impairment,
        ledger.removed(),
        gain,
        construction,
        ledger.net());
  }

  private static long impaired(Timeline t, Asset asset, int period) {
    double share = 0;
    for (int m = Depreciation.elapsed(t, period); m < Depreciation.elapsed(t, period + 1); m++) {
      share += asset.life().writtenDown(m);
    }
    double kept = 1;
    for (Disposal disposal : asset.disposals()) {
      kept -= disposal.period() <= period ? disposal.share() : 0;
    }
    return Money.ofMillions(Math.max(0, kept) * share * asset.purchase().cost()).cents();
  }

  private static long proceeds(List<Disposal> disposals, int period) {
    double sum = 0;
    for (Disposal disposal : disposals) {
      sum += disposal.period() == period ? disposal.proceeds() : 0;
    }
    return Money.ofMillions(sum).cents();
  }

  /** The roll-forward of several assets on one timeline. */
  public static RollForward sum(Timeline t, List<RollForward> parts) {
    int n = t.size();
    RollForward sum =
        new RollForward(
            parts.stream().mapToLong(RollForward::opening).sum(),
            new long[n],
            new long[n],
            new long[n],
            new long[n],
            new long[n],
            new long[n],
            new long[n]);
    for (RollForward part : parts) {
      add(sum.additions, part.additions);
      add(sum.depreciation, part.depreciation);
      add(sum.impairment, part.impairment);
      add(sum.disposed, part.disposed);
      add(sum.gain, part.gain);
      add(sum.underConstruction, part.underConstruction);
      add(sum.closing, part.closing);
    }
    return sum;
  }

  private static void add(long[] to, long[] amounts) {
    for (int p = 0; p < to.length; p++) {
      to[p] = Math.addExact(to[p], amounts[p]);
    }
  }
}
