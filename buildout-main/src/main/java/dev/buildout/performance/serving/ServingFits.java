package dev.buildout.performance.serving;

import dev.buildout.model.ServingFit;
import dev.buildout.performance.fitting.Errors;
import dev.buildout.performance.fitting.LeastSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fits six parameters to the latencies of each stack. What steps take is the stack's, whatever the
 * backend; when a first token comes differs between backends, so that each has two of the six for
 * itself, drawn towards the stack's. A release whose steps yield a multiple of the tokens, as
 * drafted ones do, moves that one number; so do rows of deployments that leave so much unsaid that
 * some of them may draft.
 */
final class ServingFits {
  private static final double[] LOW = {0.5, 1, 0.5, 0.4, 0.5, 0.001};
  private static final double[] HIGH = {2.5, 60, 300, 6, 80, 1.5};
  private static final double[] TYPICAL = {0.93, 5, 28, 1.1, 15, 0.05};

  /** Parameters of the stack, and those that a backend has for itself. */
  private static final int[] STEPS = {0, 1, 2, 3};

  private static final int[] FIRST = {4, 5};

  /** Rounds in which those of the stack and of its backends are fitted in turn. */
  private static final int ROUNDS = 2;

  /** Residuals beyond this count by their size. */
  private static final double ODD = 0.1;

  /** First tokens vary three times as much as further ones. */
  private static final double FIRST_WEIGHT = 0.5;

  private static final double TO_TYPICAL = 0.3;
  private static final double TO_STACK = 0.3;

  /** Rows that a release needs to move the tokens of a step, and by how much at least. */
  private static final int EPOCH_ROWS = 60;

  private static final double EPOCH_SHIFT = 0.35;

  private ServingFits() {}

  static List<ServingFit> of(List<Observation> observations) {
    List<ServingFit> fits = new ArrayList<>();
    grouped(observations, Observation::stack)
        .forEach((stack, rows) -> fits.addAll(ofStack(stack, rows)));
    return fits;
  }

  private static List<ServingFit> ofStack(String stack, List<Observation> rows) {
    List<Observation> stated =
        rows.stream().filter(o -> o.stated() && !o.backend().contains("+")).toList();
    List<Observation> typical = stated.isEmpty() ? rows : stated;
    Map<String, List<Observation>> byBackend = grouped(rows, Observation::backend);
    byBackend.putAll(grouped(rows, o -> Rows.deployment(o.backend())));
    byBackend.remove("");
    byBackend.values().removeIf(own -> own.size() < Spreads.ENOUGH);
    double[] mean = fit(typical, o -> TYPICAL, all(), TYPICAL, TO_TYPICAL);
    Map<String, double[]> backends = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, List<Observation>> own : byBackend.entrySet()) {
        double[] stacks = mean;
        backends.put(own.getKey(), fit(own.getValue(), o -> stacks, FIRST, mean, TO_STACK));
      }
      if (!backends.isEmpty() && round < ROUNDS - 1) {
        double[] last = mean;
        mean =
            fit(typical, o -> backends.getOrDefault(o.backend(), last), STEPS, TYPICAL, TO_TYPICAL);
        double[] steps = mean;
        mean = fit(typical, o -> steps, FIRST, TYPICAL, TO_TYPICAL);
      }
    }
    List<ServingFit> fits = new ArrayList<>();
    fits.add(named(stack, "", "", mean, 1, rows));
    backends.forEach((backend, p) -> {
      List<Observation> own = byBackend.getOrDefault(backend, List.of());
      boolean mayDraft = own.stream().noneMatch(Observation::stated);
      double tokens = mayDraft ? Math.max(1, Math.exp(shift(own, p))) : 1;
      fits.add(named(stack, backend, "", p, tokens, own));
      fits.addAll(epochs(stack, backend, p, own));
    });
    return fits;
  }

  private static List<ServingFit> epochs(
      String stack, String backend, double[] p, List<Observation> rows) {
    List<ServingFit> fits = new ArrayList<>();
    grouped(rows, Observation::epoch)
        .forEach((epoch, own) -> {
          double shift = shift(own, p);
          if (!epoch.isEmpty() && own.size() >= EPOCH_ROWS && shift > EPOCH_SHIFT) {
            fits.add(named(stack, backend, epoch, p, Math.exp(shift), own));
          }
        });
    return fits;
  }

  /** Median logarithm of predicted over measured time per token; NaN where none was measured. */
  private static double shift(List<Observation> rows, double[] p) {
    return Errors.median(
        rows.stream()
            .filter(o -> o.perToken() > 0)
            .mapToDouble(o -> Math.log(Latency.perToken(o.load(), p) / o.perToken()))
            .toArray());
  }

  /**
   * Parameters with the least errors.
   *
   * @param rows measurements
   * @param of parameters of each row, of which those that are not free are kept
   * @param free which are fitted, the same for all rows
   * @param towards what the free ones are drawn towards
   * @param pull how strongly, per unit of their logarithm
   * @return those of the first row with the free ones as fitted
   */
  static double[] fit(
      List<Observation> rows,
      Function<Observation, double[]> of,
      int[] free,
      double[] towards,
      double pull) {
    double[][] points = rows.stream().map(o -> of.apply(o).clone()).toArray(double[][]::new);
    double[] start = logs(towards, free);
    double[] found =
        new LeastSquares(logs(LOW, free), logs(HIGH, free), ODD)
            .fit(at -> residuals(rows, points, free, at, start, pull), start)
            .parameters();
    return with(points[0], free, found);
  }

  private static double[] residuals(
      List<Observation> rows,
      double[][] points,
      int[] free,
      double[] at,
      double[] towards,
      double pull) {
    double[] r = new double[2 * rows.size() + at.length];
    for (int i = 0; i < points.length; i++) {
      Observation o = rows.get(i);
      double[] p = with(points[i], free, at);
      r[2 * i] = o.perToken() > 0 ? Math.log(Latency.perToken(o.load(), p) / o.perToken()) : 0;
      r[2 * i + 1] =
          o.first() > 0 ? FIRST_WEIGHT * (Latency.first(o.load(), p) / o.first() - 1) : 0;
    }
    for (int j = 0; j < at.length; j++) {
      r[2 * points.length + j] = pull * (at[j] - towards[j]);
    }
    return r;
  }

  /** A point whose free parameters are changed in place. */
  private static double[] with(double[] point, int[] free, double[] logs) {
    for (int j = 0; j < free.length; j++) {
      point[free[j]] = Math.exp(logs[j]);
    }
    return point;
  }

  private static ServingFit named(
      String stack,
      String backend,
      String epoch,
      double[] p,
      double tokens,
      List<Observation> rows) {
    String id = String.join("-", stack, backend.isEmpty() ? "mean" : backend);
    return new ServingFit(
        (epoch.isEmpty() ? id : id + "-" + epoch).replaceAll("[^a-z0-9]+", "-"),
        stack,
        backend,
        epoch,
        p[0],
        p[1],
        p[2],
        p[3],
        p[4],
        p[5],
        tokens,
        rows.size(),
        rows.stream().map(Observation::chip).distinct().sorted().toList());
  }

  static <R> Map<String, List<R>> grouped(List<R> rows, Function<R, String> by) {
    return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }

  private static int[] all() {
    return IntStream.range(0, Latency.COUNT).toArray();
  }

  private static double[] logs(double[] values, int[] which) {
    return Arrays.stream(which).mapToDouble(j -> Math.log(values[j])).toArray();
  }
}
