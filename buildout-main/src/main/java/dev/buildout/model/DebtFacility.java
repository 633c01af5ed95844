package dev.buildout.model;

import java.time.YearMonth;

/**
 * Money that can be borrowed and repaid during the plan: at will, or as a delayed-draw loan that is
 * drawn for some time and then repaid in equal parts.
 */
public record DebtFacility(
    @Attribute("Short name, unique in the case.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Most that can be outstanding.", unit = "USD m", min = 0) Path limitUsdM,
    @Attribute(value = "Interest rate a year.", min = 0) double interestRate,
    @Attribute(
            value = "Rate at which lenders break even; only the excess over it costs value.",
            min = 0)
        double fairRate,
    @Attribute(
            value = "Last month of new draws; a period that begins by then is open for draws.",
            byDefault = "9999-12")
        YearMonth drawUntil,
    @Attribute(
            value =
                "Months after the last draw in which what is then outstanding is repaid in equal parts; 0 to repay at will.",
            unit = "months",
            byDefault = "0",
            min = 0)
        int repayMonths,
    @Attribute(
            value =
                "Fee a year on what is not drawn at the start of a period, while draws are possible.",
            byDefault = "0",
            min = 0,
            max = 1)
        double commitmentFee) {}
