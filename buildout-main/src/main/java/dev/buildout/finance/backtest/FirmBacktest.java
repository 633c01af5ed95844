package dev.buildout.finance.backtest;

import dev.buildout.model.UsefulLife;
import dev.buildout.model.reported.ReportedFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One firm's depreciation and net property held against what it reported. */
final class FirmBacktest {
  private static final int ORIGINS = 5;
  private static final int LEAST_YEARS = 2;

  private final FirmHistory history;
  private final FirmModel model;
  private final List<LifeEffect> effects;
  private final Years years;
  private final Ensemble ensemble;
  private final Map<Integer, Double> depreciation;
  private final Map<Integer, Double> property;

  FirmBacktest(FirmHistory history, List<UsefulLife> lives, ReportedFigures figures, Years years) {
    String firm = history.basis().firm();
    this.history = history;
    this.model = new FirmModel(history, lives, life -> true);
    this.effects = LifeEffect.of(history, lives);
    this.years = years;
    this.ensemble = Ensemble.of(history, model, effects);
    this.depreciation = figures.values(firm, FirmHistory.DEPRECIATION, figure -> true);
    this.property = figures.values(firm, FirmHistory.NET_PROPERTY, figure -> true);
  }

  /** Rows of all years that the ledger runs over. */
  List<BacktestRow> rows() {
    List<BacktestRow> rows = new ArrayList<>();
    for (int year = history.firstYear() + 1; year <= history.lastYear(); year++) {
      rows.add(depreciation(ensemble, Math.min(year - 1, history.lastKnown()), year, ""));
    }
    for (int year = history.firstYear() + 1; year <= history.lastYear(); year++) {
      rows.add(property(ensemble, Math.min(year - 1, history.lastKnown()), year, ""));
    }
    return rows;
  }

  /**
   * Years that may be fitted to, predicted one and two years ahead by fits that end before them.
   * Each row says its origin in its reason.
   */
  List<BacktestRow> walkForward() {
    List<BacktestRow> rows = new ArrayList<>();
    int last = history.lastKnown();
    for (int origin = last - ORIGINS; origin < last; origin++) {
      FirmHistory then = history.upTo(origin);
      if (then.depreciation().size() < LEAST_YEARS || !then.depreciation().containsKey(origin)) {
        continue;
      }
      Ensemble fitted = Ensemble.of(then, model, effects);
      String note = "fitted to years until " + origin;
      for (int year = origin + 1; year <= Math.min(origin + 2, last); year++) {
        rows.add(depreciation(fitted, origin, year, note));
        rows.add(property(fitted, origin, year, note));
      }
    }
    return rows;
  }

  private BacktestRow depreciation(Ensemble by, int origin, int year, String note) {
    return new BacktestRow(
        history.basis().firm(),
        year,
        FirmHistory.DEPRECIATION,
        Optional.of(Band.of(by.depreciation(year))),
        Optional.ofNullable(depreciation.get(year)),
        Baselines.depreciationByRatio(history, origin, year),
        Baselines.growth(history.depreciation(), origin, year),
        years.usedFor(year),
        note);
  }

  private BacktestRow property(Ensemble by, int origin, int year, String note) {
    Optional<Band> predicted = PropertyRoll.property(by, year);
    return new BacktestRow(
        history.basis().firm(),
        year,
        FirmHistory.NET_PROPERTY,
        predicted,
        Optional.ofNullable(property.get(year)),
        Baselines.propertyByRatio(history, origin, year),
        Baselines.growth(history.netProperty(), origin, year),
        years.usedFor(year),
        predicted.isPresent() ? note : "no reported net property before it");
  }

  /** Effects of changes of lives in this ledger, with the spread of choices that fit alike. */
  List<EffectRow> effects() {
    return effects.stream()
        .map(effect -> {
          UsefulLife change = effect.change();
          double[] values =
              ensemble.members().stream()
                  .mapToDouble(m -> effect.of(m.flows(), m.choice()))
                  .toArray();
          String home = change.ledger().isEmpty() ? change.firm() : change.ledger();
          return new EffectRow(
              change.firm(),
              history.basis().firm(),
              change.assetClass(),
              effect.year(),
              Band.of(values),
              effect.disclosed(),
              home.equals(history.basis().firm()),
              years.usedFor(effect.year()));
        })
        .toList();
  }

  /** The choice that fits best, with how many fit alike. */
  ParameterRow parameters() {
    Ensemble.Member best = ensemble.members().get(0);
    Choice c = best.choice();
    return new ParameterRow(
        history.basis().firm(),
        c.shortLived(),
        c.equipment(),
        c.leasedShortLived(),
        c.delayMonths(),
        c.constructionScale(),
        100 * PropertyRoll.otherReductions(history),
        100 * best.error(),
        ensemble.members().size(),
        history.depreciation().firstKey(),
        history.lastKnown());
  }
}
