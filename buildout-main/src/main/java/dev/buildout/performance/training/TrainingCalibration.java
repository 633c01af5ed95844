package dev.buildout.performance.training;

import dev.buildout.model.Catalog;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.fitting.Errors;
import dev.buildout.performance.training.TrainingFits.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Parameters of all stacks that files have training steps of, and how far they are off on rows
 * whose model and system were left out.
 *
 * @param fits parameters with spreads
 * @param leftOut predicts each row by a fit to rows of other models and systems
 * @param otherChips predicts each row by a fit to rows of other chips
 */
public record TrainingCalibration(List<TrainingFit> fits, Predictor leftOut, Predictor otherChips) {
  /** Fewer residuals than these say nothing of their own spread. */
  private static final int ENOUGH = 8;

  public TrainingCalibration {
    fits = List.copyOf(fits);
  }

  public static TrainingCalibration of(Catalog catalog, List<MeasuredFile> files) {
    Map<String, List<Sample>> stacks = new TreeMap<>();
    Setting.Resolver resolver = new Setting.Resolver(catalog);
    for (MeasuredFile file : files) {
      for (TrainingRow row : file.rowsOf(TrainingRow.class)) {
        if (resolver.resolve(row) instanceof Setting.Resolved.As(Setting setting)) {
          stacks
              .computeIfAbsent(setting.chip().stack(), s -> new ArrayList<>())
              .add(Sample.of(catalog, row, setting));
        }
      }
    }
    List<TrainingFit> fits = new ArrayList<>();
    Map<String, TrainingSoftware> others = new HashMap<>();
    Map<String, TrainingSoftware> otherChips = new HashMap<>();
    double[] usual = TrainingParameter.usualValues();
    // The stack with the most measurements is what the others are held to.
    List<Map.Entry<String, List<Sample>>> order =
        stacks.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
            .toList();
    for (Map.Entry<String, List<Sample>> stack : order) {
      List<TrainingFit> fitted = stack(stack.getKey(), usual, stack.getValue(), others, otherChips);
      if (fits.isEmpty()) {
        usual = TrainingParameter.valuesOf(fitted.get(0));
      }
      fits.addAll(fitted);
    }
    TrainingSoftware all = new TrainingSoftware(fits);
    return new TrainingCalibration(
        fits,
        new TrainingPredictor(catalog, s -> others.getOrDefault(Sample.group(s), all)),
        new TrainingPredictor(catalog, s -> otherChips.getOrDefault(s.chip().id(), all)));
  }

  private static List<TrainingFit> stack(
      String stack,
      double[] usual,
      List<Sample> samples,
      Map<String, TrainingSoftware> others,
      Map<String, TrainingSoftware> otherChips) {
    TrainingFits fits = new TrainingFits(stack, usual, samples);
    Map<String, List<TrainingFit>> without = without(fits, samples, Sample::group);
    Map<String, List<TrainingFit>> withoutChip = without(fits, samples, Sample::chip);
    Map<Sample, Double> off = residuals(samples, without, Sample::group);
    Map<Sample, Double> unseen = residuals(samples, withoutChip, Sample::chip);
    without.forEach((group, fitted) -> others.put(group, spread(fitted, off, unseen, samples)));
    withoutChip.forEach((chip, fitted) -> {
      List<Sample> left = samples.stream().filter(s -> !s.chip().equals(chip)).toList();
      otherChips.put(chip, spread(fitted, off, unseen, left));
    });
    return fits.fit(samples).stream().map(f -> spread(f, off, unseen, samples)).toList();
  }

  private static TrainingSoftware spread(
      List<TrainingFit> fitted,
      Map<Sample, Double> off,
      Map<Sample, Double> unseen,
      List<Sample> seen) {
    return new TrainingSoftware(fitted.stream().map(f -> spread(f, off, unseen, seen)).toList());
  }

  private static Map<String, List<TrainingFit>> without(
      TrainingFits fits, List<Sample> samples, Function<Sample, String> by) {
    Map<String, List<TrainingFit>> found = new LinkedHashMap<>();
    for (String group : samples.stream().map(by).distinct().toList()) {
      found.put(group, fits.fit(samples.stream().filter(s -> !by.apply(s).equals(group)).toList()));
    }
    return found;
  }

  /** ln(measured / predicted) by parameters that did not see the row's like. */
  private static Map<Sample, Double> residuals(
      List<Sample> samples, Map<String, List<TrainingFit>> without, Function<Sample, String> by) {
    Map<Sample, Double> found = new LinkedHashMap<>();
    for (Sample s : samples) {
      TrainingFit fit =
          new TrainingSoftware(without.getOrDefault(by.apply(s), List.of()))
              .of(s.job().accelerator().stack(), s.epoch());
      found.put(s, Math.log(s.seconds() / s.job().seconds(fit)));
    }
    return found;
  }

  private static TrainingFit spread(
      TrainingFit f, Map<Sample, Double> off, Map<Sample, Double> unseen, List<Sample> seen) {
    double dense = spread(f, off, s -> !s.experts());
    double experts = spread(f, off, Sample::experts);
    return new TrainingFit(
        f.id(),
        f.stack(),
        f.epoch(),
        f.products(),
        f.attention(),
        f.traffic(),
        f.exposed(),
        f.hostUs(),
        f.narrow(),
        dense,
        experts,
        Math.max(spread(f, unseen, s -> true), Math.max(dense, experts)),
        f.rows(),
        chips(f, seen));
  }

  /**
   * Chips that these very releases were measured on: others' say little of what they make of it.
   */
  private static List<String> chips(TrainingFit f, List<Sample> seen) {
    return seen.stream()
        .filter(s -> s.epoch().id().equals(f.epoch()))
        .map(Sample::chip)
        .distinct()
        .sorted()
        .toList();
  }

  /** Spread of the nearest kind of rows of which there are enough. */
  private static double spread(TrainingFit f, Map<Sample, Double> off, Predicate<Sample> like) {
    List<Predicate<Sample>> kinds =
        List.of(s -> s.epoch().id().equals(f.epoch()) && like.test(s), like, s -> true);
    for (Predicate<Sample> kind : kinds) {
      double[] sizes =
          off.entrySet().stream()
              .filter(e -> kind.test(e.getKey()))
              .mapToDouble(Map.Entry::getValue)
              .toArray();
      if (sizes.length >= ENOUGH) {
        return Errors.spread(sizes);
      }
    }
    return Errors.spread(off.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
