package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.MapAnchor;
import dev.buildout.model.PriceMap;
import dev.buildout.planner.measures.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Plans every pair of values of a map, each from the plan of its neighbour: up and down the column
 * nearest to the case itself, then from there along each row to both sides; a reported figure from
 * the plan of the cell that is nearest to it. Chains run side by side and depend on nothing but
 * their start, so that a map repeats. Where buying ends between two neighbours, the step between
 * them is halved three times at once.
 */
final class MapSolver {
  /** Accepted gap, a share of the objective of the case's own plan. */
  static final double GAP = 5e-3;

  private static final double NO_BRANCH_AND_CUT = 0;
  private static final double SAME = 1e-9;
  private static final int HALVINGS = 3;

  private final Resolver resolver;
  private final List<MapAnchor> anchors;
  private final PriceMap map;
  private final double[] xs;
  private final double[] ys;

  /**
   * @param anchors reported figures that lie on the map
   */
  MapSolver(Resolver resolver, PriceMap map, List<MapAnchor> anchors) {
    this.resolver = resolver;
    this.map = map;
    this.anchors = List.copyOf(anchors);
    this.xs = map.x().values();
    this.ys = map.y().values();
  }

  /** A change of what pays between two values across, and the plans that narrowed it down. */
  record Change(MapPoint buys, MapPoint not, List<MapPoint> tried) {}

  /** A reported figure, and the plan at its place. */
  record Reported(MapAnchor anchor, MapPoint point) {}

  /** One row, by x, and the figures that lie nearest to it. */
  record Row(double y, List<MapPoint> points, List<Change> changes, List<Reported> reported) {}

  private record Step(MapPoint point, Optional<Resolved> plan) {}

  /** A row whose first plan is made and whose chains are under way. */
  private record Begun(Step start, CompletableFuture<Chain> left, CompletableFuture<Chain> right) {}

  private record Chain(List<MapPoint> points, List<Change> changes, List<Reported> reported) {}

  /** Rows by y. */
  List<Row> solve() {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      return rows(pool);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private List<Row> rows(Executor pool) {
    int column = AxisInCase.nearest(map.x(), resolver.theCase());
    Begun[] begun = begin(column, pool);
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < ys.length; j++) {
      Chain left = begun[j].left().join();
      Chain right = begun[j].right().join();
      Stream<MapPoint> points =
          Stream.of(left.points().reversed(), List.of(begun[j].start().point()), right.points())
              .flatMap(List::stream);
      Stream<Change> changes =
          Stream.of(left.changes().reversed(), right.changes()).flatMap(List::stream);
      Stream<Reported> reported =
          Stream.of(left.reported(), right.reported()).flatMap(List::stream);
      rows.add(new Row(ys[j], points.toList(), changes.toList(), reported.toList()));
    }
    return rows;
  }

  /** The figures nearest to a cell, each with its plan; one on the very place has the cell's. */
  private List<Reported> reported(int column, int row, Step cell) {
    return anchors.stream()
        .filter(a -> nearest(xs, a.x()) == column && nearest(ys, a.y()) == row)
        .map(a -> new Reported(a, isAt(cell.point(), a) ? cell.point() : near(a, cell)))
        .toList();
  }

  private static boolean isAt(MapPoint cell, MapAnchor a) {
    return Math.abs(cell.x() - a.x()) < SAME && Math.abs(cell.y() - a.y()) < SAME;
  }

  private MapPoint near(MapAnchor a, Step cell) {
    return step(a.x(), a.y(), cell.plan().orElse(resolver.base())).point();
  }

  private static int nearest(double[] values, double to) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = Math.abs(values[i] - to) < Math.abs(values[best] - to) ? i : best;
    }
    return best;
  }

  /**
   * The column nearest to the case, from its nearest row up and down; each row goes on from there
   * as soon as it can.
   */
  private Begun[] begin(int column, Executor pool) {
    Begun[] begun = new Begun[ys.length];
    int row = AxisInCase.nearest(map.y(), resolver.theCase());
    begun[row] = begin(step(xs[column], ys[row], resolver.base()), column, row, pool);
    Resolved first = begun[row].start().plan().orElse(resolver.base());
    CompletableFuture<?> up =
        CompletableFuture.runAsync(() -> begin(begun, first, column, row, 1, pool), pool);
    begin(begun, first, column, row, -1, pool);
    up.join();
    return begun;
  }

  private void begin(Begun[] begun, Resolved first, int column, int row, int way, Executor pool) {
    Resolved from = first;
    for (int j = row + way; j >= 0 && j < ys.length; j += way) {
      begun[j] = begin(step(xs[column], ys[j], from), column, j, pool);
      from = begun[j].start().plan().orElse(from);
    }
  }

  private Begun begin(Step start, int column, int row, Executor pool) {
    return new Begun(
        start,
        CompletableFuture.supplyAsync(() -> chain(start, column, row, -1), pool),
        CompletableFuture.supplyAsync(() -> chain(start, column, row, 1), pool));
  }

  private Chain chain(Step start, int column, int row, int way) {
    List<MapPoint> points = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    List<Reported> reported = new ArrayList<>();
    if (way > 0) {
      reported.addAll(reported(column, row, start));
    }
    Step last = start;
    Resolved from = start.plan().orElse(resolver.base());
    for (int i = column + way; i >= 0 && i < xs.length; i += way) {
      Step next = step(xs[i], start.point().y(), from);
      points.add(next.point());
      reported.addAll(reported(i, row, next));
      if (next.plan().isPresent()) {
        if (last.plan().isPresent() && last.point().buys() != next.point().buys()) {
          changes.add(narrowed(last, next));
        }
        from = next.plan().get();
        last = next;
      }
    }
    return new Chain(points, changes, reported);
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
