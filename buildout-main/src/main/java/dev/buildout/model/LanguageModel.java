package dev.buildout.model;

import java.util.List;

/**
 * A transformer as far as its operations, bytes and memory need it. Only the first ten components
 * must be stated; what is 0 beyond them is unknown or absent, as each says.
 */
public record LanguageModel(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Name of the published configuration.") String name,
    @Attribute("Architecture family.") String family,
    @Attribute(value = "Layers.", min = 1) int layers,
    @Attribute(value = "Hidden size.", min = 1) int hidden,
    @Attribute(value = "All parameters.", unit = "billion", min = 0) double parametersB,
    @Attribute(value = "Parameters used for one token.", unit = "billion", min = 0)
        double activeParametersB,
    @Attribute(value = "Elements of key-value cache per token and layer.", min = 0)
        double kvElementsPerLayer,
    @Attribute(value = "Routed experts per layer; 0 for a dense model.", byDefault = "0", min = 0)
        int experts,
    @Attribute(value = "Experts used for one token.", byDefault = "0", min = 0) int expertsActive,
    @Attribute(value = "Heads of queries; 0 where unknown.", byDefault = "0", min = 0) int heads,
    @Attribute(value = "Heads of keys and values; 0 where unknown.", byDefault = "0", min = 0)
        int kvHeads,
    @Attribute(
            value = "Size of a head; with latent attention that of a query, nope + rope.",
            byDefault = "0",
            min = 0)
        int headDim,
    @Attribute(
            value = "Inner size of the feed-forward part of layers without experts; 0 for none.",
            byDefault = "0",
            min = 0)
        int ffn,
    @Attribute(
            value = "Feed-forward parts have a gate: three matrices, not two.",
            byDefault = "true")
        boolean gated,
    @Attribute(value = "Size of the vocabulary; 0 where unknown.", byDefault = "0", min = 0)
        int vocab,
    @Attribute(value = "Input and output embedding are one matrix.", byDefault = "false")
        boolean tied,
    @Attribute(
            value = "Longest context of the configuration; 0 where unknown.",
            unit = "token",
            byDefault = "0",
            min = 0)
        int maxTokens,
    @Attribute(value = "Layers with experts.", byDefault = "0", min = 0) int moeLayers,
    @Attribute(
            value = "Experts that every token uses, in sizes of a routed expert.",
            byDefault = "0",
            min = 0)
        double sharedExperts,
    @Attribute(value = "Inner size of an expert.", byDefault = "0", min = 0) int expertFfn,
    @Attribute(value = "Latent attention: rank of queries; 0 for none.", byDefault = "0", min = 0)
        int mlaQLora,
    @Attribute(
            value =
                "Latent attention: rank of keys and values; 0 where the model has no latent"
                    + " attention.",
            byDefault = "0",
            min = 0)
        int mlaKvLora,
    @Attribute(
            value = "Latent attention: size of a head's part with position.",
            byDefault = "0",
            min = 0)
        int mlaRope,
    @Attribute(
            value = "Latent attention: size of a head's part without position.",
            byDefault = "0",
            min = 0)
        int mlaNope,
    @Attribute(value = "Latent attention: size of a head's values.", byDefault = "0", min = 0)
        int mlaVdim,
    @Attribute(
            value = "Layers with attention of any kind; 0 where every layer has it.",
            byDefault = "0",
            min = 0)
        int attentionLayers,
    @Attribute(
            value = "Layers with linear attention or a state space; a state, no growing cache.",
            byDefault = "0",
            min = 0)
        int linearLayers,
    @Attribute(value = "Inner size of such a layer.", byDefault = "0", min = 0) int linearInner,
    @Attribute(
            value = "Layers whose attention sees only a window; 0 for none.",
            byDefault = "0",
            min = 0)
        int windowLayers,
    @Attribute(value = "That window.", unit = "token", byDefault = "0", min = 0) int windowTokens,
    @Attribute(
            value = "Tokens that sparse attention picks; 0 where it sees all.",
            unit = "token",
            byDefault = "0",
            min = 0)
        int sparseTokens,
    @Attribute(
            value = "Layers that predict tokens further ahead, used for drafts.",
            byDefault = "0",
            min = 0)
        int draftLayers,
    @Attribute(
            value = "Hidden size that experts work in; 0 for that of the model.",
            byDefault = "0",
            min = 0)
        int expertHidden,
    @Attribute(value = "Other names in use, of measured files for instance.", byDefault = "")
        List<String> aliases,
    @Attribute(
            value = "Bits of most weights as published: 16, 8 or 4.",
            byDefault = "16",
            min = 4,
            max = 16)
        int publishedBits) {
  /** What most models are published in. */
  private static final int USUAL_BITS = 16;

  public LanguageModel {
    aliases = List.copyOf(aliases);
  }

  /** What a roofline needs; the shape beyond is unknown. */
  public LanguageModel(
      String id,
      String name,
      String family,
      int layers,
      int hidden,
      double parametersB,
      double activeParametersB,
      double kvElementsPerLayer,
      int experts,
      int expertsActive) {
    this(
        id,
        name,
        family,
        layers,
        hidden,
        parametersB,
        activeParametersB,
        kvElementsPerLayer,
        experts,
        expertsActive,
        0,
        0,
        0,
        0,
        true,
        0,
        false,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        USUAL_BITS);
  }
}
