package dev.buildout.model;

/** A study over two addresses: what is worth doing at each pair of values. */
public record PriceMap(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Title.") String name,
    @Attribute("Values across.") Axis x,
    @Attribute("Values upwards.") Axis y) {}
