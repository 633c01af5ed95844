package dev.buildout.model;

/** Demand as a count of something the business knows times work per unit of it. */
public record Driver(
    @Attribute("What is counted: customers, minutes, developers, sellers.") String unit,
    @Attribute(value = "How many.", min = 0) Path count,
    @Attribute(value = "Work per unit and year, in the workload's work unit.", min = 0)
        Path workPerUnitYear) {}
