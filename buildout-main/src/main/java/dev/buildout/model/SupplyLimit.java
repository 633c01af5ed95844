package dev.buildout.model;

import java.time.YearMonth;
import java.util.List;

/** A limit that several purchases share in each quarter in which they are delivered. */
public record SupplyLimit(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute("hbm_gb, packages or chips.") SupplyResource resource,
    @Attribute(
            value = "Chips that draw on it; empty for all.",
            byDefault = "",
            refersTo = "catalog.accelerators")
        List<String> chips,
    @Attribute(value = "First month in which it applies.", byDefault = "0001-01") YearMonth from,
    @Attribute(value = "Amount a quarter, in the unit of the resource.", min = 0) Path perQuarter) {
  public SupplyLimit {
    chips = List.copyOf(chips);
  }
}
