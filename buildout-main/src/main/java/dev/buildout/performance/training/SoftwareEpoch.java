package dev.buildout.performance.training;

import java.util.Locale;

/** Releases of training software that differ from today's in one parameter, as far as measured. */
public enum SoftwareEpoch {
  /** Attention in several operations, its scores in memory. */
  MEGATRON_2022("megatron-2022", TrainingParameter.PRODUCTS),
  /** Layers wrapped one by one by PyTorch, few operations fused. */
  FSDP_2023("fsdp-2023", TrainingParameter.TRAFFIC),
  /** Partitions chosen by a library for any model, weights gathered as they are used. */
  DEEPSPEED("deepspeed", TrainingParameter.PRODUCTS),
  /** Experts' tokens sorted and sent by operations that the host waits for. */
  NEMO_UNTIL_26_04("nemo-until-26.04", TrainingParameter.HOST_US),
  /** Before products in 8 bits were tuned; steps include what is evaluated between them. */
  MLPERF_2024("mlperf-2024", TrainingParameter.NARROW),
  TODAY("", TrainingParameter.PRODUCTS);

  private final String id;
  private final TrainingParameter moved;

  SoftwareEpoch(String id, TrainingParameter moved) {
    this.id = id;
    this.moved = moved;
  }

  /** Name in facts; empty for what is not named. */
  public String id() {
    return id;
  }

  /** The one parameter in which it differs; of today's, which differs in none, the first. */
  public TrainingParameter moved() {
    return moved;
  }

  /** The epoch that a framework's name and release belong to. */
  public static SoftwareEpoch of(String software) {
    String text = software.toLowerCase(Locale.ROOT);
    if (text.contains("megatron") && text.contains("2022")) {
      return MEGATRON_2022;
    }
    if (text.contains("fsdp") || text.contains("foundry")) {
      return FSDP_2023;
    }
    if (text.contains("deepspeed")) {
      return DEEPSPEED;
    }
    if (text.contains("mlperf")) {
      return MLPERF_2024;
    }
    return text.contains("nemo 25.") || text.contains("nemo 26.02") || text.contains("nemo 26.04")
        ? NEMO_UNTIL_26_04
        : TODAY;
  }
}
