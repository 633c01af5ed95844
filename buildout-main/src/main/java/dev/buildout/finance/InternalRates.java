package dev.buildout.finance;

import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * All roots of the present value as a function of the rate. With y = ln(1 + rate) it is a sum of
 * exponentials, f(y) = sum F_i exp(-t_i y), which by Descartes' rule (it holds for real exponents)
 * has at most as many roots as the flows have changes of sign. Multiplying by exp(s y), with s
 * between two flows of unlike sign, and differentiating takes one change of sign away; by Rolle's
 * theorem the roots of the result part those of f, so between them bisection misses none.
 */
final class InternalRates {
  /** ln(1 + rate): rates from -99.9999 % to 100,000,000 % a year. */
  private static final double LOWEST = Math.log(1e-6);

  private static final double HIGHEST = Math.log(1e6);
  private static final double TOUCHES = 1e-13;

  static List<Double> of(double[] flows, Timeline t) {
    double[] years = new double[t.size()];
    for (int p = 0; p < years.length; p++) {
      years[p] = t.midYears(p);
    }
    return of(flows, years);
  }

  /** Rates at which flows at the given years, in ascending order, are worth nothing. */
  static List<Double> of(double[] flows, double[] years) {
    return roots(flows, years).stream().map(Math::expm1).toList();
  }

  private static List<Double> roots(double[] flows, double[] years) {
    int change = firstChangeOfSign(flows);
    if (change < 0) {
      return List.of();
    }
    double shift = (years[change - 1] + years[change]) / 2;
    double span = years[years.length - 1] - years[0];
    double[] slope = new double[flows.length];
    for (int i = 0; i < flows.length; i++) {
      slope[i] = flows[i] * (shift - years[i]) / span;
    }
    List<Double> borders = new ArrayList<>();
    borders.add(LOWEST);
    borders.addAll(roots(slope, years));
    borders.add(HIGHEST);

    List<Double> found = new ArrayList<>();
    for (int i = 1; i < borders.size(); i++) {
      double left = borders.get(i - 1);
      double right = borders.get(i);
      double atLeft = value(flows, years, left);
      double atRight = value(flows, years, right);
      if (i > 1 && atLeft == 0) {
        found.add(left);
      } else if (atLeft * atRight < 0) {
        found.add(bisect(flows, years, left, right, atLeft));
      }
    }
    return found;
  }

  /** The first index whose flow has another sign than the one before it; zeros are skipped. */
  private static int firstChangeOfSign(double[] flows) {
    double last = 0;
    for (int i = 0; i < flows.length; i++) {
      if (last * flows[i] < 0) {
        return i;
      }
      if (flows[i] != 0) {
        last = Math.signum(flows[i]);
      }
    }
    return -1;
  }

  /** f(y) over the sum of its absolute terms; 0 where it is lost in rounding. */
  private static double value(double[] flows, double[] years, double y) {
    double largest = Math.max(-years[0] * y, -years[years.length - 1] * y);
    double sum = 0;
    double size = 0;
    for (int i = 0; i < flows.length; i++) {
      double term = flows[i] * Math.exp(-years[i] * y - largest);
      sum += term;
      size += Math.abs(term);
    }
    return Math.abs(sum) <= TOUCHES * size ? 0 : sum / size;
  }

  private static double bisect(
      double[] flows, double[] years, double left, double right, double atLeft) {
    double low = left;
    double high = right;
    for (int i = 0; i < 100 && high - low > 1e-15; i++) {
      double middle = (low + high) / 2;
      double at = value(flows, years, middle);
      if (at == 0) {
        return middle;
      }
      if (at * atLeft > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private InternalRates() {}
}
