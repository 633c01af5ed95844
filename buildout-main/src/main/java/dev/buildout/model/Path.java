package dev.buildout.model;

import dev.buildout.units.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A value that changes with time. Between points it is linear by month; before the first point it
 * is flat; after the last it grows by a constant yearly rate.
 *
 * @param points in ascending order of month, at least one
 * @param growthPerYear change per year after the last point, e.g. -0.1 for -10 %
 */
public record Path(List<Point> points, double growthPerYear) {
  /** A value at the start of a month. */
  public record Point(YearMonth month, double value) {}

  private static final YearMonth EPOCH = YearMonth.of(1970, 1);

  public Path {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a path needs at least one point");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i - 1).month().isBefore(points.get(i).month())) {
        throw new IllegalArgumentException("points of a path must ascend in time");
      }
    }
  }

  public static Path constant(double value) {
    return new Path(List.of(new Point(EPOCH, value)), 0);
  }

  public boolean isConstant() {
    return points.size() == 1 && growthPerYear == 0;
  }

  public double at(YearMonth month) {
    Point first = points.get(0);
    if (!month.isAfter(first.month()) && points.size() > 1) {
      return first.value();
    }
    Point last = points.get(points.size() - 1);
    if (!month.isBefore(last.month())) {
      double years = ChronoUnit.MONTHS.between(last.month(), month) / 12.0;
      return growthPerYear == 0 ? last.value() : last.value() * Math.pow(1 + growthPerYear, years);
    }
    for (int i = 1; i < points.size(); i++) {
      Point right = points.get(i);
      if (month.isBefore(right.month())) {
        Point left = points.get(i - 1);
        double span = ChronoUnit.MONTHS.between(left.month(), right.month());
        double share = ChronoUnit.MONTHS.between(left.month(), month) / span;
        return left.value() + share * (right.value() - left.value());
      }
    }
    return first.value();
  }

  /** Mean over the months of a period, so that coarser periods see the same totals. */
  public double mean(Period period) {
    double sum = 0;
    for (int m = 0; m < period.months(); m++) {
      sum += at(period.start().plusMonths(m));
    }
    return sum / period.months();
  }

  /** The whole path times a factor. */
  public Path times(double factor) {
    return new Path(
        points.stream().map(p -> new Point(p.month(), p.value() * factor)).toList(), growthPerYear);
  }

  /** The whole path raised by an amount. */
  public Path plus(double amount) {
    return new Path(
        points.stream().map(p -> new Point(p.month(), p.value() + amount)).toList(), growthPerYear);
  }
}
