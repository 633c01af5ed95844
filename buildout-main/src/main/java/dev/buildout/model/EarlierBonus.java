package dev.buildout.model;

import java.time.YearMonth;

/**
 * A bonus of older law: for what was acquired before a month it depends on the month of first use
 * (26 U.S.C. 168(k)(6), as amended in 2025).
 */
public record EarlierBonus(
    @Attribute("First month of acquisition under the present law.") YearMonth acquiredBefore,
    @Attribute(
            value = "Share deducted at once of what was acquired before, by month of first use.",
            min = 0,
            max = 1)
        Path bonusShare) {}
