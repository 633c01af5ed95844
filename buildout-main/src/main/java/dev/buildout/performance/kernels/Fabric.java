package dev.buildout.performance.kernels;

import dev.buildout.model.Kernel;
import dev.buildout.performance.formulas.KernelTimes;

/**
 * Collectives over two levels: chips of one fast fabric, and such groups over a network. What
 * crosses the network is first made as small as the fabric can make it (hierarchical collectives,
 * as NCCL's and those of Cho et al. 2019, BlueConnect).
 *
 * @param allReduce within the fabric
 * @param allGather within the fabric
 * @param reduceScatter within the fabric
 * @param allToAll within the fabric
 * @param scaleOut over the network
 */
public record Fabric(
    CollectiveLaw allReduce,
    CollectiveLaw allGather,
    CollectiveLaw reduceScatter,
    CollectiveLaw allToAll,
    CollectiveLaw scaleOut) {

  public static Fabric of(ChipKernels kernels) {
    return new Fabric(
        kernels.collective(Kernel.ALL_REDUCE),
        kernels.collective(Kernel.ALL_GATHER),
        kernels.collective(Kernel.REDUCE_SCATTER),
        kernels.collective(Kernel.ALL_TO_ALL),
        kernels.scaleOut());
  }

  /**
   * All-reduce: reduce-scatter within each group, all-reduce of each part across groups, all-gather
   * within.
   *
   * @param bytes the message
   * @param ranks chips, a multiple of those of a group or fewer
   * @param group chips of one fabric among them
   * @return seconds
   */
  public double allReduceSeconds(double bytes, int ranks, int group) {
    if (ranks <= group) {
      return allReduce.seconds(KernelTimes.allReduceWire(bytes, ranks), ranks);
    }
    int groups = Math.ceilDiv(ranks, group);
    double across = scaleOut.seconds(KernelTimes.allReduceWire(bytes / group, groups), groups);
    return reduceScatter.seconds(KernelTimes.gatherWire(bytes, group), group)
        + across
        + allGather.seconds(KernelTimes.gatherWire(bytes, group), group);
  }

  /**
   * All-gather: each chip gets the parts of its counterparts in other groups, then each group
   * gathers.
   *
   * @param bytes the whole message that every chip has at the end
   * @param ranks chips
   * @param group chips of one fabric among them
   * @return seconds
   */
  public double allGatherSeconds(double bytes, int ranks, int group) {
    return gathered(allGather, bytes, ranks, group);
  }

  /** Reduce-scatter: the steps of an all-gather backwards. */
  public double reduceScatterSeconds(double bytes, int ranks, int group) {
    return gathered(reduceScatter, bytes, ranks, group);
  }

  private double gathered(CollectiveLaw within, double bytes, int ranks, int group) {
    if (ranks <= group) {
      return within.seconds(KernelTimes.gatherWire(bytes, ranks), ranks);
    }
    int groups = Math.ceilDiv(ranks, group);
    return scaleOut.seconds(KernelTimes.gatherWire(bytes / group, groups), groups)
        + within.seconds(KernelTimes.gatherWire(bytes, group), group);
  }

  /**
   * All-to-all: what stays within the group and what leaves it move at the same time.
   *
   * @param bytes what a chip sends to all others and itself together
   * @param ranks chips
   * @param group chips of one fabric among them
   * @return seconds
   */
  public double allToAllSeconds(double bytes, int ranks, int group) {
    if (ranks <= group) {
      return allToAll.seconds(KernelTimes.gatherWire(bytes, ranks), ranks);
    }
    double inside = bytes * (group - 1) / ranks;
    double outside = bytes * (ranks - group) / ranks;
    return Math.max(
        allToAll.seconds(inside, group), scaleOut.seconds(outside, Math.ceilDiv(ranks, group)));
  }
}
