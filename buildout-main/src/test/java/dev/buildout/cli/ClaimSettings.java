package dev.buildout.cli;

import dev.buildout.app.estimates.ChipRatio;
import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.app.estimates.ServingEstimates;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.serving.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Three models under two latencies and under none on five chips, for the page about custom silicon.
 */
final class ClaimSettings {
  static final List<String> NVIDIA = List.of("h100-sxm", "b200-sxm", "gb200-nvl72");
  static final List<String> TRAINIUM = List.of("trn2", "trn3");
  static final double TOKENS = 1024;
  private static final double[] TPOT_MS = {50, 25, 0};
  private static final Map<String, Integer> BITS = new LinkedHashMap<>(Map.of("llama-3-1-70b", 8));

  static {
    BITS.put("qwen3-235b-a22b", 8);
    BITS.put("llama-3-1-8b", 16);
  }

  /** A service with what each chip makes of it. */
  record Setting(Service service, Map<String, ServingEstimate> byChip, CostTerms terms) {
    String name() {
      return String.format(
          Locale.ROOT,
          "%s, %d bits, %s",
          service.model().id(),
          service.weightBits(),
          service.tpotMs() > 0 ? ServingFigures.number(service.tpotMs()) + " ms" : "any latency");
    }

    String command() {
      return String.format(
          Locale.ROOT,
          "./buildout estimate %s h100 b200 gb200 trn2 trn3 --bits %d --tpot-ms %.0f --compare",
          service.model().id(),
          service.weightBits(),
          service.tpotMs());
    }

    Optional<ServingEstimate.Served> served(String chip) {
      return byChip.get(chip) instanceof ServingEstimate.Served s
          ? Optional.of(s)
          : Optional.empty();
    }

    /** A chip over another; empty where either does not serve or has no price. */
    Optional<ChipRatio> ratio(String chip, String other) {
      Optional<ServingEstimate.Served> a = served(chip);
      Optional<ServingEstimate.Served> b = served(other);
      return a.isPresent() && b.isPresent()
          ? Optional.of(ChipRatio.of(a.get(), b.get(), terms))
          : Optional.empty();
    }

    Optional<Estimate> cost(String chip, String other) {
      return ratio(chip, other).flatMap(ChipRatio::cost);
    }
  }

  private ClaimSettings() {}

  static List<Setting> of(SourcedCatalog facts, CostTerms terms) {
    ServingEstimates estimates = new ServingEstimates(facts, terms);
    List<Setting> settings = new ArrayList<>();
    BITS.forEach((model, bits) -> {
      for (double tpot : TPOT_MS) {
        Service service =
            new Service(facts.catalog().getModel(model), bits, TOKENS, TOKENS, 0, 0, tpot);
        Map<String, ServingEstimate> byChip = new LinkedHashMap<>();
        for (List<String> chips : List.of(NVIDIA, TRAINIUM)) {
          for (String chip : chips) {
            byChip.put(chip, estimates.of(service, facts.catalog().getAccelerator(chip)));
          }
        }
        settings.add(new Setting(service, byChip, terms));
      }
    });
    return settings;
  }
}
