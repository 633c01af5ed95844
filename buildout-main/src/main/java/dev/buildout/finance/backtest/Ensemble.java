package dev.buildout.finance.backtest;

import dev.buildout.model.UsefulLife;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All choices of parameters that fit a history about as well as the best one. A prediction is the
 * median of theirs and has their spread.
 *
 * @param history what was fitted to
 * @param members best first
 */
record Ensemble(FirmHistory history, List<Member> members) {
  /** A choice fits alike when its error is at most this above the best one's. */
  private static final double ALIKE = 0.01;

  /** Most by which figures of an earlier basis may lie above those of the last one, as a log. */
  private static final double MOST_BASIS = 0.15;

  /** Share of the last year's residual that lasts. */
  private static final double LASTING = 0.5;

  /**
   * One choice with what it predicts.
   *
   * @param error root mean square of log errors of depreciation and of disclosed effects over it
   * @param depreciation by fiscal year of the ledger on the basis of the last known one, USD m
   * @param basis log of figures on an earlier basis over those on the last one
   * @param residual log of predicted over reported in the last known year
   */
  record Member(
      Choice choice,
      Flows flows,
      double error,
      double[] depreciation,
      double basis,
      double residual) {

    /** Prediction for a year after the last known one: a part of the last residual lasts. */
    double ahead(int index) {
      return depreciation[index] * Math.exp(-LASTING * residual);
    }
  }

  Ensemble {
    members = List.copyOf(members);
  }

  /** Tries every choice. */
  static Ensemble of(FirmHistory history, FirmModel model, List<LifeEffect> effects) {
    Map<List<Double>, Flows> flows = new HashMap<>();
    List<Member> all = new ArrayList<>();
    List<LifeEffect> known = effects.stream().filter(e -> isKnown(history, e)).toList();
    for (Choice choice : Choice.grid(history)) {
      Flows of =
          flows.computeIfAbsent(
              List.of((double) choice.delayMonths(), choice.constructionScale()),
              key -> Flows.of(history, choice.delayMonths(), choice.constructionScale()));
      all.add(member(history, model, known, choice, of));
    }
    all.sort(java.util.Comparator.comparingDouble(Member::error));
    double best = all.get(0).error();
    return new Ensemble(history, all.stream().filter(m -> m.error() <= best + ALIKE).toList());
  }

  /** Effects of years to come, or remembered ones, are not fitted to. */
  private static boolean isKnown(FirmHistory history, LifeEffect effect) {
    UsefulLife change = effect.change();
    return effect.year() <= history.lastKnown()
        && history.depreciation().containsKey(effect.year())
        && change.effectIsFiled();
  }

  private static Member member(
      FirmHistory history, FirmModel model, List<LifeEffect> effects, Choice choice, Flows flows) {
    double[] predicted = model.depreciation(flows, choice);
    double basis = basis(history, predicted);
    double squares = 0;
    double residual = 0;
    for (Map.Entry<Integer, Double> known : history.depreciation().entrySet()) {
      double log =
          Math.log(Math.max(1, predicted[index(history, known.getKey())]) / known.getValue());
      residual = log;
      log += isEarlierBasis(history, known.getKey()) ? basis : 0;
      squares += log * log;
    }
    int rows = history.depreciation().size() + effects.size();
    for (LifeEffect effect : effects) {
      double off = effect.of(flows, choice) - effect.disclosed();
      double share = off / history.depreciated(effect.year());
      squares += share * share;
    }
    return new Member(choice, flows, Math.sqrt(squares / rows), predicted, basis, residual);
  }

  /** Figures whose note is not that of the last one stand on an earlier basis. */
  static boolean isEarlierBasis(FirmHistory history, int year) {
    return !Objects.equals(history.notes().get(year), history.notes().get(history.lastKnown()));
  }

  /** The mean log of reported over predicted, which no choice of lives can tell. */
  private static double basis(FirmHistory history, double[] predicted) {
    double sum = 0;
    int rows = 0;
    for (Map.Entry<Integer, Double> known : history.depreciation().entrySet()) {
      if (isEarlierBasis(history, known.getKey())) {
        double value = predicted[index(history, known.getKey())];
        sum += Math.log(known.getValue() / Math.max(1, value));
        rows++;
      }
    }
    return rows == 0 ? 0 : Math.clamp(sum / rows, 0, MOST_BASIS);
  }

  static int index(FirmHistory history, int year) {
    return year - history.firstYear() - 1;
  }

  /** Depreciation in a year, by member, USD m. */
  double[] depreciation(int year) {
    return members.stream()
        .mapToDouble(
            m -> year > history.lastKnown() ? m.ahead(index(history, year)) : fitted(m, year))
        .toArray();
  }

  private double fitted(Member member, int year) {
    boolean isEarlier = history.notes().containsKey(year) && isEarlierBasis(history, year);
    return member.depreciation()[index(history, year)] * (isEarlier ? Math.exp(member.basis()) : 1);
  }
}
