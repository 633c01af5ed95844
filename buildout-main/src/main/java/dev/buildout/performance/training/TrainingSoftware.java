package dev.buildout.performance.training;

import dev.buildout.model.Catalog;
import dev.buildout.model.TrainingFit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the fitted parameters hold for a stack and a release of its software. */
public final class TrainingSoftware {
  /** Spread around estimates by another stack's parameters. */
  private static final double STRANGE = 0.35;

  private final List<TrainingFit> fits;

  public TrainingSoftware(List<TrainingFit> fits) {
    this.fits = List.copyOf(fits);
  }

  public static TrainingSoftware of(Catalog catalog) {
    return new TrainingSoftware(catalog.trainingFits());
  }

  /** Of today's software of a stack. */
  public TrainingFit today(String stack) {
    return of(stack, SoftwareEpoch.TODAY);
  }

  /**
   * Of today's software of a stack on a chip. Where it was not measured on the chip, but an older
   * release was, and that one on no chip that today's was, nothing tells whether the two differ by
   * release or by chip: half of the difference, in logarithms, is taken to be the chip's.
   */
  public TrainingFit today(String stack, String chip) {
    TrainingFit today = today(stack);
    return today.chips().contains(chip)
        ? today
        : fits.stream()
            .filter(f -> f.stack().equals(stack) && f.chips().contains(chip))
            .filter(f -> Collections.disjoint(f.chips(), today.chips()))
            .findFirst()
            .map(older -> between(today, older))
            .orElse(today);
  }

  private static TrainingFit between(TrainingFit a, TrainingFit b) {
    return new TrainingFit(
        a.id(),
        a.stack(),
        a.epoch(),
        mean(a.products(), b.products()),
        mean(a.attention(), b.attention()),
        mean(a.traffic(), b.traffic()),
        mean(a.exposed(), b.exposed()),
        mean(a.hostUs(), b.hostUs()),
        mean(a.narrow(), b.narrow()),
        a.spreadDense(),
        a.spreadExperts(),
        a.spreadUnseen(),
        a.rows(),
        a.chips());
  }

  private static double mean(double a, double b) {
    return a == b ? a : Math.sqrt(a * b);
  }

  TrainingFit of(String stack, SoftwareEpoch epoch) {
    return find(stack, epoch.id()).or(() -> find(stack, "")).orElseGet(() -> inherited(stack));
  }

  private Optional<TrainingFit> find(String stack, String epoch) {
    return fits.stream()
        .filter(f -> f.stack().equals(stack) && f.epoch().equals(epoch))
        .findFirst();
  }

  /** Log-normal spread of measured steps around an estimate. */
  static double sigma(TrainingFit fit, String chip, boolean experts) {
    if (!fit.chips().contains(chip)) {
      return fit.spreadUnseen();
    }
    return experts ? fit.spreadExperts() : fit.spreadDense();
  }

  /** A stack without measurements does as the one with the most. */
  private TrainingFit inherited(String stack) {
    return fits.stream()
        .filter(f -> f.epoch().isEmpty())
        .max(Comparator.comparingInt(TrainingFit::rows))
        .map(f ->
            new TrainingFit(
                stack,
                stack,
                "",
                f.products(),
                f.attention(),
                f.traffic(),
                f.exposed(),
                f.hostUs(),
                f.narrow(),
                STRANGE,
                STRANGE,
                STRANGE,
                0,
                List.of()))
        .orElseGet(() -> usual(stack));
  }

  private static TrainingFit usual(String stack) {
    return new TrainingFit(
        stack,
        stack,
        "",
        TrainingParameter.PRODUCTS.usual(),
        TrainingParameter.ATTENTION.usual(),
        TrainingParameter.TRAFFIC.usual(),
        TrainingParameter.EXPOSED.usual(),
        TrainingParameter.HOST_US.usual(),
        TrainingParameter.NARROW.usual(),
        STRANGE,
        STRANGE,
        STRANGE,
        0,
        List.of());
  }
}
