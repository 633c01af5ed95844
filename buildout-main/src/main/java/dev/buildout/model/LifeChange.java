package dev.buildout.model;

import java.time.YearMonth;

/**
 * A new estimate of the useful life of a class of property: from a month on what is left of each
 * asset is spread over what is left of the new life (prospective, ASC 250-10-45-17).
 */
public record LifeChange(
    @Attribute("Short name, unique in the asset class.") String id,
    @Attribute("First month under the new life.") YearMonth from,
    @Attribute(value = "New life in the books, from first use.", unit = "months", min = 1)
        int bookLifeMonths) {}
