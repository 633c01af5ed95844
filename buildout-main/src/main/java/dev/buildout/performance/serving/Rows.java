package dev.buildout.performance.serving;

import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.performance.backtest.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of files as observations. */
final class Rows {
  /** Of a deployment whose prefill has workers of its own. */
  static final String DISAGGREGATED = "+disaggregated";

  /** The same where neither the workers nor their batch are stated. */
  static final String UNSTATED = "+unstated";

  private final Setting.Resolver resolver;
  private final Loads loads;

  Rows(Catalog catalog) {
    this.resolver = new Setting.Resolver(catalog);
    this.loads = new Loads(catalog);
  }

  /** Those that name a known model and chip, in their order; rows of other kinds are left out. */
  List<Observation> observations(List<? extends MeasuredRow> rows) {
    List<Observation> found = new ArrayList<>();
    for (MeasuredRow row : rows) {
      if (row instanceof ServingRow || row instanceof NeuronRow) {
        observation(row).ifPresent(found::add);
      }
    }
    return found;
  }

  Optional<Observation> observation(MeasuredRow row) {
    return resolver.resolve(row) instanceof Setting.Resolved.As(Setting setting)
        ? observation(row, setting)
        : Optional.empty();
  }

  Optional<Observation> observation(MeasuredRow row, Setting setting) {
    return switch (row) {
      case ServingRow s ->
          Optional.of(
              of(
                  setting,
                  loads.of(s, setting),
                  backend(s),
                  s.version(),
                  !s.isDisaggregated() || s.decode().batch() > 0,
                  s.tpotMs(),
                  s.ttftMs()));
      case NeuronRow n ->
          n.draft().isEmpty()
              ? Optional.of(of(setting, loads.of(n, setting), "", "", true, n.tpotMs(), n.ttftMs()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  Setting.Resolved resolve(MeasuredRow row) {
    return resolver.resolve(row);
  }

  Loads loads() {
    return loads;
  }

  static String backend(ServingRow row) {
    String name = row.backend().toLowerCase(Locale.ROOT);
    if (!row.isDisaggregated()) {
      return name;
    }
    return name + (row.decode().batch() > 0 ? DISAGGREGATED : UNSTATED);
  }

  /** The kind of deployment that a backend is named with; empty where its workers do both. */
  static String deployment(String backend) {
    int plus = backend.indexOf('+');
    return plus < 0 ? "" : backend.substring(plus);
  }

  static String backend(OfflineRow row) {
    String software = row.software().toLowerCase(Locale.ROOT);
    for (String name : List.of("vllm", "sglang")) {
      if (software.contains(name)) {
        return name;
      }
    }
    return software.contains("tensorrt") || software.contains("trt") ? "trtllm" : "";
  }

  /** Model and chip; models of the same shape are one. */
  static String group(Setting setting) {
    LanguageModel m = setting.model().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%s/%d/%d/%.0f/%s",
        m.experts(),
        m.layers(),
        m.hidden(),
        m.parametersB(),
        setting.chip().id());
  }

  private static Observation of(
      Setting setting,
      Load load,
      String backend,
      String epoch,
      boolean stated,
      double tpotMs,
      double ttftMs) {
    return new Observation(
        load,
        setting.chip().stack(),
        backend,
        epoch,
        group(setting),
        setting.chip().id(),
        stated,
        tpotMs * 1e-3,
        ttftMs * 1e-3);
  }
}
