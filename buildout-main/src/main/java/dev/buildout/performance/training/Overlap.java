package dev.buildout.performance.training;

/**
 * Which transfers go on beside computing.
 *
 * @param tensor collectives of chips that share a matrix, in parts beside its product (Wang et al.
 *     2023, doi:10.1145/3567955.3567959)
 * @param pipeline transfers between stages
 * @param data exchanges between copies
 */
public record Overlap(boolean tensor, boolean pipeline, boolean data) {
  static final Overlap ALL = new Overlap(true, true, true);

  /**
   * Share of a transfer's time that is waited for: what the software was measured to expose, and
   * without overlap all of it at least.
   */
  static double exposed(double measured, boolean overlapped) {
    return overlapped ? measured : Math.max(1, measured);
  }
}
