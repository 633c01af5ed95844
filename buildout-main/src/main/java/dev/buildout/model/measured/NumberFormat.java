package dev.buildout.model.measured;

import java.util.Locale;

/** Format of the operands of matrix products. */
public enum NumberFormat {
  FP32(32),
  BF16(16),
  FP16(16),
  FP8(8),
  /** FP8 with a scale for each small block along a row. */
  MXFP8(8),
  INT8(8),
  /** FP4 with a scale for each small block, NVFP4 or MXFP4. */
  FP4(4),
  INT4(4),
  /** The row does not say. */
  UNSTATED(0);

  private final int bits;

  NumberFormat(int bits) {
    this.bits = bits;
  }

  /** Bits of an operand; 0 where unstated. */
  public int bits() {
    return bits;
  }

  /**
   * The format that a text of a measured file names, such as "amp_bf16", "Autocast:BF16+SR", "fp8
   * mixed", "FP8-MX" or "nvfp4". Where several are named, the first of the narrowest matters:
   * operands of products, not what is kept in higher precision beside them.
   *
   * @return UNSTATED for text that names none, also for none at all
   */
  public static NumberFormat of(String text) {
    String t = text.toLowerCase(Locale.ROOT);
    if (t.contains("fp4") || t.contains("w4a16")) {
      return FP4;
    }
    if (t.contains("int4")) {
      return INT4;
    }
    if (t.contains("mxfp8") || t.contains("fp8-mx") || t.contains("fp8_mx")) {
      return MXFP8;
    }
    if (t.contains("fp8") || t.contains("float8") || t.contains("e4m3")) {
      return FP8;
    }
    if (t.contains("int8") || t.equals("sq") || t.contains("w8a8")) {
      return INT8;
    }
    if (t.contains("bf16") || t.contains("bfloat16")) {
      return BF16;
    }
    if (t.contains("fp16") || t.contains("float16") || t.equals("half")) {
      return FP16;
    }
    return t.contains("fp32") || t.contains("float32") ? FP32 : UNSTATED;
  }
}
