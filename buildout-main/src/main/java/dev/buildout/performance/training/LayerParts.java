package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import dev.buildout.performance.formulas.KernelTimes;
import dev.buildout.performance.kernels.GemmLaw;

/**
 * The parts of layers on one chip: products, what moves between them, and collectives.
 *
 * @param job what is trained
 * @param chip on what
 * @param fact what the software makes of it
 * @param tensor chips that share each matrix
 * @param context chips that share each sequence
 * @param expert chips that share the experts of a layer
 * @param microBatch sequences
 * @param tokenSplit how chips that share matrices share tokens
 * @param overlap whether their collectives go on beside products
 */
record LayerParts(
    TrainingJob job,
    TrainingChip chip,
    TrainingFit fact,
    int tensor,
    int context,
    int expert,
    int microBatch,
    TokenSplit tokenSplit,
    boolean overlap) {
  /** Bytes of the 16-bit elements between products. */
  static final double ELEMENT = 2;

  /**
   * Operations of attention for each byte that memory could move meanwhile, the measure of its
   * rate: exponentials and sums beside its products grow from chip to chip as bandwidth does.
   */
  private static final double INTENSITY = 100;

  /** Chunk of a linear attention, tokens, and its state over the size of a head. */
  private static final double LINEAR_CHUNK = 256;

  private static final double LINEAR_COST = 70;

  /** Elements of the hidden size that computing a norm again reads and writes. */
  static final double NORM = 2;

  static LayerParts of(TrainingJob job, TrainingChip chip, TrainingFit fact, Layout l) {
    return new LayerParts(
        job,
        chip,
        fact,
        l.tensor(),
        l.context(),
        l.expert(),
        l.microBatch(),
        l.tokens(),
        l.overlap().tensor());
  }

  /** Attention that is not fused well moves more bytes too. */
  private double attentionRate() {
    return chip.bytesPerSecond() * INTENSITY * fact.attention() / fact.traffic();
  }

  double tokens() {
    return microBatch * job.sequence() / context;
  }

  Part attention() {
    var m = job.model();
    Part part = new Part();
    double t = tokens();
    double heads = job.heads() / (double) tensor;
    double out = heads * job.valueDim();
    double qkv = (job.heads() + 2.0 * job.kvHeads()) * job.headDim() / tensor;
    if (m.mlaKvLora() > 0) {
      qkv = heads * (2.0 * (m.mlaNope() + m.mlaRope()) + m.mlaVdim());
      if (m.mlaQLora() > 0) {
        product(part, t, m.mlaQLora(), m.hidden(), tensor > 1 && tokenSplit.split());
        product(part, t, heads * (m.mlaNope() + m.mlaRope()), m.mlaQLora(), false);
      } else {
        product(part, t, heads * (m.mlaNope() + m.mlaRope()), m.hidden(), false);
      }
      product(part, t, m.mlaKvLora() + m.mlaRope(), m.hidden(), tensor > 1 && tokenSplit.split());
      product(part, t, heads * (m.mlaNope() + m.mlaVdim()), m.mlaKvLora(), false);
    } else {
      product(part, t, qkv, m.hidden(), false);
    }
    product(part, t, m.hidden(), out, false);
    double layers = job.attentionLayers();
    double whole = layers - m.windowLayers();
    double seen =
        (whole * job.sequence()
                + m.windowLayers() * TrainingFormulas.seen(job.sequence(), m.windowTokens()))
            / layers;
    double width = heads * (job.headDim() + job.valueDim());
    part.attention = TrainingFormulas.attentionFlop(t, seen, width) / attentionRate();
    traffic(part, t, 5.0 * m.hidden(), 2 * qkv);
    part.elementwise = trafficSeconds(t, NORM * m.hidden(), 0);
    tensorWait(part, t);
    if (context > 1) {
      double keys = m.mlaKvLora() > 0 ? qkv : 2.0 * job.kvHeads() * job.headDim() / tensor;
      double bytes = ELEMENT * keys * t * context;
      part.waiting +=
          fact.exposed() * 3 * chip.fabric().allGatherSeconds(bytes, context, group(tensor));
    }
    return part;
  }

  Part feedForward(double inner) {
    Part part = new Part();
    if (inner > 0) {
      double t = tokens();
      double in = (job.model().gated() ? 2 : 1) * inner / tensor;
      product(part, t, in, job.model().hidden(), false);
      product(part, t, job.model().hidden(), inner / tensor, false);
      traffic(part, t, 5.0 * job.model().hidden(), in + inner / tensor);
      part.elementwise = trafficSeconds(t, NORM * job.model().hidden(), in + inner / tensor);
      tensorWait(part, t);
    }
    return part;
  }

  Part linear() {
    Part part = new Part();
    double inner = job.model().linearInner() / (double) tensor;
    if (inner > 0) {
      double t = tokens();
      product(part, t, 2.1 * inner, job.model().hidden(), false);
      product(part, t, job.model().hidden(), inner, false);
      part.attention =
          TrainingFormulas.attentionFlop(t, LINEAR_CHUNK, LINEAR_COST * inner) / attentionRate();
      traffic(part, t, 5.0 * job.model().hidden(), 12 * inner);
      part.elementwise = trafficSeconds(t, NORM * job.model().hidden(), 0);
      tensorWait(part, t);
    }
    return part;
  }

  Part experts() {
    return job.model().experts() == 0 ? new Part() : ExpertPart.of(this);
  }

  Part ends() {
    Part part = new Part();
    double t = tokens();
    double words = job.vocab() / (double) tensor;
    double times = 1 + job.furtherLayers();
    double one =
        chip.plain()
            .seconds(
                KernelTimes.productFlop(t, words, job.model().hidden()),
                KernelTimes.productBytes(t, words, job.model().hidden(), 2, 2, 2));
    part.products = times * one / fact.products();
    part.backwardProducts = (job.adapters() ? 1 : 2) * part.products;
    part.traffic = fact.traffic() * times * bytesSeconds(t * words * 6);
    return part;
  }

  int group(int inner) {
    return Math.max(1, chip.domain() / inner);
  }

  void product(Part part, double m, double n, double k, boolean split) {
    double rows = split ? m / tensor : m;
    double seconds = seconds(chip.products(), 1, rows, n, k) / rate();
    part.products += seconds;
    part.backwardProducts += (job.adapters() ? 1 : 2) * seconds;
  }

  void grouped(Part part, double rows, double groups, double n, double k) {
    double seconds = seconds(chip.products(), groups, rows, n, k) / rate();
    part.products += seconds;
    part.backwardProducts += (job.adapters() ? 1 : 2) * seconds;
  }

  private double rate() {
    return fact.products() * (chip.operandBytes() < ELEMENT ? fact.narrow() : 1);
  }

  private double seconds(GemmLaw law, double groups, double m, double n, double k) {
    double b = chip.operandBytes();
    return law.seconds(
        KernelTimes.productFlop(m, n, k), m * k * b + groups * n * k * b + m * n * ELEMENT);
  }

  private void traffic(Part part, double t, double whole, double split) {
    part.traffic += trafficSeconds(t, whole, split);
  }

  /** Seconds in which elements of each token move that sharing tokens splits, and others. */
  private double trafficSeconds(double t, double whole, double split) {
    double elements = (tokenSplit.split() ? whole / tensor : whole) + split;
    return fact.traffic() * bytesSeconds(t * elements * ELEMENT);
  }

  private void tensorWait(Part part, double t) {
    if (tensor == 1) {
      return;
    }
    double bytes = ELEMENT * t * job.model().hidden();
    int group = Math.min(chip.domain(), tensor);
    int gathers = tokenSplit == TokenSplit.KEPT ? 2 : 3;
    double each =
        tokenSplit.split()
            ? gathers * chip.fabric().allGatherSeconds(bytes, tensor, group)
                + 2 * chip.fabric().reduceScatterSeconds(bytes, tensor, group)
            : 2 * chip.fabric().allReduceSeconds(bytes, tensor, group);
    part.waiting += Overlap.exposed(fact.exposed(), overlap) * each;
  }

  double bytesSeconds(double bytes) {
    return bytes / chip.bytesPerSecond();
  }
}
