package dev.buildout.model;

/** A published cost, lead time, rate or market figure that a case may cite. */
public record CostFact(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Group, e.g. build_cost.") String category,
    @Attribute("What was measured.") String item,
    @Attribute("Value.") double value,
    @Attribute(value = "Lower end of the published range.", byDefault = "") String low,
    @Attribute(value = "Upper end of the published range.", byDefault = "") String high,
    @Attribute("Unit.") String unit,
    @Attribute(value = "Place or firm.", byDefault = "") String region) {}
