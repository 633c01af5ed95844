package dev.buildout.performance.backtest;

/** What a row measures. */
public enum Quantity {
  STEP_TIME("step_time_s"),
  TOKENS_PER_CHIP("tokens_per_s_per_chip"),
  TFLOPS_PER_CHIP("model_tflops_per_chip"),
  MFU("mfu_pct"),
  TTFT("ttft_ms"),
  TPOT("tpot_ms"),
  OUTPUT_TOKENS_PER_CHIP("output_tok_s_per_gpu"),
  OUTPUT_TOKENS("output_tok_s"),
  KERNEL_TIME("kernel_ms");

  private final String label;

  Quantity(String label) {
    this.label = label;
  }

  /** Name in tables and documents. */
  public String label() {
    return label;
  }
}
