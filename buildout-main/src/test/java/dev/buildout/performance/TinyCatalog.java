package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Channel;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.Layer;
import dev.buildout.model.Path;
import dev.buildout.model.SoftwareStack;
import dev.buildout.model.SystemType;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import java.util.List;
import java.util.Optional;

/** A few chips and models as their makers publish them. */
final class TinyCatalog {
  static final SoftwareStack CUDA = new SoftwareStack("cuda", "CUDA", 0.48, 0.77, 0.4, 0.95, true);
  static final SoftwareStack NEURON =
      new SoftwareStack("neuron", "Neuron", 0.4, 0.6, 0.35, 0.9, false);

  static final Accelerator H100 = chip("h100", "cuda", 989, 1978, 85.9, 3350, 8, 450);
  static final Accelerator H200 = chip("h200", "cuda", 989, 1978, 151.4, 4800, 8, 450);
  static final Accelerator TRN2 = chip("trn2", "neuron", 667, 1299, 103.1, 2900, 64, 640);

  static final LanguageModel LLAMA_70B =
      new LanguageModel("llama-70b", "Llama 3.3 70B", "llama", 80, 8192, 70.55, 70.55, 2048, 0, 0);
  static final LanguageModel DEEPSEEK =
      new LanguageModel(
          "deepseek-r1", "DeepSeek R1", "deepseek_v3", 61, 7168, 671.03, 37.55, 576, 256, 8);

  static final Catalog CATALOG =
      new Catalog(
          List.of(H100, H200, TRN2),
          List.of(CUDA, NEURON),
          List.of(
              new SystemType("hgx-h100", "HGX H100", "h100", 8, 10.2, 0.8, 0.02, 0.3),
              new SystemType("hgx-h200", "HGX H200", "h200", 8, 10.4, 0.8, 0.02, 0.35),
              new SystemType("trn2-48xl", "Trn2", "trn2", 16, 14.4, 0.8, 0.02, 0.3)),
          List.of(LLAMA_70B, DEEPSEEK),
          List.of(),
          List.of());

  static Workload serving(String model, double input, double output, int bits, double tpotMs) {
    return work(
        WorkUnit.MTOK,
        model,
        input / (input + output),
        input + output,
        tpotMs,
        bits,
        "",
        0.5,
        List.of());
  }

  static Workload work(
      WorkUnit unit,
      String model,
      double inputShare,
      double context,
      double tpotMs,
      int bits,
      String reference,
      double computeShare,
      List<String> chips) {
    return new Workload(
        "w",
        "Work",
        Layer.INFRASTRUCTURE,
        unit,
        model,
        inputShare,
        0,
        context,
        tpotMs,
        bits,
        reference,
        computeShare,
        0,
        chips,
        Optional.of(Path.constant(1)),
        Optional.empty(),
        0,
        0,
        false,
        List.of(new Channel("on_demand", Path.constant(1), Optional.empty(), 0.8, 1, 0, 0, "", 0)));
  }

  private static Accelerator chip(
      String id,
      String stack,
      double bf16,
      double fp8,
      double hbmGb,
      double hbmGbps,
      int scaleup,
      double scaleupGbps) {
    return new Accelerator(
        id, "v", id, stack, bf16, fp8, 0, hbmGb, hbmGbps, scaleup, scaleupGbps, 1, "", "shipping");
  }

  private TinyCatalog() {}
}
