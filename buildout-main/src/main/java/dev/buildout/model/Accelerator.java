package dev.buildout.model;

import java.util.List;

/**
 * A chip as its maker specifies it: each figure for one chip, rates dense, without sparsity. Claims
 * on another basis, of a server for instance, are not put here; the note of the row names them.
 */
public record Accelerator(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Maker.") String vendor,
    @Attribute("Name in the maker's words.") String name,
    @Attribute(value = "Software stack that runs on it.", refersTo = "catalog.stacks") String stack,
    @Attribute(value = "Dense BF16 rate of one chip.", unit = "TFLOP/s", min = 0) double bf16Tflops,
    @Attribute(
            value = "Dense FP8 rate of one chip; 0 where the chip has none.",
            unit = "TFLOP/s",
            byDefault = "0",
            min = 0)
        double fp8Tflops,
    @Attribute(
            value = "Dense FP4 rate of one chip; 0 where the chip has none.",
            unit = "TFLOP/s",
            byDefault = "0",
            min = 0)
        double fp4Tflops,
    @Attribute(value = "High-bandwidth memory of one chip.", unit = "GB", min = 0) double hbmGb,
    @Attribute(value = "Memory bandwidth of one chip.", unit = "GB/s", min = 0) double hbmGbps,
    @Attribute(value = "Chips that share the fast fabric.", byDefault = "1", min = 1)
        int scaleupChips,
    @Attribute(
            value = "One-directional fabric bandwidth of one chip.",
            unit = "GB/s",
            byDefault = "0",
            min = 0)
        double scaleupGbps,
    @Attribute(value = "Advanced packages consumed by one chip.", byDefault = "1", min = 0)
        double packages,
    @Attribute(value = "First month in which systems are delivered, or a year.", byDefault = "")
        String firstAvailable,
    @Attribute(value = "shipping, announced, retail or cloud only.", byDefault = "shipping")
        String status,
    @Attribute(
            value = "Dense INT8 rate of one chip; 0 where unknown or absent.",
            unit = "TOP/s",
            byDefault = "0",
            min = 0)
        double int8Tops,
    @Attribute(
            value = "8-bit format whose rate is stated: FP8, MXFP8, cFP8 or INT8.",
            byDefault = "FP8")
        String fp8Format,
    @Attribute(value = "4-bit format whose rate is stated: NVFP4, MXFP4 or FP4.", byDefault = "FP4")
        String fp4Format,
    @Attribute(
            value = "Basis of the rates in the words of the source.",
            byDefault = "per chip, dense")
        String basis,
    @Attribute(
            value = "One-directional network bandwidth of one chip beyond the fast fabric.",
            unit = "GB/s",
            byDefault = "0",
            min = 0)
        double scaleoutGbps,
    @Attribute(
            value = "Thermal design power of one chip; 0 where unknown.",
            unit = "W",
            byDefault = "0",
            min = 0)
        double tdpW,
    @Attribute(
            value = "Cores of a chip that software counts as devices of their own.",
            byDefault = "1",
            min = 1)
        int cores,
    @Attribute(value = "Other names in use, of measured files for instance.", byDefault = "")
        List<String> aliases) {
  public Accelerator {
    aliases = List.copyOf(aliases);
  }

  /** What a roofline needs; network and power are unknown. */
  public Accelerator(
      String id,
      String vendor,
      String name,
      String stack,
      double bf16Tflops,
      double fp8Tflops,
      double fp4Tflops,
      double hbmGb,
      double hbmGbps,
      int scaleupChips,
      double scaleupGbps,
      double packages,
      String firstAvailable,
      String status) {
    this(
        id,
        vendor,
        name,
        stack,
        bf16Tflops,
        fp8Tflops,
        fp4Tflops,
        hbmGb,
        hbmGbps,
        scaleupChips,
        scaleupGbps,
        packages,
        firstAvailable,
        status,
        0,
        "FP8",
        "FP4",
        "per chip, dense",
        0,
        0,
        1,
        List.of());
  }
}
