package dev.buildout.performance.backtest;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.shapes.ChipNames;
import dev.buildout.performance.shapes.Lookup;
import dev.buildout.performance.shapes.ModelNames;
import java.util.Optional;

/**
 * What a row's names mean.
 *
 * @param model its model; empty for rows of single operations
 * @param qualifier what the model's name adds, such as "w/o mtp"
 * @param chip its chip
 * @param format of operands: as stated, else as the names say, else BF16
 */
public record Setting(
    Optional<LanguageModel> model, String qualifier, Accelerator chip, NumberFormat format) {

  /** A setting, or why a row has none. */
  public sealed interface Resolved {
    record As(Setting setting) implements Resolved {}

    record Not(String reason) implements Resolved {}
  }

  /** Resolves the names of rows over one catalog. */
  public static final class Resolver {
    private final ModelNames models;
    private final ChipNames chips;

    public Resolver(Catalog catalog) {
      models = new ModelNames(catalog);
      chips = new ChipNames(catalog);
    }

    public Resolved resolve(MeasuredRow row) {
      return switch (row) {
        case TrainingRow t -> whole(t.model(), t.hardware(), t.precision());
        case ServingRow s -> whole(s.model(), s.system(), s.precision() + " " + s.gemmPrecision());
        case OfflineRow o -> whole(o.model(), o.hardware(), o.precision());
        case NeuronRow n -> whole(n.model(), n.hardware(), n.precision());
        case GemmRow g -> chipOnly(g.hardware(), g.kind());
        case CollectiveRow c -> chipOnly(c.hardware(), "");
      };
    }

    private Resolved whole(String name, String hardware, String precision) {
      Lookup<LanguageModel> model = models.find(name);
      if (model instanceof Lookup.Unknown<LanguageModel> unknown) {
        return new Resolved.Not("model: " + unknown.reason());
      }
      return resolved(model, hardware, precision + " " + name);
    }

    private Resolved chipOnly(String hardware, String precision) {
      return resolved(new Lookup.Unknown<>("", java.util.List.of()), hardware, precision);
    }

    private Resolved resolved(Lookup<LanguageModel> model, String hardware, String precision) {
      String qualifier =
          model instanceof Lookup.Found<LanguageModel> found ? found.qualifier() : "";
      NumberFormat stated = NumberFormat.of(precision);
      NumberFormat format = stated == NumberFormat.UNSTATED ? NumberFormat.BF16 : stated;
      return switch (chips.find(hardware)) {
        case Lookup.Found<Accelerator> chip ->
            new Resolved.As(new Setting(model.found(), qualifier, chip.value(), format));
        case Lookup.Unknown<Accelerator> unknown ->
            new Resolved.Not("hardware: " + unknown.reason());
      };
    }
  }

  /** Peak rate for its format: of the narrowest format that the chip has and that holds it. */
  public double peakFlops() {
    double tera = chip.bf16Tflops();
    if (format == NumberFormat.FP4 && chip.fp4Tflops() > 0) {
      tera = chip.fp4Tflops();
    } else if (format == NumberFormat.INT8 && chip.int8Tops() > 0) {
      tera = chip.int8Tops();
    } else if (format.bits() <= 8 && chip.fp8Tflops() > 0) {
      tera = chip.fp8Tflops();
    }
    return tera * 1e12;
  }
}
