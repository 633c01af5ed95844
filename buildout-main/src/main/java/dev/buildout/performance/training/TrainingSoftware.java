package dev.buildout.performance.training;

import dev.buildout.model.Catalog;
import dev.buildout.model.TrainingFit;
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
