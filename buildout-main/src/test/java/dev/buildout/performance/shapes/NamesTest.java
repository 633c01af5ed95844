package dev.buildout.performance.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.performance.formulas.Parameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of models and chips as measured files write them, over the catalog that ships. */
class NamesTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();
  private static final ModelNames MODELS = new ModelNames(CATALOG);
  private static final ChipNames CHIPS = new ChipNames(CATALOG);

  @ParameterizedTest
  @CsvSource({
    "llama-3-1-70b, llama-3-1-70b, ''",
    "LLAMA3_70B, llama-3-1-70b, ''",
    "nvidia/Llama-3.3-70B-Instruct-FP4, llama-3-1-70b, instruct fp4",
    "amd/Llama-3.1-405B-Instruct-FP8-KV, llama-3-1-405b, instruct fp8 kv",
    "Qwen3_30B_a3B (tokendrop), qwen3-30b-a3b, tokendrop",
    "DeepSeekV3 (w/o MTP), deepseek-v3, w/o mtp",
    "DeepSeek-V3 671B-A37B, deepseek-v3, 671b a37b",
    "deepseek-ai/DeepSeek-V3.2-Exp, deepseek-v3-2, ''",
    "nvidia/DeepSeek-R1-NVFP4, deepseek-r1, nvfp4",
    "Mixtral-8x7B-Instruct-v0.1, mixtral-8x7b-v0-1, instruct v0.1",
    "Llama2-13B pre-training, llama-2-13b, pre training",
    "Llama-2-70B LoRA (MLPerf), llama-2-70b, mlperf",
    "GPT-3 175B (MLPerf), gpt-3-175b, mlperf",
    "754B MoE 16e top2 cf1.5, maxtext-754b-moe, 16e top2 cf1.5",
    "Nemotron_3_5_Lightning, nemotron-3-5-lightning, ''"
  })
  void modelIsFound(String name, String id, String qualifier) {
    assertThat(MODELS.find(name))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found -> {
              assertThat(((LanguageModel) found.value()).id()).isEqualTo(id);
              assertThat(found.qualifier()).isEqualTo(qualifier);
            });
  }

  /** Another version, another modality, another size: not the same model. */
  @ParameterizedTest
  @CsvSource({
    "Qwen3_VL_30B, qwen3-30b-a3b",
    "Llama-3.1-71B, llama-3-1-70b",
    "Mistral-7B-v0.3, Mistral-7B-v0.1",
    "GPT3-1.4B, GPT3",
    "H100 PCIe, H100",
    "H20, H200",
    "NVIDIA A100-SXM4-48GB, A100-SXM4-40GB"
  })
  void nothingIsGuessedInSilence(String name, String near) {
    assertThat(MODELS.find(name).found()).isEmpty();
    assertThat(CHIPS.find(name).found()).isEmpty();
    List<Lookup<?>> both = List.of(MODELS.find(name), CHIPS.find(name));
    assertThat(both)
        .anySatisfy(lookup ->
            assertThat(((Lookup.Unknown<?>) lookup).reason())
                .startsWith("unknown name \"" + name + "\"")
                .contains("Maybe ")
                .containsIgnoringCase(near));
  }

  /** 12 L h^2 and two tables of 131,072 x h: 32 x 12 x 6144^2 + 2 x 131072 x 6144. */
  @Test
  void shapeInTheName() {
    LanguageModel model = model("GPT-16B (h=6144,L=32,heads=48,vocab=131072)");

    assertThat(model.layers()).isEqualTo(32);
    assertThat(model.hidden()).isEqualTo(6144);
    assertThat(model.heads()).isEqualTo(48);
    assertThat(model.headDim()).isEqualTo(128);
    assertThat(model.ffn()).isEqualTo(24_576);
    assertThat(model.vocab()).isEqualTo(131_072);
    assertThat(model.gated()).isFalse();
    assertThat(model.tied()).isFalse();
    assertThat(model.parametersB()).isCloseTo(16.106, within(0.001));
  }

  @Test
  void expertsAndGroupedHeadsInTheName() {
    LanguageModel model = model("100B MoE 8e top2 (emb4096,mlp14336,L64,32q/8kv,hd128)");

    assertThat(model.experts()).isEqualTo(8);
    assertThat(model.expertsActive()).isEqualTo(2);
    assertThat(model.expertFfn()).isEqualTo(14_336);
    assertThat(model.moeLayers()).isEqualTo(64);
    assertThat(model.kvElementsPerLayer()).isEqualTo(2 * 8 * 128);
    assertThat(model.gated()).isTrue();
    assertThat(model.parametersB()).isCloseTo(93, within(1.0));
    assertThat(model.activeParametersB()).isLessThan(30);
  }

  /** Position tables of longer sequences make the same model larger. */
  @Test
  void countOfParametersInTheName() {
    LanguageModel model = model("MPT-7b (6784688128 params)");

    assertThat(model.id()).isEqualTo("mpt-7b");
    assertThat(model.parametersB()).isEqualTo(6.784688128);
    assertThat(model.activeParametersB()).isEqualTo(6.784688128);
  }

  @ParameterizedTest
  @CsvSource({
    "A100-80GB-SXM, a100-sxm",
    "NVIDIA A100-SXM4-40GB, a100-sxm-40",
    "DGX-GB200, gb200-nvl72",
    "b200_sxm, b200-sxm",
    "NVIDIA H100-SXM5-80GB, h100-sxm",
    "NVIDIA H100 80GB HBM3, h100-sxm",
    "8x H100, h100-sxm",
    "H800-80GB, h800-sxm",
    "'Trainium1 (trn1.32xlarge: 16 chips, 32 cores/node)', trn1",
    "Inf2.48xlarge, inf2",
    "Trainium3 (trn3 UltraServer: 144 chips), trn3",
    "TPU v6e (Trillium), tpu-v6e",
    "v5p-128, tpu-v5p",
    "AMD Instinct MI355X, mi355x",
    "NVIDIA RTX PRO 6000 Blackwell Server Edition, rtx-pro-6000-se",
    "RTX6000Pro, rtx-pro-6000-se",
    "GeForce RTX 5090, rtx5090"
  })
  void chipIsFound(String name, String id) {
    assertThat(CHIPS.find(name).found().map(Accelerator::id)).contains(id);
  }

  @Test
  void noNameMeansTwoThings() {
    CATALOG
        .models()
        .forEach(m ->
            assertThat(m.aliases())
                .allSatisfy(name ->
                    assertThat(MODELS.find(name).found().map(LanguageModel::id)).contains(m.id())));
    CATALOG
        .accelerators()
        .forEach(a ->
            assertThat(a.aliases())
                .allSatisfy(name ->
                    assertThat(CHIPS.find(name).found().map(Accelerator::id)).contains(a.id())));
  }

  static List<LanguageModel> plainModels() {
    return CATALOG.models().stream()
        .filter(m -> m.linearLayers() == 0 && !m.family().startsWith("deepseek_v4"))
        .filter(m -> m.heads() > 0)
        .toList();
  }

  /** The shape of each model makes up its total, within 3 %. */
  @ParameterizedTest
  @MethodSource("plainModels")
  void shapeMakesUpTheTotal(LanguageModel m) {
    double attention =
        m.mlaKvLora() > 0
            ? Parameters.latentAttention(
                m.hidden(),
                m.heads(),
                m.mlaQLora(),
                m.mlaKvLora(),
                m.mlaRope(),
                m.mlaNope(),
                m.mlaVdim())
            : Parameters.attention(m.hidden(), m.heads(), m.kvHeads(), m.headDim());
    double expert = Parameters.feedForward(m.hidden(), m.expertFfn(), m.gated());
    double dense = Parameters.feedForward(m.hidden(), m.ffn(), m.gated());
    double total =
        m.layers() * attention
            + (m.layers() - m.moeLayers()) * dense
            + m.moeLayers() * expert * (m.experts() + m.sharedExperts())
            + Parameters.embeddings(m.hidden(), m.vocab(), m.tied());

    assertThat(total / 1e9).isCloseTo(m.parametersB(), within(0.03 * m.parametersB()));
  }

  private static LanguageModel model(String name) {
    return Optional.of(MODELS.find(name)).flatMap(Lookup::found).orElseThrow();
  }
}
