package dev.buildout.model;

/** A purchasable unit: a server, an UltraServer, a rack. */
public record SystemType(
    @Attribute("Short name, unique in the catalog.") String id,
    @Attribute("Name.") String name,
    @Attribute(value = "Chip in it.", refersTo = "catalog.accelerators") String accelerator,
    @Attribute(value = "Chips in one system.", min = 1) int chips,
    @Attribute(
            value = "IT power of one system at full load, host and network included.",
            unit = "kW",
            basis = "it",
            min = 0)
        double powerKw,
    @Attribute(
            value = "Mean power of a system in use over its full power.",
            byDefault = "0.8",
            min = 0,
            max = 1)
        double meanLoad,
    @Attribute(
            value = "Maintenance and support, share of the catalog price a year.",
            byDefault = "0.02",
            min = 0)
        double maintenanceShare,
    @Attribute(
            value = "Price of one system with its share of network and host.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double priceUsdM,
    @Attribute(
            value =
                "Chips that share the fast fabric in this system; 0 for as many as the chip"
                    + " states.",
            byDefault = "0",
            min = 0)
        int fabricChips,
    @Attribute(
            value = "How the fast fabric joins chips: switch, torus, mesh, PCIe or none.",
            byDefault = "switch")
        String topology,
    @Attribute(
            value = "Chips below one host, the widest unit without a cable of the fabric.",
            byDefault = "0",
            min = 0)
        int hostChips,
    @Attribute(
            value = "Lower end of published prices of one system; 0 where none is.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double priceLowUsdM,
    @Attribute(
            value = "Upper end of published prices of one system; 0 where none is.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double priceHighUsdM,
    @Attribute(
            value =
                "Asset class of what is bought of it, with its life in the books, for tax and in service.",
            byDefault = "systems",
            refersTo = "finance.asset_classes")
        String assetClass) {
  /** A system with the fabric of its chip. */
  public SystemType(
      String id,
      String name,
      String accelerator,
      int chips,
      double powerKw,
      double meanLoad,
      double maintenanceShare,
      double priceUsdM) {
    this(
        id,
        name,
        accelerator,
        chips,
        powerKw,
        meanLoad,
        maintenanceShare,
        priceUsdM,
        0,
        "switch",
        0,
        0,
        0,
        "systems");
  }
}
