package dev.buildout.performance.calibration;

import dev.buildout.model.Catalog;
import dev.buildout.model.Confidence;
import dev.buildout.model.KernelFact;
import dev.buildout.model.Provenance;
import dev.buildout.model.ServingFit;
import dev.buildout.model.ServingSpread;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredFile;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.model.measured.Unread;
import dev.buildout.performance.kernels.FittedKernel;
import dev.buildout.performance.kernels.KernelFits;
import dev.buildout.performance.serving.ServingCalibration;
import dev.buildout.performance.training.TrainingCalibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All that files of measurements say of parameters.
 *
 * @param kernels laws of single operations
 * @param servingFits what serving software makes of operators
 * @param servingSpreads how far latencies lie around estimates made without them
 * @param trainingFits what training software makes of chips
 * @param unread rows that could not be used, with why
 */
public record Calibration(
    List<Fitted<KernelFact>> kernels,
    List<Fitted<ServingFit>> servingFits,
    List<Fitted<ServingSpread>> servingSpreads,
    List<Fitted<TrainingFit>> trainingFits,
    List<Unread> unread) {
  public Calibration {
    kernels = List.copyOf(kernels);
    servingFits = List.copyOf(servingFits);
    servingSpreads = List.copyOf(servingSpreads);
    trainingFits = List.copyOf(trainingFits);
    unread = List.copyOf(unread);
  }

  /**
   * Fits all that the files have measurements of.
   *
   * @param catalog names, shapes and stated rates
   * @param asOf date of the measurements, as facts state it
   */
  public static Calibration of(Catalog catalog, List<MeasuredFile> files, String asOf) {
    KernelFits fits = new KernelFits(catalog);
    List<Fitted<KernelFact>> kernels = new ArrayList<>();
    kernels.addAll(
        stated(fits.products(rows(files, GemmRow.class)), names(files, GemmRow.class), asOf));
    kernels.addAll(
        stated(
            fits.collectives(rows(files, CollectiveRow.class)),
            names(files, CollectiveRow.class),
            asOf));
    List<Unread> unread = new ArrayList<>();
    files.forEach(file -> unread.addAll(file.unread()));
    unread.addAll(fits.unread());
    String names = servingNames(files);
    ServingCalibration serving = ServingCalibration.of(catalog, files);
    return new Calibration(
        kernels,
        names.isEmpty()
            ? List.of()
            : serving.fits().stream()
                .map(f -> new Fitted<>(f, fitted(f.rows(), names, asOf, "")))
                .toList(),
        serving.spreads().stream()
            .map(s ->
                new Fitted<>(
                    s,
                    fitted(
                        s.rows(),
                        names,
                        asOf,
                        "Each row held against a fit to other models and systems.")))
            .toList(),
        TrainingCalibration.of(catalog, files).fits().stream()
            .map(f ->
                new Fitted<>(
                    f,
                    fitted(
                        f.rows(),
                        names(files, TrainingRow.class),
                        asOf,
                        "Spreads by fits to other models and systems, or other chips.")))
            .toList(),
        unread);
  }

  private static List<Fitted<KernelFact>> stated(
      List<FittedKernel> fitted, String names, String asOf) {
    return fitted.stream().map(f -> new Fitted<>(f.fact(), provenance(f, names, asOf))).toList();
  }

  private static Provenance provenance(FittedKernel fitted, String names, String asOf) {
    String source =
        String.format(
            Locale.ROOT,
            "fitted by buildout calibrate to %d rows of %s",
            fitted.fact().rows(),
            names);
    String left = fitted.fact().kernel().isGemm() ? "weight shapes" : "message sizes";
    String note =
        String.format(
            Locale.ROOT,
            "Errors on %s left out of the fit: median %.1f %%, mean %.1f %%.",
            left,
            100 * fitted.medianError(),
            100 * fitted.meanError());
    return new Provenance(source, asOf, Confidence.DERIVED, note);
  }

  private static String servingNames(List<MeasuredFile> files) {
    return String.join(
        ", ",
        Stream.of(ServingRow.class, NeuronRow.class, OfflineRow.class)
            .map(type -> names(files, type))
            .filter(n -> !n.isEmpty())
            .toList());
  }

  private static Provenance fitted(int rows, String names, String asOf, String note) {
    String source = "fitted by buildout calibrate to %d rows of %s".formatted(rows, names);
    return new Provenance(source, asOf, Confidence.DERIVED, note);
  }

  static <R extends MeasuredRow> List<R> rows(List<MeasuredFile> files, Class<R> type) {
    return files.stream().flatMap(file -> file.rowsOf(type).stream()).toList();
  }

  static String names(List<MeasuredFile> files, Class<? extends MeasuredRow> type) {
    return String.join(
        ", ",
        files.stream()
            .filter(file -> !file.rowsOf(type).isEmpty())
            .map(file -> file.name().substring(file.name().lastIndexOf('/') + 1))
            .toList());
  }
}
