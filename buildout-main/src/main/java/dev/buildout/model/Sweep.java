package dev.buildout.model;

/** A study over one address: how the answer changes along it. */
public record Sweep(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Title.") String name,
    @Attribute("Values.") Axis axis,
    @Attribute(value = "Answered with every plan of the case, asked or not.", byDefault = "false")
        boolean withPlan) {}
