package dev.buildout.performance.training;

import java.util.Locale;
import java.util.regex.Pattern;

/** Releases of training software that differ from today's in one parameter, as far as measured. */
public enum SoftwareEpoch {
  /** No computing beside collectives of matrices. */
  MEGATRON_2022("megatron-2022", TrainingParameter.EXPOSED),
  /** Layers wrapped one by one by PyTorch, few operations fused. */
  FSDP_2023("fsdp-2023", TrainingParameter.TRAFFIC),
  /** Partitions chosen by a library for any model, weights gathered as they are used. */
  DEEPSPEED("deepspeed", TrainingParameter.PRODUCTS),
  /** Operations started one by one by the host, which waits for the sizes of experts' batches. */
  MEGATRON_UNTIL_26_04("megatron-until-26-04", TrainingParameter.HOST_US),
  /** Before products in 8 bits were tuned; steps include what is evaluated between them. */
  MLPERF_2024("mlperf-2024", TrainingParameter.NARROW),
  TODAY("", TrainingParameter.PRODUCTS);

  private static final Pattern EARLIER =
      Pattern.compile("megatron-core r?0|nemo 2[0-5]|nemo 26\\.0[0-5]");

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
    return EARLIER.matcher(text).find() ? MEGATRON_UNTIL_26_04 : TODAY;
  }
}
