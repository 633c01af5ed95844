package dev.buildout.performance.serving;

import dev.buildout.model.ServingFit;
import dev.buildout.performance.fitting.Errors;
import dev.buildout.performance.fitting.LeastSquares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fits six parameters to the latencies of each stack, and to those of each backend on it, which are
 * drawn towards the stack's: much in what steps take, less in when a first token comes, where
 * backends differ. A release whose steps yield a multiple of the tokens, as drafted ones do, moves
 * that one number.
 */
final class ServingFits {
  private static final double[] LOW = logs(0.5, 1, 0.5, 0.4, 0.5, 0.001);
  private static final double[] HIGH = logs(2.5, 60, 300, 6, 80, 1.5);
  private static final double[] TYPICAL = logs(0.93, 5, 28, 1.1, 15, 0.05);

  /** Residuals beyond this count by their size. */
  private static final double ODD = 0.15;

  /** First tokens vary three times as much as further ones. */
  private static final double FIRST_WEIGHT = 0.3;

  private static final double[] TO_TYPICAL = {0.3, 0.3, 0.3, 0.3, 0.3, 0.3};
  private static final double[] TO_STACK = {20, 20, 20, 20, 3, 3};

  /** Rows that a release needs to move the tokens of a step, and by how much at least. */
  private static final int EPOCH_ROWS = 20;

  private static final double EPOCH_SHIFT = 0.35;

  private ServingFits() {}

  static List<ServingFit> of(List<Observation> observations) {
    List<ServingFit> fits = new ArrayList<>();
    grouped(observations, Observation::stack)
        .forEach((stack, rows) -> {
          List<Observation> typical =
              rows.stream().filter(o -> o.stated() && !o.backend().contains("+")).toList();
          double[] mean = fit(typical.isEmpty() ? rows : typical, TYPICAL, TO_TYPICAL);
          fits.add(named(stack, "", "", mean, 1, rows));
          grouped(rows, Observation::backend)
              .forEach((backend, own) -> {
                if (!backend.isEmpty()) {
                  double[] p = fit(own, mean, TO_STACK);
                  fits.add(named(stack, backend, "", p, 1, own));
                  fits.addAll(epochs(stack, backend, p, own));
                }
              });
        });
    return fits;
  }

  private static List<ServingFit> epochs(
      String stack, String backend, double[] p, List<Observation> rows) {
    List<ServingFit> fits = new ArrayList<>();
    grouped(rows, Observation::epoch)
        .forEach((epoch, own) -> {
          double[] linear = exp(p);
          double shift =
              Errors.median(
                  own.stream()
                      .filter(o -> o.perToken() > 0)
                      .mapToDouble(o -> Math.log(Latency.perToken(o.load(), linear) / o.perToken()))
                      .toArray());
          if (!epoch.isEmpty() && own.size() >= EPOCH_ROWS && shift > EPOCH_SHIFT) {
            fits.add(named(stack, backend, epoch, p, Math.exp(shift), own));
          }
        });
    return fits;
  }

  /** Logarithms of the parameters with the least errors, drawn towards some. */
  static double[] fit(List<Observation> rows, double[] towards, double[] pull) {
    return new LeastSquares(LOW, HIGH, ODD)
        .fit(at -> residuals(rows, at, towards, pull), towards)
        .parameters();
  }

  private static double[] residuals(
      List<Observation> rows, double[] at, double[] towards, double[] pull) {
    double[] p = exp(at);
    double[] r = new double[2 * rows.size() + at.length];
    int i = 0;
    for (Observation o : rows) {
      r[i] = o.perToken() > 0 ? Math.log(Latency.perToken(o.load(), p) / o.perToken()) : 0;
      i++;
      r[i] = o.first() > 0 ? FIRST_WEIGHT * (Latency.first(o.load(), p) / o.first() - 1) : 0;
      i++;
    }
    for (int j = 0; j < at.length; j++) {
      r[i + j] = pull[j] * (at[j] - towards[j]);
    }
    return r;
  }

  private static ServingFit named(
      String stack,
      String backend,
      String epoch,
      double[] logs,
      double tokens,
      List<Observation> rows) {
    double[] p = exp(logs);
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

  private static double[] logs(double... values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      logs[i] = Math.log(values[i]);
    }
    return logs;
  }

  private static double[] exp(double[] logs) {
    double[] values = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      values[i] = Math.exp(logs[i]);
    }
    return values;
  }
}
