package dev.buildout.model;

/** Money that can be borrowed and repaid during the plan. */
public record DebtFacility(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Most that can be outstanding.", unit = "USD m", min = 0) Path limitUsdM,
    @Attribute(value = "Interest rate a year.", min = 0) double interestRate,
    @Attribute(
            value = "Rate at which lenders break even; only the excess over it costs value.",
            min = 0)
        double fairRate) {}
