package dev.buildout.finance.backtest;

import dev.buildout.model.AssetGroup;
import dev.buildout.model.UsefulLife;
import dev.buildout.model.UsefulLife.EffectOn;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a change of useful lives moves of a year's depreciation: that under the new lives less that
 * under the old ones, later changes left out of both.
 */
final class LifeEffect {
  private final UsefulLife change;
  private final FirmHistory history;
  private final FirmModel before;
  private final FirmModel after;

  private LifeEffect(UsefulLife change, FirmHistory history, List<UsefulLife> lives) {
    this.change = change;
    this.history = history;
    this.before = new FirmModel(history, lives, until(change, false));
    this.after = new FirmModel(history, lives, until(change, true));
  }

  /** All changes of a firm with a disclosed effect in a year of its ledger. */
  static List<LifeEffect> of(FirmHistory history, List<UsefulLife> lives) {
    List<LifeEffect> effects = new ArrayList<>();
    for (UsefulLife life : FirmModel.policy(history.basis(), lives)) {
      if (life.effectUsdM().isPresent() && life.from().isPresent()) {
        int year = history.yearOf(life.from().get());
        if (year > history.firstYear() && year <= history.lastYear()) {
          effects.add(new LifeEffect(life, history, lives));
        }
      }
    }
    return effects;
  }

  /** Changes of the same group and month are of one disclosure. */
  private static Predicate<UsefulLife> until(UsefulLife change, boolean included) {
    YearMonth month = change.from().orElseThrow();
    AssetGroup group = change.group();
    return life ->
        life.from().isEmpty()
            || life.from().get().isBefore(month)
            || (included && life.group() == group && life.from().get().equals(month));
  }

  UsefulLife change() {
    return change;
  }

  /** Fiscal year in which the change takes effect. */
  int year() {
    return history.yearOf(change.from().orElseThrow());
  }

  double disclosed() {
    return change.effectUsdM().orElseThrow();
  }

  /** As a disclosure counts it, USD m; below 0 where depreciation falls. */
  double of(Flows flows, Choice choice) {
    int year = year() - history.firstYear() - 1;
    int months =
        change.effectOn() == EffectOn.HELD
            ? history.monthOf(change.from().orElseThrow())
            : history.months();
    double moved =
        after.depreciation(flows, choice, change.group(), months)[year]
            - before.depreciation(flows, choice, change.group(), months)[year];
    return moved * change.effectMonths() / 12;
  }
}
