package dev.buildout.performance.training;

import dev.buildout.performance.formulas.KernelTimes;

/** The part of a layer in which each token goes to a few experts and back. */
final class ExpertPart {
  private ExpertPart() {}

  static Part of(LayerParts in) {
    var job = in.job();
    var m = job.model();
    var fact = in.fact();
    Part part = new Part();
    // Where matrices are shared too, each chip routes its own share of the tokens.
    double t = in.tokens() / in.tensor();
    double routed = t * m.expertsActive();
    double here = Math.max(1, m.experts() / (double) in.expert());
    double into = m.gated() ? 2 : 1;
    in.grouped(part, routed, here, into * m.expertFfn(), job.expertHidden());
    in.grouped(part, routed, here, job.expertHidden(), m.expertFfn());
    if (m.sharedExperts() > 0) {
      double shared = m.sharedExperts() * m.expertFfn();
      in.product(part, t, into * shared, m.hidden(), false);
      in.product(part, t, m.hidden(), shared, false);
    }
    in.product(part, t, m.experts(), m.hidden(), false);
    double perToken = 5.0 * m.hidden() + (into + 1) * m.expertFfn() * m.expertsActive();
    part.traffic += fact.traffic() * in.bytesSeconds(t * perToken * LayerParts.ELEMENT);
    double again = LayerParts.NORM * m.hidden() + (into + 1) * m.expertFfn() * m.expertsActive();
    part.elementwise = fact.traffic() * in.bytesSeconds(t * again * LayerParts.ELEMENT);
    double moved = 2 * t * (1 + m.expertsActive()) * job.expertHidden() * LayerParts.ELEMENT;
    part.traffic += fact.traffic() * in.bytesSeconds(moved);
    if (in.expert() > 1) {
      part.waiting += 4 * fact.exposed() * sent(in, t * job.expertHidden() * LayerParts.ELEMENT);
    }
    return part;
  }

  /**
   * Seconds in which tokens reach their experts: once to each group of a fast fabric, and there
   * once to each chip (DeepSeek-V3, arXiv:2412.19437, section 3.2.2).
   */
  private static double sent(LayerParts in, double bytes) {
    int expert = in.expert();
    int active = in.job().model().expertsActive();
    int near = Math.min(expert, in.group(in.tensor()));
    double groups = Math.ceilDiv(expert, near);
    double inside = bytes * TrainingFormulas.distinctRanks(expert, active) / groups;
    double within =
        near == 1
            ? 0
            : in.chip()
                .fabric()
                .allToAll()
                .seconds(KernelTimes.gatherWire(inside * groups, near), near);
    double outside = bytes * TrainingFormulas.distinctRanks(groups, active) * (1 - 1 / groups);
    return Math.max(within, in.chip().fabric().scaleOut().seconds(outside, (int) groups));
  }
}
