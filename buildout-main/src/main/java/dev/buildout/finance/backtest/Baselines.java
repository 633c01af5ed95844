package dev.buildout.finance.backtest;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Two naive forecasts from an origin: the last ratio holds, or the last growth does. They know what
 * the model knows: reported lines until the origin, and additions of all years.
 */
final class Baselines {
  private Baselines() {}

  /** The last growth of a line goes on. */
  static Optional<Double> growth(Map<Integer, Double> line, int origin, int year) {
    Double last = line.get(origin);
    Double before = line.get(origin - 1);
    if (last == null || before == null || last <= 0 || before <= 0) {
      return Optional.empty();
    }
    return Optional.of(last * Math.pow(last / before, year - origin));
  }

  /** Depreciation keeps its last ratio to net property at the start of the year. */
  static Optional<Double> depreciationByRatio(FirmHistory history, int origin, int year) {
    return byRatio(history, origin, year).map(pair -> pair[0]);
  }

  /** Net property rolls forward with depreciation by its last ratio. */
  static Optional<Double> propertyByRatio(FirmHistory history, int origin, int year) {
    return byRatio(history, origin, year).map(pair -> pair[1]);
  }

  /** Depreciation in the year and net property at its end. */
  private static Optional<double[]> byRatio(FirmHistory history, int origin, int year) {
    NavigableMap<Integer, Double> net = history.netProperty();
    Double last = history.depreciation().get(origin);
    Double opening = net.get(origin - 1);
    Double closing = net.get(origin);
    if (last == null || opening == null || closing == null) {
      return Optional.empty();
    }
    double ratio = last / opening;
    double property = closing;
    double depreciation = 0;
    for (int y = origin + 1; y <= year; y++) {
      depreciation = ratio * property;
      property += history.added(y) - depreciation;
    }
    return Optional.of(new double[] {depreciation, property});
  }
}
