package dev.buildout.performance.serving;

import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.ServingFit;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.Pool;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.backtest.Prediction;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.formulas.ServingFormulas;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The model of serving, held against rows: latencies, offline throughput, chips that count cores.
 */
public final class ServingPredictor implements Predictor {
  /** Drafted tokens that are taken: typical values, set with the one measured row in sight. */
  private static final double ACCEPTANCE = 0.8;

  private static final double DRAFTS = 6;

  /** What a backend without measurements adds to the spread of its first tokens. */
  private static final double SPREAD_BEYOND_BACKEND = 0.6;

  private final Rows rows;
  private final Spreads spreads;
  private final Function<String, Stacks> byGroup;

  public ServingPredictor(Catalog catalog) {
    this(catalog, new Spreads(catalog.servingSpreads()), stacks(catalog));
  }

  ServingPredictor(Catalog catalog, Spreads spreads, Function<String, Stacks> byGroup) {
    this.rows = new Rows(catalog);
    this.spreads = spreads;
    this.byGroup = byGroup;
  }

  private static Function<String, Stacks> stacks(Catalog catalog) {
    Stacks all = new Stacks(catalog.servingFits());
    return group -> all;
  }

  @Override
  public Prediction predict(MeasuredRow row) {
    return switch (rows.resolve(row)) {
      case Setting.Resolved.Not(String reason) -> new Prediction.None(reason);
      case Setting.Resolved.As(Setting setting) ->
          switch (row) {
            case ServingRow s -> predict(s, setting, Rows.backend(s), s.version());
            case OfflineRow o -> predict(o, setting, Rows.backend(o), "");
            case NeuronRow n -> predict(n, setting, "", "");
            default -> new Prediction.None("not a row of serving");
          };
    };
  }

  private Prediction predict(MeasuredRow row, Setting setting, String backend, String epoch) {
    String stack = setting.chip().stack();
    String group = Rows.group(setting);
    Optional<ServingFit> fit = byGroup.apply(group).choose(stack, backend, epoch);
    if (fit.isEmpty()) {
      return new Prediction.None("no parameters of serving software in the catalog");
    }
    Map<Quantity, Double> medians =
        switch (row) {
          case ServingRow s -> latencies(rows.loads().of(s, setting), fit.get(), 1);
          case NeuronRow n -> neuron(n, setting, fit.get());
          case OfflineRow o -> offline(o, setting, fit.get());
          default -> Map.of();
        };
    if (medians.isEmpty()) {
      return new Prediction.None("weights and one request do not fit the chips of the row");
    }
    Map<Quantity, Estimate> found = new EnumMap<>(Quantity.class);
    LanguageModel model = setting.model().orElseThrow();
    boolean known = backend.isEmpty() || fit.get().backend().equals(backend);
    double beyondStack = fit.get().stack().equals(stack) ? 0 : Software.SPREAD_BEYOND_STACK;
    boolean seen = fit.get().chips().contains(setting.chip().id());
    medians.forEach((quantity, median) -> {
      List<String> kinds = Spreads.kinds(quantity, stack, backend, model.experts() > 0, seen);
      if (median > 0 && Double.isFinite(median)) {
        double beyond = known || quantity != Quantity.TTFT ? 0 : SPREAD_BEYOND_BACKEND;
        double spread = Math.hypot(spreads.of(kinds, group), Math.hypot(beyond, beyondStack));
        found.put(quantity, new Estimate(median, spread));
      }
    });
    return found.isEmpty()
        ? new Prediction.None("the layout or the lengths of the row lead to no finite time")
        : new Prediction.Of(found);
  }

  private static Map<Quantity, Double> latencies(Load load, ServingFit fit, double drafted) {
    double[] p = Latency.parameters(fit);
    double tokens = fit.stepTokens() * drafted;
    Map<Quantity, Double> found = new EnumMap<>(Quantity.class);
    found.put(Quantity.TPOT, 1e3 * Latency.perToken(load, p) / tokens);
    found.put(Quantity.TTFT, 1e3 * Latency.first(load, p));
    return found;
  }

  private Map<Quantity, Double> neuron(NeuronRow row, Setting setting, ServingFit fit) {
    double drafted = row.draft().isEmpty() ? 1 : ServingFormulas.tokensPerStep(ACCEPTANCE, DRAFTS);
    Map<Quantity, Double> found = latencies(rows.loads().of(row, setting), fit, drafted);
    double seconds =
        1e-3
            * (found.getOrDefault(Quantity.TTFT, 0.0)
                + row.outputTokens() * found.getOrDefault(Quantity.TPOT, 0.0));
    found.put(Quantity.OUTPUT_TOKENS, row.batch() * row.outputTokens() / seconds);
    return found;
  }

  private Map<Quantity, Double> offline(OfflineRow row, Setting setting, ServingFit fit) {
    Load load = rows.loads().of(row, setting);
    Pool pool = row.pool();
    Layout layout = Loads.layout(pool, setting);
    if (load.batch() < 1) {
      return Map.of();
    }
    double perToken = Latency.perTokenWithout(load, Latency.parameters(fit)) / fit.stepTokens();
    double running = load.batch() * layout.attentionData() * layout.pipeline();
    Map<Quantity, Double> found = new EnumMap<>(Quantity.class);
    found.put(
        Quantity.OUTPUT_TOKENS_PER_CHIP,
        ServingFormulas.outputRate(running, perToken, layout.chips()));
    return found;
  }
}
