package dev.buildout.model;

import java.util.List;

/**
 * What a vendor's training software makes of its chips, beyond single operations: six parameters
 * that were fitted to measured training steps. An older or newer release has the same ones but for
 * one.
 */
public record TrainingFit(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute(value = "Software stack.", refersTo = "catalog.stacks") String stack,
    @Attribute(
            value = "Releases that it is for; empty for all that are not named elsewhere.",
            byDefault = "")
        String epoch,
    @Attribute(
            value = "Rate of matrix products in training over that of products by themselves.",
            min = 0)
        double products,
    @Attribute(value = "Rate of attention as a share of that of products in BF16.", min = 0)
        double attention,
    @Attribute(
            value = "Bytes moved between products over the least that fused operations move.",
            min = 0)
        double traffic,
    @Attribute(value = "Share of the time of collectives that no computing hides.", min = 0)
        double exposed,
    @Attribute(
            value = "Time in which the host starts the operations of a layer, forth and back.",
            unit = "us",
            min = 0)
        double hostUs,
    @Attribute(
            value =
                "Rate of products in 8 or 4 bits in training over that by themselves,"
                    + " beside what all products share.",
            min = 0)
        double narrow,
    @Attribute(value = "Log-normal spread of measured steps around a dense model's.", min = 0)
        double spreadDense,
    @Attribute(value = "The same around those of models with experts.", min = 0)
        double spreadExperts,
    @Attribute(
            value = "The same around those on chips that these releases were not measured on.",
            min = 0)
        double spreadUnseen,
    @Attribute(value = "Measurements behind it; 0 where it is inherited.", byDefault = "0", min = 0)
        int rows,
    @Attribute(value = "Chips among the measurements behind it.", byDefault = "")
        List<String> chips) {
  public TrainingFit {
    chips = List.copyOf(chips);
  }
}
