package dev.buildout.model;

import java.util.List;
import java.util.Optional;

/** A public figure with a name, for claims to be computed from. */
public record NamedFact(
    @Attribute("Short name, unique in the case; of a-z, 0-9 and _ to be used in formulas.")
        String id,
    @Attribute("What it says.") String name,
    @Attribute(value = "Value; empty where a formula gives it.", byDefault = "")
        Optional<Double> value,
    @Attribute(value = "Lower end of what is published or likely.", byDefault = "")
        Optional<Double> low,
    @Attribute(value = "Upper end.", byDefault = "") Optional<Double> high,
    @Attribute(value = "Formula over other facts and values of the case.", byDefault = "")
        Optional<Formula> formula,
    @Attribute(value = "Unit, such as USD bn, GW or USD/chip-hour.", byDefault = "") String unit,
    @Attribute(
            value =
                "Basis: gross, net, with_leases, proceeds or leases; run_rate; per_chip or per_server; dense or sparse; facility or it.",
            byDefault = "")
        List<String> basis,
    @Attribute(
            value = "Months it covers: FY2025, 2025-Q3, TTM 2025-Q3; another date for a stock.",
            byDefault = "")
        String period) {
  public NamedFact {
    basis = List.copyOf(basis);
  }
}
