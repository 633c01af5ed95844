package dev.buildout.app.estimates;

import dev.buildout.model.Confidence;
import dev.buildout.performance.backtest.Estimate;

/**
 * How far a price may lie from what the catalog says, as the spread of its logarithm. A published
 * range is read as the middle 80 %; without one, or where the range is narrower than its source
 * deserves, the grade of the source counts. What each grade is worth is a convention of this
 * project, not measured.
 */
final class PriceSpread {
  private PriceSpread() {}

  /**
   * @param low lower end of a published range; 0 where none is
   * @param high upper end
   */
  static double sigma(double low, double high, Confidence grade) {
    double range = low > 0 && high > low ? Math.log(high / low) / (2 * Estimate.REACH) : 0;
    return Math.max(range, ofGrade(grade));
  }

  private static double ofGrade(Confidence grade) {
    return switch (grade) {
      case FILING -> 0.02;
      case VENDOR -> 0.05;
      case PRESS, DERIVED -> 0.1;
      case ESTIMATE -> 0.15;
      case MEMORY -> 0.2;
      case WEAK -> 0.25;
    };
  }
}
