package dev.buildout.finance.backtest;

import java.util.Map;
import java.util.Optional;

/**
 * Net property from year to year: {@code N(y) = N(y-1) (1 - r) + A(y) - D(y)} with A additions, D
 * depreciation and r what else leaves: disposals, incentives, currency.
 */
final class PropertyRoll {
  private PropertyRoll() {}

  /** The r that fits the reported years best, by least squares. */
  static double otherReductions(FirmHistory history) {
    double products = 0;
    double squares = 0;
    for (Map.Entry<Integer, Double> known : history.depreciation().entrySet()) {
      Double opening = history.netProperty().get(known.getKey() - 1);
      Double closing = history.netProperty().get(known.getKey());
      if (opening != null && closing != null) {
        double added = history.added(known.getKey());
        products += opening * (opening + added - known.getValue() - closing);
        squares += opening * opening;
      }
    }
    return squares == 0 ? 0 : products / squares;
  }

  /** Net property at the end of a year, from the last reported one before it that is known. */
  static Optional<Band> property(Ensemble ensemble, int year) {
    FirmHistory history = ensemble.history();
    Integer origin = history.netProperty().headMap(year, false).floorKey(year - 1);
    if (origin == null || origin < history.firstYear()) {
      return Optional.empty();
    }
    double reductions = otherReductions(history);
    double[] property = new double[ensemble.members().size()];
    java.util.Arrays.fill(property, history.propertyAt(origin));
    for (int y = origin + 1; y <= year; y++) {
      double[] depreciation = ensemble.depreciation(y);
      for (int m = 0; m < property.length; m++) {
        property[m] += history.added(y) - depreciation[m] - reductions * property[m];
      }
    }
    return Optional.of(Band.of(property));
  }
}
