package dev.buildout.performance.backtest;

import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.model.measured.Unread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A model held against measurements.
 *
 * @param comparisons every measured quantity of every row that names a known model and chip
 * @param groups scores by group of rows, a model on a system
 * @param sets scores by kind of measurements
 * @param overall scores by quantity
 * @param all score of everything
 * @param unread rows that could not be used, with why
 */
public record Backtest(
    List<Comparison> comparisons,
    List<NamedScore> groups,
    List<NamedScore> sets,
    List<NamedScore> overall,
    NamedScore all,
    List<Unread> unread) {
  /** Rows of one framework that releases repeat are scored by their median. */
  private static final String REPEATED = "nemo";

  public Backtest {
    comparisons = List.copyOf(comparisons);
    groups = List.copyOf(groups);
    sets = List.copyOf(sets);
    overall = List.copyOf(overall);
    unread = List.copyOf(unread);
  }

  /** Compares all rows of files. */
  public static Backtest of(Catalog catalog, Predictor predictor, List<MeasuredFile> files) {
    Setting.Resolver resolver = new Setting.Resolver(catalog);
    List<Comparison> comparisons = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (MeasuredFile file : files) {
      unread.addAll(file.unread());
      for (MeasuredRow row : file.rows()) {
        switch (resolver.resolve(row)) {
          case Setting.Resolved.Not(String reason) -> unread.add(Unread.of(row.place(), reason));
          case Setting.Resolved.As(Setting setting) ->
              compare(row, setting, predictor, comparisons, unread);
        }
      }
    }
    List<Comparison> scored = comparisons.stream().filter(Comparison::scored).toList();
    return new Backtest(
        comparisons,
        scores(scored, c -> c.row().group()),
        scores(scored, Comparison::set),
        scores(scored, c -> ""),
        score("", "", scored),
        unread);
  }

  private static void compare(
      MeasuredRow row,
      Setting setting,
      Predictor predictor,
      List<Comparison> comparisons,
      List<Unread> unread) {
    Map<Quantity, Estimate> estimates = new EnumMap<>(Quantity.class);
    switch (predictor.predict(row)) {
      case Prediction.Of of -> estimates.putAll(of.estimates());
      case Prediction.None none -> unread.add(Unread.of(row.place(), none.reason()));
    }
    Map<Quantity, Double> mfu = Baseline.CONSTANT_MFU.estimates(row, setting);
    Map<Quantity, Double> roofline = Baseline.ROOFLINE.estimates(row, setting);
    String regression = knownRegression(row);
    for (Measured.Value value : Measured.of(row, estimates)) {
      Quantity quantity = value.quantity();
      Map<String, Double> baselines = new HashMap<>();
      Optional.ofNullable(mfu.get(quantity))
          .ifPresent(v -> baselines.put(Baseline.CONSTANT_MFU.label(), v));
      Optional.ofNullable(roofline.get(quantity))
          .ifPresent(v -> baselines.put(Baseline.ROOFLINE.label(), v));
      comparisons.add(
          new Comparison(
              row,
              set(row, setting),
              quantity,
              value.value(),
              Optional.ofNullable(estimates.get(quantity)),
              baselines,
              value.scored() && regression.isEmpty(),
              cluster(row, setting, quantity),
              value.scored() ? regression : "follows from a quantity that is scored"));
    }
  }

  /** The first part of a group's name; sets that mix dense models and experts are taken apart. */
  private static String set(MeasuredRow row, Setting setting) {
    String group = row.group();
    int slash = group.indexOf('/');
    String set = slash < 0 ? group : group.substring(0, slash);
    boolean experts = setting.model().map(LanguageModel::experts).orElse(0) > 0;
    return row instanceof TrainingRow && set.equals("bridge")
        ? set + (experts ? " experts" : " dense")
        : set;
  }

  private static String cluster(MeasuredRow row, Setting setting, Quantity quantity) {
    return row instanceof TrainingRow t && t.software().toLowerCase(Locale.ROOT).contains(REPEATED)
        ? String.join(
            "|",
            setting.model().map(LanguageModel::id).orElse(""),
            setting.chip().id(),
            t.precision(),
            quantity.label())
        : "";
  }

  /** A release in which a model is known to have been slow, and was mended. */
  private static String knownRegression(MeasuredRow row) {
    boolean slow =
        row instanceof TrainingRow t
            && t.model().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").contains("gptoss")
            && t.software().contains("26.06")
            && !t.software().contains("26.06.01");
    return slow ? "a known regression of this release" : "";
  }

  private static List<NamedScore> scores(
      List<Comparison> scored, Function<Comparison, String> nameOf) {
    Map<String, Map<Quantity, List<Comparison>>> named = new TreeMap<>();
    for (Comparison c : scored) {
      named
          .computeIfAbsent(nameOf.apply(c), n -> new EnumMap<>(Quantity.class))
          .computeIfAbsent(c.quantity(), q -> new ArrayList<>())
          .add(c);
    }
    List<NamedScore> scores = new ArrayList<>();
    named.forEach((name, byQuantity) ->
        byQuantity.forEach((quantity, rows) ->
            scores.add(
                score(
                    byQuantity.size() == 1 && !name.isEmpty()
                        ? name
                        : (name + " " + quantity.label()).strip(),
                    quantity.label(),
                    rows))));
    return scores;
  }

  private static NamedScore score(String name, String quantity, List<Comparison> rows) {
    return new NamedScore(
        name,
        quantity,
        Score.of(rows),
        Score.ofBaseline(rows, Baseline.CONSTANT_MFU.label()),
        Score.ofBaseline(rows, Baseline.ROOFLINE.label()));
  }
}
