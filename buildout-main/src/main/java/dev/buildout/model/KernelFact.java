package dev.buildout.model;

/**
 * How fast a chip does an operation, as a law with few parameters that was fitted to measurements.
 *
 * <p>Products: {@code T = [(F / (e P))^r + (Q / (m B))^r]^(1/r) + t} with F operations, Q bytes, P
 * and B the chip's stated rates. Collectives among n chips: {@code T = a + w + r sqrt(a w)} with
 * {@code a = t (1 + s (n - 2))} and {@code w = W / (e B exp(-f (n - 2)))} for W bytes on the wire
 * of a chip.
 */
public record KernelFact(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute(value = "Chip.", refersTo = "catalog.accelerators") String accelerator,
    @Attribute("Operation.") Kernel kernel,
    @Attribute(
            value = "e: share of the stated rate of compute or of the link that is reached.",
            min = 0)
        double efficiency,
    @Attribute(
            value = "m: share of the stated memory bandwidth that a product reaches.",
            byDefault = "1",
            min = 0)
        double memoryEfficiency,
    @Attribute(value = "r: how both parts of the time add up, as above.", byDefault = "1", min = 0)
        double corner,
    @Attribute(value = "t: time of the smallest operation.", unit = "us", byDefault = "0", min = 0)
        double overheadUs,
    @Attribute(
            value = "s: what each rank beyond two adds to that, as a share.",
            byDefault = "0",
            min = 0)
        double perRank,
    @Attribute(value = "f: how the rate falls with each rank beyond two.", byDefault = "0", min = 0)
        double falloff,
    @Attribute(
            value =
                "Log-normal spread of measured times around the law, each shape or size left out"
                    + " of its fit.",
            min = 0)
        double spread,
    @Attribute(value = "Measurements behind it; 0 where it is inherited.", byDefault = "0", min = 0)
        int rows) {}
