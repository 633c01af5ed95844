package dev.buildout.performance.kernels;

import dev.buildout.performance.formulas.KernelTimes;

/**
 * Time of one collective among chips of one fast fabric.
 *
 * @param latencySeconds of the smallest message between two chips, s
 * @param perRank what each step beyond two ranks adds to it, as a share
 * @param bytesPerSecond sustained one-directional rate of a chip between two, bytes/s
 * @param falloff how the rate falls with each step beyond two ranks
 * @param blend what messages of medium size take longer
 * @param spread log-normal spread of measured times around it
 */
public record CollectiveLaw(
    double latencySeconds,
    double perRank,
    double bytesPerSecond,
    double falloff,
    double blend,
    double spread) {

  /**
   * Seconds for what a chip sends.
   *
   * @param wireBytes bytes on the wire of a chip
   * @param ranks chips that take part
   */
  public double seconds(double wireBytes, int ranks) {
    if (ranks < 2 || wireBytes == 0) {
      return 0;
    }
    double steps = KernelTimes.stepsBeyondTwo(ranks);
    double rate = falloff == 0 ? bytesPerSecond : bytesPerSecond * Math.exp(-falloff * steps);
    return KernelTimes.collective(latencySeconds * (1 + perRank * steps), wireBytes / rate, blend);
  }
}
