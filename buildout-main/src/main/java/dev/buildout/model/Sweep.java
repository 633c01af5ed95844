package dev.buildout.model;

/** A study over one address: how the answer changes along it. */
public record Sweep(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Title.") String name,
    @Attribute("Values.") Axis axis) {}
