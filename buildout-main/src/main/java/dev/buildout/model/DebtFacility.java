package dev.buildout.model;

import java.time.YearMonth;

/**
 * Money that can be borrowed and repaid during the plan: a revolver that is drawn and repaid at
 * will and paid a fee while it is not drawn, or a loan that is drawn for some time and then repaid
 * in equal parts, from what cash is left, at its maturity, or by several of these.
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
        double commitmentFee,
    @Attribute(
            value =
                "Share of the cash left in a period that must repay it once no more can be drawn; 0 for no sweep.",
            byDefault = "0",
            min = 0,
            max = 1)
        double sweepShare,
    @Attribute(
            value =
                "Rank of sweeps, lower first; facilities of one rank sweep in the order of the case.",
            byDefault = "1",
            min = 0)
        int seniority,
    @Attribute(
            value =
                "Month by which all of it is repaid: in the period that holds the month nothing can be drawn and what is outstanding falls due.",
            byDefault = "9999-12")
        YearMonth matures) {}
