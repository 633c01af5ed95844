package dev.buildout.performance.training;

import dev.buildout.model.LanguageModel;
import dev.buildout.performance.formulas.Parameters;

/**
 * What is trained.
 *
 * @param model the model
 * @param furtherLayers layers beyond it that predict tokens further ahead
 * @param sequence tokens of a sequence
 * @param globalBatch sequences of a step
 * @param adapters only small matrices beside the model's own learn: weights get no gradients
 */
public record TrainingJob(
    LanguageModel model, int furtherLayers, double sequence, double globalBatch, boolean adapters) {

  /** Layers with attention over all tokens or a window. */
  double attentionLayers() {
    int all = model.attentionLayers() > 0 ? model.attentionLayers() : model.layers();
    return all + furtherLayers;
  }

  double expertLayers() {
    return model.experts() == 0 ? 0 : model.moeLayers() + furtherLayers;
  }

  /** Layers with a feed-forward part that every token uses. */
  double denseLayers() {
    return model.ffn() == 0 ? 0 : Math.max(0, model.layers() - model.moeLayers());
  }

  int heads() {
    return Math.max(1, model.heads() > 0 ? model.heads() : model.hidden() / 128);
  }

  int headDim() {
    return model.headDim() > 0 ? model.headDim() : model.hidden() / heads();
  }

  int kvHeads() {
    return model.kvHeads() > 0 ? model.kvHeads() : heads();
  }

  /** Size of a head's values. */
  int valueDim() {
    return model.mlaKvLora() > 0 && model.mlaVdim() > 0 ? model.mlaVdim() : headDim();
  }

  int vocab() {
    return model.vocab() > 0 ? model.vocab() : 32_000;
  }

  /** Parameters of one layer's attention. */
  double attentionParameters() {
    return model.mlaKvLora() > 0
        ? Parameters.latentAttention(
            model.hidden(),
            heads(),
            model.mlaQLora(),
            model.mlaKvLora(),
            model.mlaRope(),
            model.mlaNope(),
            model.mlaVdim())
        : Parameters.attention(model.hidden(), heads(), kvHeads(), headDim());
  }

  /** Of a layer with a state: gate and input in, output out, and a tenth for what steers it. */
  double linearParameters() {
    return 3.1 * model.hidden() * (double) model.linearInner();
  }

  /** Hidden size in which routed experts work. */
  int expertHidden() {
    return model.expertHidden() > 0 ? model.expertHidden() : model.hidden();
  }

  /** Parameters of one routed expert. */
  double expertParameters() {
    return Parameters.feedForward(expertHidden(), model.expertFfn(), model.gated());
  }

  /** Parameters of all that is in every copy of layers, without routed experts and embeddings. */
  double commonParameters() {
    double shared =
        model.sharedExperts()
            * Parameters.feedForward(model.hidden(), model.expertFfn(), model.gated());
    return attentionLayers() * attentionParameters()
        + model.linearLayers() * linearParameters()
        + denseLayers() * Parameters.feedForward(model.hidden(), model.ffn(), model.gated())
        + expertLayers() * (shared + (double) model.hidden() * model.experts());
  }

  /** Parameters of all routed experts. */
  double routedParameters() {
    return expertLayers() * model.experts() * expertParameters();
  }

  double embeddingParameters() {
    return Parameters.embeddings(model.hidden(), vocab(), model.tied());
  }

  /**
   * Operations of a step as those who report rates of operations count them: six for each parameter
   * of a product that a token uses, and attention over all pairs, those that causality leaves out
   * too (Narayanan et al. 2021, equation 3; Chowdhery et al. 2022, arXiv:2204.02311, appendix B).
   */
  public double reportedFlop() {
    double width = attentionLayers() * heads() * (headDim() + valueDim());
    double routed =
        model.experts() == 0 ? 0 : routedParameters() * model.expertsActive() / model.experts();
    double used = commonParameters() + routed + (double) model.hidden() * vocab();
    double perToken = 6 * used + 3 * 2 * sequence() * width;
    return globalBatch() * sequence() * perToken;
  }
}
