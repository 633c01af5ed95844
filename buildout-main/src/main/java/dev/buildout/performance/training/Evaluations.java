package dev.buildout.performance.training;

/**
 * Evaluations within the steps that a row states: MLPerf times a run from one evaluation to the
 * next, so that its steps hold a part of the forward passes of an evaluation.
 */
final class Evaluations {
  /** Sequences that are evaluated, and after how many, when adapters are trained. */
  private static final double ADAPTERS = 173.0 / 384;

  /** The same in pretraining: 24,567 short documents, about 5,660 sequences of 2,048 tokens. */
  private static final double PRETRAINING = 5_660.0 / 24_576;

  private Evaluations() {}

  /**
   * Time of evaluations over that of a step without them: a forward pass is a third of a step, and
   * half of one where weights need no gradients (the benchmarks' descriptions in
   * github.com/mlcommons/training, sections on evaluation, release 4.0).
   */
  static double share(TrainingJob job, SoftwareEpoch epoch) {
    if (epoch != SoftwareEpoch.MLPERF_2024) {
      return 0;
    }
    return job.adapters() ? ADAPTERS / 2 : PRETRAINING / 3;
  }
}
