package dev.buildout.app.studies;

import dev.buildout.app.PlanPath;
import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.planner.measures.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans every value of an axis, each from the plan of its neighbour, from the value nearest to the
 * case up and down side by side. Where another way of doing some work leads at the next value, the
 * step between is halved until it is a fiftieth of the range.
 */
final class SweepSolver {
  private static final double FINEST = 1.0 / 50;

  /**
   * Accepted gap of a plan, as a share of its objective: neighbours differ by more, and proving the
   * last tenth of it for a few whole systems takes longer than all else.
   */
  private static final double GAP = 3e-3;

  private static final double SECONDS = 10;

  private final Resolver resolver;
  private final Axis axis;

  SweepSolver(Resolver resolver, Axis axis) {
    this.resolver = resolver;
    this.axis = axis;
  }

  /**
   * What is kept of the plan at a value.
   *
   * @param refined not a value of the axis
   * @param objectiveUsdM over that of the reference
   * @param mixes who does the work, by workload in the order of the case; empty without a plan
   */
  record Point(
      double x,
      boolean refined,
      Optional<Resolved.Entry> entry,
      double objectiveUsdM,
      Commitments commitments,
      Map<String, SourceMix> mixes) {
    /** Whether every workload is done in the same way at both. */
    boolean isLike(Point other) {
      return mixes.keySet().stream().allMatch(workload -> isLike(other, workload));
    }

    boolean isLike(Point other, String workload) {
      return leader(workload).isSameWay(other.leader(workload));
    }

    SourceMix.Leader leader(String workload) {
      return Objects.requireNonNull(mixes.get(workload), workload).leader();
    }
  }

  /** Some work is done in another way above than below. */
  record Crossover(Point below, Point above) {}

  /** Both by value. */
  record Answer(List<Point> points, List<Crossover> crossovers) {}

  private record Step(Point point, Optional<Resolved> plan) {}

  Answer solve() {
    double[] xs = axis.values();
    int first = AxisInCase.nearest(axis, resolver.theCase());
    Step start = step(xs[first], false, resolver.base());
    List<Answer> ways =
        Stream.of(-1, 1).parallel().map(way -> chain(start, xs, first, way)).toList();
    List<Point> points = new ArrayList<>(List.of(start.point()));
    List<Crossover> crossovers = new ArrayList<>();
    for (Answer way : ways) {
      points.addAll(way.points());
      crossovers.addAll(way.crossovers());
    }
    points.sort(Comparator.comparingDouble(Point::x));
    crossovers.sort(Comparator.comparingDouble(c -> c.below().x()));
    return new Answer(points, crossovers);
  }

  private Answer chain(Step start, double[] xs, int first, int way) {
    Answer answer = new Answer(new ArrayList<>(), new ArrayList<>());
    Step last = start;
    for (int i = first + way; i >= 0 && i < xs.length; i += way) {
      Step next = step(xs[i], false, last.plan().orElse(resolver.base()));
      answer.points().add(next.point());
      if (next.plan().isPresent()) {
        if (last.plan().isPresent()) {
          refine(way > 0 ? last : next, way > 0 ? next : last, answer);
        }
        last = next;
      }
    }
    return answer;
  }

  private void refine(Step below, Step above, Answer answer) {
    if (below.point().isLike(above.point())) {
      return;
    }
    double width = above.point().x() - below.point().x();
    if (width > FINEST * (axis.to() - axis.from()) * (1 + 1e-9)) {
      double middle = below.point().x() + width / 2;
      Step next = step(middle, true, below.plan().orElseThrow());
      answer.points().add(next.point());
      if (next.plan().isPresent()) {
        refine(below, next, answer);
        refine(next, above, answer);
        return;
      }
    }
    answer.crossovers().add(new Crossover(below.point(), above.point()));
  }

  private Step step(double x, boolean refined, Resolved from) {
    Case changed = axis.at(resolver.theCase(), x);
    Optional<Resolved> plan = resolver.resolve(changed, Question.NONE, from, GAP, SECONDS);
    Point point =
        new Point(
            x,
            refined,
            plan.map(Resolved::entry),
            plan.map(Resolved::objectiveUsdM).orElse(0.0),
            plan.map(Commitments::of).orElse(new Commitments(0, 0)),
            plan.map(SweepSolver::mixes).orElse(Map.of()));
    return new Step(point, plan);
  }

  private static Map<String, SourceMix> mixes(Resolved r) {
    PlanPath path = r.plan().path();
    Map<String, SourceMix> mixes = new LinkedHashMap<>();
    for (int w = 0; w < path.in.workloads.size(); w++) {
      mixes.put(path.in.workloads.get(w).id(), SourceMix.of(path, w));
    }
    return mixes;
  }
}
