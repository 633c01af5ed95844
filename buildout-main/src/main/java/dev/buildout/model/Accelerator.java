package dev.buildout.model;

/** A chip as its maker specifies it: per chip, dense, without sparsity. */
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
        String status) {}
