package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.Recompute;
import dev.buildout.performance.formulas.KernelTimes;
import dev.buildout.performance.kernels.GemmLaw;

/**
 * Seconds of one micro-batch on one chip, were all layers on it. What does not depend on stages and
 * copies is computed here once, for many layouts.
 *
 * @param forward all layers, forward
 * @param backward all layers, backward, with what is computed again
 * @param endsForward embedding and last product with its loss, forward
 * @param endsBackward the same, backward
 * @param communication part of all these in which collectives are waited for
 */
record LayerTimes(
    double forward,
    double backward,
    double endsForward,
    double endsBackward,
    double communication) {
  /** Operations of attention backward over forward, scores computed again (arXiv:2205.14135). */
  private static final double ATTENTION_BACKWARD = 2.5;

  /** Bytes of the 16-bit elements between products. */
  private static final double ELEMENT = 2;

  /** How the host's time and the chip's overlap: the longer of both, with a rounded corner. */
  private static final double HOST_CORNER = 2;

  /** Operations that the host starts in a layer with experts over those of a plain layer. */
  private static final double HOST_EXPERTS = 3;

  /**
   * Operations of attention for each byte that memory could move meanwhile, the measure of its
   * rate: exponentials and sums beside its products grow from chip to chip as bandwidth does.
   */
  private static final double INTENSITY = 100;

  /** Chunk of a linear attention, tokens, and its state over the size of a head. */
  private static final double LINEAR_CHUNK = 256;

  private static final double LINEAR_COST = 70;

  /** Part of a layer: seconds of chip and of waiting for collectives. */
  private static final class Part {
    double products;
    double backwardProducts;
    double attention;
    double traffic;
    double waiting;
  }

  static LayerTimes of(
      TrainingJob job,
      TrainingChip chip,
      TrainingFit fact,
      int tensor,
      int context,
      int expert,
      int microBatch,
      boolean sequenceParallel,
      Recompute recompute) {
    Parts parts = new Parts(job, chip, fact, tensor, context, expert, microBatch, sequenceParallel);
    Part attention = parts.attention();
    Part dense = parts.feedForward(job.model().ffn());
    Part experts = parts.experts();
    Part linear = parts.linear();
    double host = fact.hostUs() * 1e-6;
    double[] sum = new double[3];
    add(sum, job.attentionLayers(), attention, host / 2, recompute);
    add(sum, job.denseLayers(), dense, host / 2, recompute);
    add(sum, job.expertLayers(), experts, host * HOST_EXPERTS, recompute);
    add(sum, job.model().linearLayers(), linear, host, recompute);
    Part ends = parts.ends();
    return new LayerTimes(
        sum[0],
        sum[1],
        ends.products + ends.traffic + ends.waiting / 2,
        ends.backwardProducts + ends.traffic + ends.waiting / 2,
        sum[2] + ends.waiting);
  }

  private static void add(
      double[] sum, double layers, Part part, double host, Recompute recompute) {
    if (layers == 0) {
      return;
    }
    double forward = part.products + part.attention + part.traffic;
    double backward =
        part.backwardProducts + ATTENTION_BACKWARD * part.attention + 2 * part.traffic;
    double waitForward = part.waiting / 2;
    double waitBackward = part.waiting / 2;
    if (recompute == Recompute.FULL) {
      backward += forward;
      waitBackward += waitForward;
    }
    double total = forward + backward + waitForward + waitBackward;
    double stretched = KernelTimes.overlapped(total, host, HOST_CORNER) / total;
    sum[0] += layers * stretched * (forward + waitForward);
    sum[1] += layers * stretched * (backward + waitBackward);
    sum[2] += layers * (waitForward + waitBackward);
  }

  /** Computes parts of layers. */
  private record Parts(
      TrainingJob job,
      TrainingChip chip,
      TrainingFit fact,
      int tensor,
      int context,
      int expert,
      int microBatch,
      boolean sequenceParallel) {

    /** Attention that is not fused well moves more bytes too. */
    private double attentionRate() {
      return chip.bytesPerSecond() * INTENSITY * fact.attention() / fact.traffic();
    }

    private double tokens() {
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
          product(part, t, m.mlaQLora(), m.hidden(), tensor > 1 && sequenceParallel);
          product(part, t, heads * (m.mlaNope() + m.mlaRope()), m.mlaQLora(), false);
        } else {
          product(part, t, heads * (m.mlaNope() + m.mlaRope()), m.hidden(), false);
        }
        product(part, t, m.mlaKvLora() + m.mlaRope(), m.hidden(), tensor > 1 && sequenceParallel);
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
        tensorWait(part, t);
      }
      return part;
    }

    Part experts() {
      var m = job.model();
      Part part = new Part();
      if (m.experts() == 0) {
        return part;
      }
      // Where matrices are shared too, each chip routes its own share of the tokens.
      double t = tokens() / tensor;
      double routed = t * m.expertsActive();
      double here = Math.max(1, m.experts() / (double) expert);
      double in = m.gated() ? 2 : 1;
      grouped(part, routed, here, in * m.expertFfn(), job.expertHidden());
      grouped(part, routed, here, job.expertHidden(), m.expertFfn());
      if (m.sharedExperts() > 0) {
        double shared = m.sharedExperts() * m.expertFfn();
        product(part, t, in * shared, m.hidden(), false);
        product(part, t, m.hidden(), shared, false);
      }
      product(part, t, m.experts(), m.hidden(), false);
      double perToken = 5.0 * m.hidden() + (in + 1) * m.expertFfn() * m.expertsActive();
      part.traffic += fact.traffic() * bytesSeconds(t * perToken * ELEMENT);
      double moved = 2 * t * (1 + m.expertsActive()) * job.expertHidden() * ELEMENT;
      part.traffic += fact.traffic() * bytesSeconds(moved);
      if (expert > 1) {
        part.waiting += 4 * fact.exposed() * sent(t * job.expertHidden() * ELEMENT);
      }
      return part;
    }

    /**
     * Seconds in which tokens reach their experts: once to each group of a fast fabric, and there
     * once to each chip (DeepSeek-V3, arXiv:2412.19437, section 3.2.2).
     */
    private double sent(double bytes) {
      int active = job.model().expertsActive();
      int near = Math.min(expert, group(tensor));
      double groups = Math.ceilDiv(expert, near);
      double inside = bytes * TrainingFormulas.distinctRanks(expert, active) / groups;
      double within =
          near == 1
              ? 0
              : chip.fabric()
                  .allToAll()
                  .seconds(KernelTimes.gatherWire(inside * groups, near), near);
      double outside = bytes * TrainingFormulas.distinctRanks(groups, active) * (1 - 1 / groups);
      return Math.max(within, chip.fabric().scaleOut().seconds(outside, (int) groups));
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

    private int group(int inner) {
      return Math.max(1, chip.domain() / inner);
    }

    private void product(Part part, double m, double n, double k, boolean split) {
      double rows = split ? m / tensor : m;
      double seconds = seconds(chip.products(), 1, rows, n, k) / rate();
      part.products += seconds;
      part.backwardProducts += (job.adapters() ? 1 : 2) * seconds;
    }

    private void grouped(Part part, double rows, double groups, double n, double k) {
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
      double elements = (sequenceParallel ? whole / tensor : whole) + split;
      part.traffic += fact.traffic() * bytesSeconds(t * elements * ELEMENT);
    }

    private void tensorWait(Part part, double t) {
      if (tensor == 1) {
        return;
      }
      double bytes = ELEMENT * t * job.model().hidden();
      int group = Math.min(chip.domain(), tensor);
      double each =
          sequenceParallel
              ? 3 * chip.fabric().allGatherSeconds(bytes, tensor, group)
                  + 2 * chip.fabric().reduceScatterSeconds(bytes, tensor, group)
              : 2 * chip.fabric().allReduceSeconds(bytes, tensor, group);
      part.waiting += fact.exposed() * each;
    }

    private double bytesSeconds(double bytes) {
      return bytes / chip.bytesPerSecond();
    }
  }
}
