package dev.buildout.model;

import java.time.YearMonth;
import java.util.Optional;

/**
 * How long a firm says that a class of its property lasts, from a month on. Rows of one firm and
 * class are its policy over time; each change is prospective.
 */
public record UsefulLife(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Firm whose policy it is.") String firm,
    @Attribute("Kind of property by how long it lasts.") AssetGroup group,
    @Attribute("Class within the group.") String assetClass,
    @Attribute(
            value = "Share of the group that the class is; the row of its first life says it.",
            byDefault = "0",
            min = 0,
            max = 1)
        double share,
    @Attribute(value = "First month; empty for the first life.", byDefault = "")
        Optional<YearMonth> from,
    @Attribute(value = "Useful life.", unit = "years", min = 0.5) double years,
    @Attribute(
            value = "Segment in whose books most of the class stands; empty for the firm.",
            byDefault = "")
        String ledger,
    @Attribute(
            value = "Disclosed effect on depreciation of all changes of the group in that month.",
            unit = "USD m",
            byDefault = "")
        Optional<Double> effectUsdM,
    @Attribute(
            value = "Months that the disclosed effect covers.",
            unit = "months",
            byDefault = "12",
            min = 1,
            max = 12)
        int effectMonths,
    @Attribute(value = "Property that the disclosed effect is of.", byDefault = "held_and_bought")
        EffectOn effectOn,
    @Attribute(
            value = "Whether a document of the firm or a report of one states the effect.",
            byDefault = "true")
        boolean effectIsFiled,
    @Attribute(
            value = "Depreciation added by property of the group that is retired early.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double retiredUsdM,
    @Attribute(
            value = "Months from the first one over which that is added.",
            unit = "months",
            byDefault = "12",
            min = 1)
        int retiredMonths) {

  /** Property whose depreciation a change moves. */
  public enum EffectOn {
    /** In use when the change came. */
    HELD,
    /** That and what was bought within the year. */
    HELD_AND_BOUGHT
  }
}
