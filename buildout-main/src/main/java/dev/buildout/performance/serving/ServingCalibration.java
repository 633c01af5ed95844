package dev.buildout.performance.serving;

import dev.buildout.model.Catalog;
import dev.buildout.model.ServingFit;
import dev.buildout.model.ServingSpread;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.performance.backtest.Backtest;
import dev.buildout.performance.backtest.Comparison;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.backtest.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Parameters of serving software from files, and predictors that are honest about them.
 *
 * @param fits parameters
 * @param spreads of residuals that no fit has seen
 * @param leftOut predicts each row by a fit to rows of other models and systems
 * @param otherChips predicts each row by a fit to rows of other chips
 */
public record ServingCalibration(
    List<ServingFit> fits, List<ServingSpread> spreads, Predictor leftOut, Predictor otherChips) {
  public ServingCalibration {
    fits = List.copyOf(fits);
    spreads = List.copyOf(spreads);
  }

  public static ServingCalibration of(Catalog catalog, List<MeasuredFile> files) {
    List<MeasuredRow> rows =
        files.stream()
            .flatMap(f -> f.rows().stream())
            .filter(ServingCalibration::isServing)
            .toList();
    Rows counted = new Rows(catalog);
    List<Observation> observations = counted.observations(rows);
    Stacks all = new Stacks(ServingFits.of(observations));
    Function<String, Stacks> others = without(observations, Observation::group, all);
    Function<String, Stacks> byChip = without(observations, Observation::chip, all);
    Function<String, Stacks> chips = g -> byChip.apply(g.substring(g.lastIndexOf('/') + 1));
    Spreads.Residuals residuals = new Spreads.Residuals();
    Spreads none = new Spreads(List.of());
    List<MeasuredFile> serving = files.stream().map(ServingCalibration::servingOf).toList();
    collect(catalog, new ServingPredictor(catalog, none, others), serving, true, residuals);
    collect(catalog, new ServingPredictor(catalog, none, chips), serving, false, residuals);
    Spreads spreads = residuals.ofOthers();
    return new ServingCalibration(
        all.fits(),
        residuals.spreads(),
        new ServingPredictor(catalog, spreads, others),
        new ServingPredictor(catalog, spreads, chips));
  }

  private static boolean isServing(MeasuredRow row) {
    return row instanceof ServingRow || row instanceof NeuronRow || row instanceof OfflineRow;
  }

  private static MeasuredFile servingOf(MeasuredFile file) {
    return new MeasuredFile(
        file.name(),
        file.kind(),
        file.rows().stream().filter(ServingCalibration::isServing).toList(),
        List.of());
  }

  /** Fits without a group, by its name; the fit to all for a group that has no rows. */
  static Function<String, Stacks> without(
      List<Observation> observations, Function<Observation, String> by, Stacks all) {
    Map<String, Stacks> found = new HashMap<>();
    for (String group : ServingFits.grouped(observations, by).keySet()) {
      List<Observation> others =
          observations.stream().filter(o -> !by.apply(o).equals(group)).toList();
      found.put(group, new Stacks(ServingFits.of(others)));
    }
    return group -> found.getOrDefault(group, all);
  }

  private static void collect(
      Catalog catalog,
      Predictor predictor,
      List<MeasuredFile> files,
      boolean seenChip,
      Spreads.Residuals into) {
    Setting.Resolver resolver = new Setting.Resolver(catalog);
    for (Comparison c : Backtest.of(catalog, predictor, files).comparisons()) {
      if (c.predicted().isPresent()
          && resolver.resolve(c.row()) instanceof Setting.Resolved.As(Setting setting)) {
        Estimate estimate = c.predicted().get();
        into.add(
            kinds(c.quantity(), c.row(), setting, seenChip),
            Rows.group(setting),
            Math.log(c.measured() / estimate.median()));
      }
    }
  }

  private static List<String> kinds(
      Quantity quantity, MeasuredRow row, Setting setting, boolean seenChip) {
    String backend =
        switch (row) {
          case ServingRow s -> Rows.backend(s);
          case OfflineRow o -> Rows.backend(o);
          default -> "";
        };
    return Spreads.kinds(
        quantity,
        setting.chip().stack(),
        backend,
        setting.model().orElseThrow().experts() > 0,
        seenChip);
  }
}
