package dev.buildout.model;

/** A published price of rented capacity; several may exist for one product and differ. */
public record PriceFact(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute(value = "Chip.", refersTo = "catalog.accelerators") String accelerator,
    @Attribute("Who sells it.") String provider,
    @Attribute("Product name.") String product,
    @Attribute("on-demand, spot, capacity block, reserved, contract or marketplace.") String market,
    @Attribute(value = "Price.", unit = "USD/chip-h", min = 0) double usdPerChipHour,
    @Attribute(
            value =
                "True for the one price that stands for its chip and market where several conflict.",
            byDefault = "false")
        boolean used,
    @Attribute(
            value = "Lower end of what is published or estimated; 0 where no range is.",
            unit = "USD/chip-h",
            byDefault = "0",
            min = 0)
        double lowUsdPerChipHour,
    @Attribute(
            value = "Upper end of what is published or estimated; 0 where no range is.",
            unit = "USD/chip-h",
            byDefault = "0",
            min = 0)
        double highUsdPerChipHour) {}
