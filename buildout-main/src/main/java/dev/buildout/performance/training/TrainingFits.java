package dev.buildout.performance.training;

import dev.buildout.model.Catalog;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.fitting.LeastSquares;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Fits the parameters of one stack: the logarithm of each, held to what is usual by a spring, and
 * one of each epoch, held to that of the stack; rows that repeat a setting share one vote.
 */
final class TrainingFits {
  /** From this log ratio on a row counts by its size and not its square. */
  private static final double ODD = 0.1;

  /** How far a parameter goes from what is usual for one spring's worth of loss, in logarithms. */
  private static final double LOOSE = 0.5;

  /** The same of an epoch from its stack. */
  private static final double EPOCH_LOOSE = 2;

  /**
   * An epoch's say grows with the root of its rows, so that one that was measured often does not
   * drown the others; this many rows count fully.
   */
  private static final double EPOCH_VOTES = 6;

  /** What a spring weighs against a row. */
  private static final double SPRING = 0.1;

  /**
   * A measured row, ready to be compared.
   *
   * @param setting model, chip, format and software: rows of one share a vote
   * @param group model and chip: rows of one are left out together
   */
  record Sample(
      TrainingRow row,
      RowJob job,
      SoftwareEpoch epoch,
      double seconds,
      String setting,
      String group) {
    static Sample of(Catalog catalog, TrainingRow row, Setting setting) {
      RowJob job = RowJob.of(catalog, row, setting);
      SoftwareEpoch epoch = SoftwareEpoch.of(row.software());
      String group = group(setting);
      String same =
          String.join(
              "|",
              group,
              row.precision(),
              epoch.id(),
              Integer.toString(row.chips()),
              Double.toString(row.microBatch()),
              Double.toString(row.sequence()));
      return new Sample(row, job, epoch, job.measuredSeconds(row), same, group);
    }

    static String group(Setting setting) {
      return setting.model().orElseThrow().id() + "|" + setting.chip().id();
    }

    String chip() {
      return job.accelerator().id();
    }

    boolean experts() {
      return job.job().model().experts() > 0;
    }
  }

  private final String stack;
  private final double[] usual;
  private final List<SoftwareEpoch> epochs;

  TrainingFits(String stack, double[] usual, List<Sample> samples) {
    this.stack = stack;
    this.usual = usual.clone();
    TreeSet<SoftwareEpoch> named = new TreeSet<>();
    samples.forEach(s -> named.add(s.epoch()));
    named.remove(SoftwareEpoch.TODAY);
    this.epochs = List.copyOf(named);
  }

  /** Facts of the stack and of each of its epochs. */
  List<TrainingFit> fit(List<Sample> samples) {
    double[] at = parameters(samples);
    List<TrainingFit> facts = new ArrayList<>();
    facts.add(fact(at, SoftwareEpoch.TODAY, samples));
    for (SoftwareEpoch epoch : epochs) {
      facts.add(fact(at, epoch, samples));
    }
    return facts;
  }

  private double[] parameters(List<Sample> samples) {
    int n = TrainingParameter.values().length;
    double[] start = new double[n + epochs.size()];
    double[] low = new double[start.length];
    double[] high = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      TrainingParameter p = parameter(i);
      start[i] = Math.log(usual[p.index()]);
      low[i] = Math.log(p.least());
      high[i] = Math.log(p.most());
    }
    Map<String, Integer> votes = new HashMap<>();
    samples.forEach(s -> votes.merge(s.setting(), 1, Integer::sum));
    Map<SoftwareEpoch, Integer> rows = new EnumMap<>(SoftwareEpoch.class);
    samples.forEach(s -> rows.merge(s.epoch(), 1, Integer::sum));
    double[] weights =
        samples.stream()
            .mapToDouble(s ->
                Math.sqrt(
                    EPOCH_VOTES
                        / Math.sqrt(rows.getOrDefault(s.epoch(), 1))
                        / votes.getOrDefault(s.setting(), 1)))
            .toArray();
    return new LeastSquares(low, high, ODD)
        .fit(at -> residuals(at, samples, weights), start)
        .parameters();
  }

  private double[] residuals(double[] at, List<Sample> samples, double[] weights) {
    double[] r = new double[samples.size() + at.length];
    Map<SoftwareEpoch, TrainingFit> facts = new HashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample s = samples.get(i);
      TrainingFit fact = facts.computeIfAbsent(s.epoch(), e -> fact(at, e, List.of()));
      r[i] = weights[i] * Math.log(s.job().seconds(fact) / s.seconds());
    }
    for (int j = 0; j < at.length; j++) {
      int of = parameter(j).index();
      double held = j < usual.length ? Math.log(usual[of]) : at[of];
      r[samples.size() + j] = SPRING * (at[j] - held) / (j < usual.length ? LOOSE : EPOCH_LOOSE);
    }
    return r;
  }

  private TrainingParameter parameter(int index) {
    TrainingParameter[] all = TrainingParameter.values();
    return index < all.length ? all[index] : epochs.get(index - all.length).moved();
  }

  private TrainingFit fact(double[] at, SoftwareEpoch epoch, List<Sample> samples) {
    double[] values = new double[TrainingParameter.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(at[i]);
    }
    int which = epochs.indexOf(epoch);
    if (which >= 0) {
      values[epoch.moved().index()] = Math.exp(at[values.length + which]);
    }
    int rows = (int) samples.stream().filter(s -> s.epoch() == epoch).count();
    return new TrainingFit(
        epoch.id().isEmpty() ? stack : stack + "-" + epoch.id(),
        stack,
        epoch.id(),
        values[0],
        values[1],
        values[2],
        values[3],
        values[4],
        values[5],
        0,
        0,
        0,
        rows,
        List.of());
  }
}
