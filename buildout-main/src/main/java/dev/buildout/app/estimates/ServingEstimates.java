package dev.buildout.app.estimates;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Kernel;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.model.SystemType;
import dev.buildout.performance.formulas.TransformerFormulas;
import dev.buildout.performance.kernels.ChipKernels;
import dev.buildout.performance.serving.Service;
import dev.buildout.performance.serving.ServicePoint;
import dev.buildout.performance.serving.ServingFound;
import dev.buildout.performance.serving.ServingSearch;
import java.util.List;
import java.util.Optional;

/** What chips deliver for a service and what that costs. */
public final class ServingEstimates {
  private final SourcedCatalog facts;
  private final CostTerms terms;
  private final ServingSearch search;

  public ServingEstimates(SourcedCatalog facts, CostTerms terms) {
    this.facts = facts;
    this.terms = terms;
    this.search = new ServingSearch(facts.catalog());
  }

  /** The best layout of a chip with its money. */
  public ServingEstimate of(Service service, Accelerator chip) {
    return switch (search.best(service, chip)) {
      case ServingFound.Best best -> priced(service, chip, best.point(), best.evaluated());
      case ServingFound.Cannot cannot -> new ServingEstimate.NotServed(chip, cannot);
    };
  }

  /**
   * Points that no other beats in tokens per chip and tokens per user at once, from the slowest
   * user to the fastest; empty where the chip does not serve it.
   */
  public List<ServingEstimate.Served> curve(Service service, Accelerator chip) {
    return search.frontier(service, chip).stream()
        .filter(point -> point.tokensPerSecondPerUser() > 0)
        .map(point -> priced(service, chip, point, 0))
        .toList();
  }

  private ServingEstimate.Served priced(
      Service service, Accelerator chip, ServicePoint point, long evaluated) {
    ChipHours hours = new ChipHours(facts, terms);
    Optional<SystemType> system = hours.system(chip, point.layout().chips());
    Optional<ChipHour> hour = hours.of(chip, system);
    double tokens = point.totalTokensPerSecondPerChip();
    return new ServingEstimate.Served(
        chip,
        arithmetic(chip, service.weightBits()),
        point,
        evaluated,
        utilised(service, point) / (chip.bf16Tflops() * 1e12),
        system,
        hour,
        hour.map(h -> TokenCost.of(h, tokens, terms.utilisation().value(), point.rateSigma())));
  }

  /** Operations per second of tokens that are computed; those found in a cache are not. */
  private static double utilised(Service service, ServicePoint point) {
    double all = service.inputTokens() + service.outputTokens();
    double computed = 1 - service.inputTokens() * service.cachedShare() / all;
    return point.totalTokensPerSecondPerChip()
        * computed
        * TransformerFormulas.flopPerToken(service.model().activeParametersB());
  }

  private String arithmetic(Accelerator chip, int bits) {
    ChipKernels laws = ChipKernels.of(facts.catalog(), chip);
    if (bits > 8) {
      return "BF16";
    }
    if (bits <= 4 && laws.has(Kernel.GEMM_FP4)) {
      return chip.fp4Format();
    }
    if (!laws.has(Kernel.GEMM_FP8)) {
      return "BF16, no %d-bit units".formatted(bits);
    }
    return chip.fp8Format() + (bits <= 4 ? ", no 4-bit units" : "");
  }
}
