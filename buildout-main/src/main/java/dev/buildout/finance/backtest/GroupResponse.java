package dev.buildout.finance.backtest;

import dev.buildout.finance.assets.Life;
import dev.buildout.finance.assets.NetCurve;
import dev.buildout.finance.assets.Revision.EarlyRetirement;
import dev.buildout.finance.assets.Revision.LifeChange;
import dev.buildout.model.AssetGroup;
import dev.buildout.model.UsefulLife;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Depreciation by fiscal year of one unit of cost of a group, by the month in which it came into
 * use. Depreciation is linear in cost, so a year's is a product of these with what was placed.
 *
 * @param placed [month of the ledger][year], of 1
 * @param opening [year], of a stock that grew at a constant rate before the opening, of which 1 a
 *     month was placed at the end
 * @param openingNet carrying amount of that stock at the opening
 * @param retirements what early retirements add
 */
record GroupResponse(
    double[][] placed, double[] opening, double openingNet, List<Retirement> retirements) {

  /**
   * An early retirement of a share of what is in use.
   *
   * @param usdM depreciation that it adds until {@code untilMonth}
   * @param added [vintage][year], what retiring one unit of cost adds to each year; vintages placed
   *     before the opening are one, the first, in units of the opening stock
   * @param addedUntil [vintage] what it adds until then
   */
  record Retirement(double usdM, double[][] added, double[] addedUntil) {}

  private static final int BACK_MONTHS = 360;
  private static final double LEAST_GROWTH = 1.05;
  private static final double MOST_GROWTH = 1.4;

  /** Of a group under the lives that a firm stated; {@code which} leaves changes out. */
  static GroupResponse of(
      FirmHistory history, List<UsefulLife> lives, AssetGroup group, Predicate<UsefulLife> which) {
    int months = history.months();
    int years = history.years();
    GroupResponse sum =
        new GroupResponse(new double[months][years], new double[years], 0, new ArrayList<>());
    List<UsefulLife> rows = lives.stream().filter(l -> l.group() == group).filter(which).toList();
    for (UsefulLife first : rows) {
      if (first.from().isEmpty()) {
        List<UsefulLife> policy =
            rows.stream().filter(l -> l.assetClass().equals(first.assetClass())).toList();
        sum = sum.plus(history, first.share(), life(history, policy));
      }
    }
    for (UsefulLife row : rows) {
      if (row.retiredUsdM() > 0) {
        sum.retirements.add(retirement(history, rows, row));
      }
    }
    return sum;
  }

  private static Life life(FirmHistory history, List<UsefulLife> policy) {
    UsefulLife first = policy.stream().filter(l -> l.from().isEmpty()).findFirst().orElseThrow();
    Life life = new Life(12 * first.years());
    for (UsefulLife row : policy) {
      if (row.from().isPresent()) {
        life = life.with(new LifeChange(history.monthOf(row.from().get()), 12 * row.years()));
      }
    }
    return life;
  }

  private GroupResponse plus(FirmHistory history, double share, Life life) {
    double net = openingNet;
    double growth = growth(history);
    for (int v = -BACK_MONTHS; v < placed.length; v++) {
      double[] curve = NetCurve.straightLine(life, v, v, 0, placed.length).net();
      double weight = share * (v < 0 ? Math.pow(growth, (v + 1) / 12.0) : 1);
      addYears(v < 0 ? opening : placed[v], curve, weight);
      net += v < 0 ? weight * curve[0] : 0;
    }
    return new GroupResponse(placed, opening, net, retirements);
  }

  private static void addYears(double[] years, double[] net, double weight) {
    for (int y = 0; y < years.length; y++) {
      years[y] += weight * (net[12 * y] - net[12 * y + 12]);
    }
  }

  private static Retirement retirement(
      FirmHistory history, List<UsefulLife> rows, UsefulLife retired) {
    int month = history.monthOf(retired.from().orElse(history.opening()));
    int until = Math.min(history.months(), month + retired.retiredMonths());
    int vintages = Math.max(0, Math.min(month, history.months()));
    double[][] added = new double[vintages + 1][history.years()];
    double[] addedUntil = new double[vintages + 1];
    double growth = growth(history);
    for (UsefulLife first : rows) {
      if (first.from().isPresent()) {
        continue;
      }
      Life life =
          life(
              history,
              rows.stream().filter(l -> l.assetClass().equals(first.assetClass())).toList());
      Life early = life.with(new EarlyRetirement(month, retired.retiredMonths()));
      for (int v = -BACK_MONTHS; v < vintages; v++) {
        double weight = first.share() * (v < 0 ? Math.pow(growth, (v + 1) / 12.0) : 1);
        double[] kept = NetCurve.straightLine(life, v, v, 0, history.months()).net();
        double[] gone = NetCurve.straightLine(early, v, v, 0, history.months()).net();
        int row = Math.max(0, v + 1);
        addYears(added[row], gone, weight);
        addYears(added[row], kept, -weight);
        addedUntil[row] += weight * (kept[until] - gone[until]);
      }
    }
    return new Retirement(retired.retiredUsdM(), added, addedUntil);
  }

  /** Growth of additions a year before the opening: that of the years after it, within reason. */
  private static double growth(FirmHistory history) {
    int first = history.firstYear() + 1;
    int last = Math.min(first + 2, history.lastYear());
    double grown = Math.pow(history.added(last) / history.added(first), 1.0 / (last - first));
    return Math.clamp(grown, LEAST_GROWTH, MOST_GROWTH);
  }

  /** Adds to a year's depreciation that of what was placed by month; {@code months} counts. */
  void addPlaced(double[] depreciation, double[] flow, int months, double share) {
    for (int m = 0; m < months; m++) {
      double amount = share * flow[m];
      for (int y = 0; y < depreciation.length; y++) {
        depreciation[y] += amount * placed[m][y];
      }
    }
  }

  /** Adds the depreciation of a stock held at the opening. */
  void addOpening(double[] depreciation, double scale) {
    for (int y = 0; y < depreciation.length; y++) {
      depreciation[y] += scale * opening[y];
    }
  }

  /**
   * Adds what early retirements move: the same share of every vintage, such that the disclosed
   * amount comes on top until its end; it is missing afterwards.
   */
  void addRetirements(double[] depreciation, double[] flow, double openingScale) {
    for (Retirement retirement : retirements) {
      double[] moved = new double[depreciation.length];
      double until = 0;
      for (int v = 0; v < retirement.added().length; v++) {
        double cost = v == 0 ? openingScale : flow[v - 1];
        until += cost * retirement.addedUntil()[v];
        for (int y = 0; y < moved.length; y++) {
          moved[y] += cost * retirement.added()[v][y];
        }
      }
      double share = until > 0 ? Math.min(1, retirement.usdM() / until) : 0;
      for (int y = 0; y < moved.length; y++) {
        depreciation[y] += share * moved[y];
      }
    }
  }
}
