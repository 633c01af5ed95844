package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.performance.kernels.ChipKernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
  private static final int BISECTIONS = 30;

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
    Software software = Software.of(catalog, service.model().experts() > 0, chip).orElseThrow();
    List<Copy> all =
        copies(service, chip, software, fabric).stream()
            .filter(c -> copies.applyAsDouble(c.layout()) > 0)
            .toList();
    List<Candidate> candidates =
        withoutStages(all).stream()
            .map(c -> new Candidate(c, copies.applyAsDouble(c.layout())))
            .sorted(Comparator.comparingDouble(Candidate::most).reversed())
            .toList();
    if (candidates.isEmpty()) {
      return tooLarge(service, chip, all);
    }
    return best(service, chip, software, candidates);
  }

  private ServingFound best(
      Service service, Accelerator chip, Software software, List<Candidate> candidates) {
    long evaluated = candidates.size();
    Candidate best = null;
    double bestBatch = 0;
    double most = 0;
    for (Candidate candidate : candidates) {
      if (candidate.most() <= most) {
        break;
      }
      double batch = largestBatch(candidate.copy(), service.ttftMs(), service.tpotMs());
      evaluated += BISECTIONS;
      double rate = candidate.copies() * candidate.copy().requestsPerSecond(batch);
      if (batch > 0 && rate > most) {
        best = candidate;
        bestBatch = batch;
        most = rate;
      }
    }
    return best == null
        ? tooSlow(service, chip, candidates)
        : new ServingFound.Best(
            point(
                service,
                software,
                best.copy(),
                bestBatch,
                rateSigma(service, software, best.copy())),
            evaluated);
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
    Software software = Software.of(catalog, service.model().experts() > 0, chip).orElseThrow();
    List<ServicePoint> points = new ArrayList<>();
    double step = Math.pow(2, 1.0 / POINTS);
    for (Copy copy : withoutStages(copies(service, chip, software, fabric(chip)))) {
      for (double batch = copy.fewest(); batch < copy.room(); batch *= step) {
        points.add(point(service, software, copy, batch, software.rateSigma()));
      }
      points.add(point(service, software, copy, copy.room(), software.rateSigma()));
    }
    points.sort(
        Comparator.comparingDouble(ServicePoint::totalTokensPerSecondPerChip)
            .thenComparingDouble(ServicePoint::tokensPerSecondPerUser)
            .reversed());
    List<ServicePoint> frontier = new ArrayList<>();
    for (ServicePoint p : points) {
      if (frontier.isEmpty()
          || p.tokensPerSecondPerUser() > frontier.getLast().tokensPerSecondPerUser()) {
        frontier.add(p);
      }
    }
    return List.copyOf(frontier);
  }

  private record Candidate(Copy copy, double copies) {
    /** Requests per second with all of its memory in use, whatever the latencies. */
    double most() {
      return copies * copy.requestsPerSecond(copy.room());
    }
  }

  private List<Copy> copies(Service service, Accelerator chip, Software software, int fabric) {
    return Layouts.of(service.model(), fabric).stream()
        .map(l -> copy(service, chip, software, l))
        .toList();
  }

  /**
   * Those with room for a request on each rank. Stages only where nothing fits without them: none
   * of the measured rows has any, and neither their bubbles nor what goes between them is counted.
   */
  private static List<Copy> withoutStages(List<Copy> copies) {
    List<Copy> fitting = copies.stream().filter(Copy::fits).toList();
    List<Copy> whole = fitting.stream().filter(c -> c.layout().pipeline() == 1).toList();
    return whole.isEmpty() ? fitting : whole;
  }

  /** Chips that share the fast fabric; one without a stated fabric works alone. */
  public static int fabric(Accelerator chip) {
    return chip.scaleupGbps() > 0 ? Math.max(1, chip.scaleupChips()) : 1;
  }

  private Optional<String> missing(Service service, Accelerator chip) {
    if (!(chip.bf16Tflops() > 0 && chip.hbmGb() > 0 && chip.hbmGbps() > 0)) {
      return Optional.of(chip.id() + " states no rate of compute or memory");
    }
    if (laws(chip).isEmpty()
        || Software.of(catalog, service.model().experts() > 0, chip).isEmpty()) {
      return Optional.of("the catalog has no laws of operations or serving software");
    }
    return Optional.empty();
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

  private Copy copy(Service service, Accelerator chip, Software software, Layout layout) {
    Operators operators =
        new Operators(
            service.model(), chip, laws(chip).orElseThrow(), service.weightBits(), layout);
    return new Copy(service, operators, layout, software);
  }

  /** Most requests in flight within latencies; 0 where the fewest are too many. */
  private static double largestBatch(Copy copy, double ttftMs, double tpotMs) {
    double low = copy.fewest();
    double high = copy.room();
    if (copy.meets(high, ttftMs, tpotMs)) {
      return high;
    }
    if (!copy.meets(low, ttftMs, tpotMs)) {
      return 0;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = Math.sqrt(low * high);
      if (copy.meets(middle, ttftMs, tpotMs)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Spread of the tokens per second within latencies. Where all times are longer than estimated by
   * a factor, fewer requests in flight keep within them, which costs more than that factor: half
   * the distance between rates one standard deviation of the time per token up and down. At least
   * the spread of measured throughput.
   */
  private static double rateSigma(Service s, Software software, Copy copy) {
    double up = rate(s, copy, Math.exp(software.tpotSigma()));
    double down = rate(s, copy, Math.exp(-software.tpotSigma()));
    return Math.max(software.rateSigma(), Math.log(down / up) / 2);
  }

  private static double rate(Service s, Copy copy, double longer) {
    double batch = largestBatch(copy, s.ttftMs() / longer, s.tpotMs() / longer);
    return copy.requestsPerSecond(Math.max(batch, copy.fewest())) / longer;
  }

  private static ServicePoint point(
      Service s, Software software, Copy copy, double batch, double rateSigma) {
    double perToken = copy.perToken(batch);
    double first = copy.first(batch) + (s.ttftMs() > 0 ? copy.waiting(batch) : 0);
    double requests = copy.requestsPerSecond(batch) / copy.layout().chips();
    return new ServicePoint(
        copy.layout(),
        batch,
        1e3 * first,
        1e3 * perToken,
        perToken > 0 ? 1 / perToken : 0,
        requests * s.outputTokens(),
        requests * (s.inputTokens() + s.outputTokens()),
        copy.memoryGb(batch),
        copy.usableGb(),
        Limit.of(copy, batch),
        s.readsOnly() ? software.ttftSigma() : rateSigma,
        software.ttftSigma(),
        software.tpotSigma());
  }

  private static ServingFound tooLarge(Service service, Accelerator chip, List<Copy> all) {
    Copy closest = all.stream().min(Comparator.comparingDouble(Copy::shortGb)).orElseThrow();
    String reason =
        String.format(
            Locale.ROOT,
            "%s at %d bits and one request do not fit: closest are %d x %s, each short of %.1f GB",
            service.model().id(),
            service.weightBits(),
            closest.layout().chips(),
            chip.id(),
            closest.shortGb());
    return new ServingFound.Cannot(reason, closest.layout(), closest.shortGb());
  }

  private static ServingFound tooSlow(Service s, Accelerator chip, List<Candidate> candidates) {
    List<Copy> copies = candidates.stream().map(Candidate::copy).toList();
    Copy fastest =
        copies.stream().min(Comparator.comparingDouble(c -> c.perToken(c.fewest()))).orElseThrow();
    Copy soonest =
        copies.stream().min(Comparator.comparingDouble(c -> c.first(c.fewest()))).orElseThrow();
    double perToken = 1e3 * fastest.perToken(fastest.fewest());
    double first = 1e3 * soonest.first(soonest.fewest());
    String reason;
    if (s.tpotMs() > 0 && perToken > s.tpotMs()) {
      reason = "a token every %.1f ms, at best every %.1f".formatted(s.tpotMs(), perToken);
    } else if (s.ttftMs() > 0 && first > s.ttftMs()) {
      reason = "a first token in %.0f ms, at best in %.0f".formatted(s.ttftMs(), first);
    } else {
      reason = "both latencies at once";
    }
    return new ServingFound.Cannot(chip.id() + " cannot give " + reason, fastest.layout(), 0);
  }
}
