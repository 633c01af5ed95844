package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.performance.kernels.ChipKernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * The best way to serve a model with a chip: every layout within the fast fabric at the most
 * requests in flight that memory and latencies allow. Latencies and tokens per second grow with
 * requests in flight, so that the most of them are found by bisection, and a layout whose tokens
 * with all of its memory in use are below the best so far need not be looked at.
 */
public final class ServingSearch {
  /** Points of the frontier for each doubling of requests in flight. */
  private static final int POINTS = 8;

  private final Catalog catalog;
  private final Map<Accelerator, Optional<ChipKernels>> kernels = new ConcurrentHashMap<>();

  public ServingSearch(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The most tokens per chip within the latencies asked for. */
  public ServingFound best(Service service, Accelerator chip) {
    return best(service, chip, fabric(chip), layout -> 1.0 / layout.chips());
  }

  /**
   * The most tokens of a system within the latencies asked for.
   *
   * @param fabric chips that share the fast fabric
   * @param copies copies of a layout that a system holds; 0 where it holds none
   */
  public ServingFound best(
      Service service, Accelerator chip, int fabric, ToDoubleFunction<Layout> copies) {
    Optional<String> missing = missing(service, chip);
    if (missing.isPresent()) {
      return new ServingFound.Cannot(missing.get(), new Layout(1, 1, 1, 1), 0);
    }
    Copies all =
        Copies.of(
            service,
            chip,
            laws(chip).orElseThrow(),
            software(service, chip).orElseThrow(),
            fabric,
            l -> copies.applyAsDouble(l) > 0);
    return all.fitting().isEmpty() ? all.tooLarge() : best(all, copies);
  }

  private static ServingFound best(Copies all, ToDoubleFunction<Layout> copies) {
    Service service = all.service();
    List<Candidate> candidates =
        all.fitting().stream()
            .map(c -> Candidate.of(c, copies.applyAsDouble(c.layout())))
            .sorted(Comparator.comparingDouble(Candidate::most).reversed())
            .toList();
    long evaluated = candidates.size();
    Optional<Copy> best = Optional.empty();
    double bestBatch = 0;
    double most = 0;
    for (Candidate candidate : candidates) {
      if (candidate.most() <= most) {
        break;
      }
      Copy copy = candidate.copy();
      double batch = copy.largestBatch(service.ttftMs(), service.tpotMs());
      evaluated += Copy.BISECTIONS;
      double rate = batch > 0 ? candidate.copies() * copy.requestsPerSecond(batch) : 0;
      if (rate > most) {
        best = Optional.of(copy);
        bestBatch = batch;
        most = rate;
      }
    }
    return best.isEmpty()
        ? all.tooSlow()
        : new ServingFound.Best(Points.best(all, best.get(), bestBatch), evaluated);
  }

  /**
   * A copy to look at.
   *
   * @param copies copies of it that a system holds
   * @param most requests per second of these with all of their memory in use, whatever the
   *     latencies
   */
  private record Candidate(Copy copy, double copies, double most) {
    static Candidate of(Copy copy, double copies) {
      return new Candidate(copy, copies, copies * copy.requestsPerSecond(copy.room()));
    }
  }

  /**
   * Tokens per chip against tokens per second of a user: the points of all layouts and numbers of
   * requests in flight that no other beats in both, from the most per chip to the fastest.
   * Latencies asked for are left aside.
   */
  public List<ServicePoint> frontier(Service service, Accelerator chip) {
    if (missing(service, chip).isPresent()) {
      return List.of();
    }
    Copies all =
        Copies.of(
            service,
            chip,
            laws(chip).orElseThrow(),
            software(service, chip).orElseThrow(),
            fabric(chip),
            l -> true);
    List<Points.Loaded> points = new ArrayList<>();
    double step = Math.pow(2, 1.0 / POINTS);
    for (Copy copy : all.fitting()) {
      for (double batch = copy.fewest(); batch < copy.room(); batch *= step) {
        points.add(Points.Loaded.of(copy, batch));
      }
      points.add(Points.Loaded.of(copy, copy.room()));
    }
    return Points.frontier(all, points);
  }

  /** Chips that share the fast fabric; one without a stated fabric works alone. */
  public static int fabric(Accelerator chip) {
    return chip.scaleupGbps() > 0 ? Math.max(1, chip.scaleupChips()) : 1;
  }

  private Optional<String> missing(Service service, Accelerator chip) {
    if (!(chip.bf16Tflops() > 0 && chip.hbmGb() > 0 && chip.hbmGbps() > 0)) {
      return Optional.of(chip.id() + " states no rate of compute or memory");
    }
    return laws(chip).isEmpty() || software(service, chip).isEmpty()
        ? Optional.of("the catalog has no laws of operations or serving software")
        : Optional.empty();
  }

  private Optional<Software> software(Service service, Accelerator chip) {
    return Software.of(catalog, service.model().experts() > 0, chip);
  }

  private Optional<ChipKernels> laws(Accelerator chip) {
    return kernels.computeIfAbsent(
        chip,
        c -> {
          ChipKernels found = ChipKernels.of(catalog, c);
          boolean all =
              found.has(Kernel.GEMM_BF16)
                  && found.has(Kernel.ALL_REDUCE)
                  && found.has(Kernel.ALL_TO_ALL);
          return all ? Optional.of(found) : Optional.empty();
        });
  }
}
