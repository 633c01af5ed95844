package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.performance.kernels.ChipKernels;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The copies of a model that a fabric of chips can hold, one for each layout.
 *
 * @param software their software
 * @param fitting those with room for a request on each rank
 * @param closest the one that lacks the least memory
 */
record Copies(
    Service service, Accelerator chip, Software software, List<Copy> fitting, Copy closest) {
  Copies {
    fitting = List.copyOf(fitting);
  }

  /**
   * Copies without stages; with stages only where nothing fits without them: none of the measured
   * rows has any, and neither their bubbles nor what goes between them is counted.
   *
   * @param fabric chips that share the fast fabric
   * @param wanted layouts that are looked at; at least one without stages
   */
  static Copies of(
      Service service,
      Accelerator chip,
      ChipKernels kernels,
      Software software,
      int fabric,
      Predicate<Layout> wanted) {
    Copies whole =
        of(service, chip, kernels, software, Layouts.whole(service.model(), fabric), wanted);
    return whole.fitting.isEmpty()
        ? of(service, chip, kernels, software, Layouts.of(service.model(), fabric), wanted)
        : whole;
  }

  private static Copies of(
      Service service,
      Accelerator chip,
      ChipKernels kernels,
      Software software,
      List<Layout> layouts,
      Predicate<Layout> wanted) {
    List<Copy> all =
        layouts.stream()
            .filter(wanted)
            .map(l -> {
              Operators operators =
                  new Operators(service.model(), chip, kernels, service.weightBits(), l);
              return new Copy(service, operators, l, software);
            })
            .toList();
    return new Copies(
        service,
        chip,
        software,
        all.stream().filter(Copy::fits).toList(),
        all.stream().min(Comparator.comparingDouble(Copy::shortGb)).orElseThrow());
  }

  /** Why none fits. */
  ServingFound.Cannot tooLarge() {
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

  /** Why none of those that fit is within the latencies asked for. */
  ServingFound.Cannot tooSlow() {
    Copy fastest = quickest(Copy::perToken);
    Copy soonest = quickest(Copy::first);
    double perToken = 1e3 * fastest.perToken(fastest.fewest());
    double first = 1e3 * soonest.first(soonest.fewest());
    String reason = "both latencies at once";
    if (service.tpotMs() > 0 && perToken > service.tpotMs()) {
      reason =
          String.format(
              Locale.ROOT, "a token every %.1f ms, at best every %.1f", service.tpotMs(), perToken);
    } else if (service.ttftMs() > 0 && first > service.ttftMs()) {
      reason =
          String.format(
              Locale.ROOT, "a first token in %.0f ms, at best in %.0f", service.ttftMs(), first);
    }
    return new ServingFound.Cannot(chip.id() + " cannot give " + reason, fastest.layout(), 0);
  }

  private interface Seconds {
    double of(Copy copy, double batch);
  }

  private Copy quickest(Seconds seconds) {
    return fitting.stream()
        .min(Comparator.comparingDouble(c -> seconds.of(c, c.fewest())))
        .orElseThrow();
  }
}
