package dev.buildout.model;

/** How far measured latencies of a kind lie around estimates that were made without them. */
public record ServingSpread(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Kind of measurements: quantity, stack, backend, dense or experts.") String kind,
    @Attribute(
            value =
                "Log-normal spread, each (model, system) left out of the fit that its rows are held"
                    + " against.",
            min = 0)
        double spread,
    @Attribute(value = "Measurements behind it.", byDefault = "0", min = 0) int rows) {}
