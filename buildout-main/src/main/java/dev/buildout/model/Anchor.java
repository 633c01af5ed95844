package dev.buildout.model;

/** A public figure beside which a modelled one is shown; nothing is fitted to it. */
public record Anchor(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("What was reported.") String name,
    @Attribute("Modelled metric it stands beside, from the list in the reference pages.")
        String metric,
    @Attribute("Reported or derived value.") double value,
    @Attribute("Lower end of what the sources allow.") double low,
    @Attribute("Upper end of what the sources allow.") double high,
    @Attribute("Unit.") String unit) {}
