package dev.buildout.model;

/** Where a reported figure lies on a map. */
public record MapAnchor(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute(value = "Map on which it lies.", refersTo = "studies.maps") String map,
    @Attribute("What was reported.") String name,
    @Attribute("Place across, in the numbers of that axis.") double x,
    @Attribute("Place upwards, in the numbers of that axis.") double y) {}
