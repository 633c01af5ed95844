package dev.buildout.performance.shapes;

import dev.buildout.model.LanguageModel;

/** A model with another count of parameters. */
final class WithTotal {
  private WithTotal() {}

  static LanguageModel of(LanguageModel m, double parametersB) {
    double active =
        m.experts() == 0 ? parametersB : m.activeParametersB() + parametersB - m.parametersB();
    return new LanguageModel(
        m.id(),
        m.name(),
        m.family(),
        m.layers(),
        m.hidden(),
        parametersB,
        active,
        m.kvElementsPerLayer(),
        m.experts(),
        m.expertsActive(),
        m.heads(),
        m.kvHeads(),
        m.headDim(),
        m.ffn(),
        m.gated(),
        m.vocab(),
        m.tied(),
        m.maxTokens(),
        m.moeLayers(),
        m.sharedExperts(),
        m.expertFfn(),
        m.mlaQLora(),
        m.mlaKvLora(),
        m.mlaRope(),
        m.mlaNope(),
        m.mlaVdim(),
        m.attentionLayers(),
        m.linearLayers(),
        m.linearInner(),
        m.windowLayers(),
        m.windowTokens(),
        m.sparseTokens(),
        m.draftLayers(),
        m.expertHidden(),
        m.aliases(),
        m.publishedBits());
  }
}
