package dev.buildout.model;

import java.util.List;
import java.util.Optional;

/** A kind of property with its own life in the books and for tax. */
public record AssetClass(
    @Attribute(
            "systems, shell, equipment (mechanical and electrical), grid, development, or a class that systems of the catalog name.")
        String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Straight-line life in the books.", unit = "months", min = 1)
        int bookLifeMonths,
    @Attribute(
            value =
                "Share deducted at once for tax (bonus depreciation), by month of acquisition: of the order or binding contract.",
            byDefault = "1",
            min = 0,
            max = 1)
        Path bonusShare,
    @Attribute("Tax schedule of the rest.") TaxSchedule taxSchedule,
    @Attribute(
            value = "Months of useful service before it is scrapped; 0 for the book life.",
            unit = "months",
            byDefault = "0",
            min = 0)
        int serviceLifeMonths,
    @Attribute(
            value = "Share of undepreciated cost that counts as value at the end of the plan.",
            byDefault = "0",
            min = 0,
            max = 1)
        double terminalShare,
    @Attribute(
            value = "Share of the cost that the books never depreciate; 1 for land.",
            byDefault = "0",
            min = 0,
            max = 1)
        double salvageShare,
    @Attribute(
            value =
                "When the books begin to depreciate what comes into use: monthly, half_year (the middle of its calendar year) or mid_quarter.",
            byDefault = "monthly")
        Convention convention,
    @Attribute(value = "Changes of the life in the books.", byDefault = "")
        List<LifeChange> lifeChanges,
    @Attribute(value = "Impairments.", byDefault = "") List<WriteDown> impairments,
    @Attribute(value = "Depreciation in the books by use instead of time.", byDefault = "")
        Optional<UnitsOfProduction> unitsOfProduction,
    @Attribute(
            value = "Tax tables that apply to macrs schedules: half_year or mid_quarter.",
            byDefault = "half_year")
        TaxConvention taxConvention,
    @Attribute(value = "Another bonus for what was acquired under older law.", byDefault = "")
        Optional<EarlierBonus> earlierBonus) {
  public AssetClass {
    lifeChanges = List.copyOf(lifeChanges);
    impairments = List.copyOf(impairments);
  }

  /** Whether all is deducted by one bonus share, whenever it was acquired. */
  public boolean hasOneBonus() {
    return bonusShare.isConstant() && earlierBonus.isEmpty();
  }

  /** Months in service: the stated service life, or the book life where none is stated. */
  public int serviceMonths() {
    return serviceLifeMonths > 0 ? serviceLifeMonths : bookLifeMonths;
  }
}
