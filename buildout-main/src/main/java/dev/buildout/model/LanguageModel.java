package dev.buildout.model;

/** A transformer as far as a roofline needs it. */
public record LanguageModel(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Name of the published configuration.") String name,
    @Attribute("Architecture family.") String family,
    @Attribute(value = "Layers.", min = 1) int layers,
    @Attribute(value = "Hidden size.", min = 1) int hidden,
    @Attribute(value = "All parameters.", unit = "billion", min = 0) double parametersB,
    @Attribute(value = "Parameters used for one token.", unit = "billion", min = 0)
        double activeParametersB,
    @Attribute(value = "Elements of key-value cache per token and layer.", min = 0)
        double kvElementsPerLayer,
    @Attribute(value = "Routed experts per layer; 0 for a dense model.", byDefault = "0", min = 0)
        int experts,
    @Attribute(value = "Experts used for one token.", byDefault = "0", min = 0)
        int expertsActive) {}
