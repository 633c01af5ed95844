package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.PriceMap;
import dev.buildout.planner.measures.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans every pair of values of a map, each from the plan of its neighbour: up and down the column
 * nearest to the case itself, then from there along each row to both sides. Chains run side by side
 * and depend on nothing but their start, so that a map repeats. Where buying ends between two
 * neighbours, the step between them is halved three times at once.
 */
final class MapSolver {
  /** Accepted gap, a share of the objective of the case's own plan. */
  static final double GAP = 5e-3;

  private static final double NO_BRANCH_AND_CUT = 0;
  private static final int HALVINGS = 3;

  private final Resolver resolver;
  private final PriceMap map;
  private final double[] xs;
  private final double[] ys;

  MapSolver(Resolver resolver, PriceMap map) {
    this.resolver = resolver;
    this.map = map;
    this.xs = map.x().values();
    this.ys = map.y().values();
  }

  /** A change of what pays between two values across, and the plans that narrowed it down. */
  record Change(MapPoint buys, MapPoint not, List<MapPoint> tried) {}

  /** One row, by x. */
  record Row(double y, List<MapPoint> points, List<Change> changes) {}

  private record Step(MapPoint point, Optional<Resolved> plan) {}

  private record Chain(List<MapPoint> points, List<Change> changes) {}

  /** Rows by y. */
  List<Row> solve() {
    int column = AxisInCase.nearest(map.x(), resolver.theCase());
    Step[] starts = starts(column);
    List<Chain> chains =
        IntStream.range(0, 2 * ys.length)
            .parallel()
            .mapToObj(i -> chain(starts[i / 2], column, i % 2 == 0 ? -1 : 1))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < ys.length; j++) {
      Chain left = chains.get(2 * j);
      Chain right = chains.get(2 * j + 1);
      Stream<MapPoint> points =
          Stream.of(left.points().reversed(), List.of(starts[j].point()), right.points())
              .flatMap(List::stream);
      Stream<Change> changes =
          Stream.of(left.changes().reversed(), right.changes()).flatMap(List::stream);
      rows.add(new Row(ys[j], points.toList(), changes.toList()));
    }
    return rows;
  }

  /** The plan at a place of its own. */
  MapPoint at(double x, double y) {
    return step(x, y, resolver.base()).point();
  }

  /** The column nearest to the case, from its nearest row up and down. */
  private Step[] starts(int column) {
    Step[] starts = new Step[ys.length];
    int row = AxisInCase.nearest(map.y(), resolver.theCase());
    starts[row] = step(xs[column], ys[row], resolver.base());
    Resolved first = starts[row].plan().orElse(resolver.base());
    IntStream.of(-1, 1)
        .parallel()
        .forEach(way -> {
          Resolved from = first;
          for (int j = row + way; j >= 0 && j < ys.length; j += way) {
            starts[j] = step(xs[column], ys[j], from);
            from = starts[j].plan().orElse(from);
          }
        });
    return starts;
  }

  private Chain chain(Step start, int column, int way) {
    List<MapPoint> points = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    Step last = start;
    Resolved from = start.plan().orElse(resolver.base());
    for (int i = column + way; i >= 0 && i < xs.length; i += way) {
      Step next = step(xs[i], start.point().y(), from);
      points.add(next.point());
      if (next.plan().isPresent()) {
        if (last.plan().isPresent() && last.point().buys() != next.point().buys()) {
          changes.add(narrowed(last, next));
        }
        from = next.plan().get();
        last = next;
      }
    }
    return new Chain(points, changes);
  }

  private Change narrowed(Step one, Step other) {
    Step buys = one.point().buys() ? one : other;
    Step not = one.point().buys() ? other : one;
    List<MapPoint> tried = new ArrayList<>();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (buys.point().x() + not.point().x()) / 2;
      Step next = step(middle, one.point().y(), buys.plan().orElseThrow());
      tried.add(next.point());
      if (next.plan().isEmpty()) {
        break;
      }
      buys = next.point().buys() ? next : buys;
      not = next.point().buys() ? not : next;
    }
    return new Change(buys.point(), not.point(), tried);
  }

  /**
   * The gap is one in money, {@link #GAP} of what the case's own plan is worth: where a plan is
   * worth next to nothing, a share of that would ask for digits that nobody reads.
   */
  private double gap(Resolved from) {
    double whole = Math.abs(resolver.base().plan().plan().objectiveUsdM());
    double near = Math.abs(from.plan().plan().objectiveUsdM());
    return GAP * Math.max(1, whole / Math.max(1, near));
  }

  private Step step(double x, double y, Resolved from) {
    Case changed = map.y().at(map.x().at(resolver.theCase(), x), y);
    Optional<Resolved> plan =
        resolver.resolve(changed, Question.NONE, from, gap(from), NO_BRANCH_AND_CUT);
    return new Step(MapPoint.of(x, y, plan), plan);
  }
}
