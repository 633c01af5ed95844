package dev.buildout.app.estimates;

import dev.buildout.finance.CapacityCosts;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Confidence;
import dev.buildout.model.PriceFact;
import dev.buildout.model.Provenance;
import dev.buildout.model.SourcedCatalog;
import dev.buildout.model.SystemType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Picks the facts for the cost of an hour of a chip: the price of its system, bought, or the rent
 * of a chip where it is not sold or renting is asked for.
 */
final class ChipHours {
  /** A committed buyer's order of markets; the catalog marks one price of each as used. */
  private static final List<String> MARKETS =
      List.of("contract", "reserved", "capacity block", "on-demand", "marketplace", "spot");

  private static final Provenance UNKNOWN = new Provenance("", "", Confidence.WEAK, "");

  private final SourcedCatalog facts;
  private final CostTerms terms;

  ChipHours(SourcedCatalog facts, CostTerms terms) {
    this.facts = facts;
    this.terms = terms;
  }

  /** The smallest system of a chip that holds so many chips, or else its largest. */
  Optional<SystemType> system(Accelerator chip, int chips) {
    Comparator<SystemType> bySize = Comparator.comparingInt(SystemType::chips);
    List<SystemType> all =
        facts.catalog().systems().stream().filter(s -> s.accelerator().equals(chip.id())).toList();
    return all.stream()
        .filter(s -> s.chips() >= chips)
        .min(bySize)
        .or(() -> all.stream().max(bySize));
  }

  /** Empty where the catalog has neither a price nor a rent of the chip. */
  Optional<ChipHour> of(Accelerator chip, Optional<SystemType> system) {
    Optional<ChipHour.Price> bought =
        terms.rented() ? Optional.empty() : system.flatMap(s -> bought(chip, s));
    return bought.isPresent()
        ? bought.map(price -> owned(price, system.orElseThrow()))
        : rent(chip).map(ChipHours::rented);
  }

  private Optional<ChipHour.Price> bought(Accelerator chip, SystemType system) {
    Double given = terms.usdPerChip().get(chip.id());
    if (given != null) {
      Provenance source = new Provenance("set by option", "", Confidence.ESTIMATE, "");
      return Optional.of(
          new ChipHour.Price(
              true, given, 0, "per chip, by option", 0, system.maintenanceShare(), source));
    }
    if (system.priceUsdM() <= 0) {
      return Optional.empty();
    }
    Provenance source = facts.findSource("systems", system.id(), "price_usd_m").orElse(UNKNOWN);
    double sigma =
        PriceSpread.sigma(system.priceLowUsdM(), system.priceHighUsdM(), source.confidence());
    String basis =
        String.format(
            Locale.ROOT,
            "%s at %.4g USD m over %d chips, host and network included",
            system.name(),
            system.priceUsdM(),
            system.chips());
    double usd = system.priceUsdM() * 1e6 / system.chips();
    return Optional.of(
        new ChipHour.Price(true, usd, 0, basis, sigma, system.maintenanceShare(), source));
  }

  private ChipHour owned(ChipHour.Price price, SystemType system) {
    double kw = system.powerKw() / system.chips();
    double capital =
        CapacityCosts.capitalPerHour(
            price.usdPerChip(), terms.discountRate().value(), terms.lifeYears().value());
    double maintenance =
        CapacityCosts.maintenancePerHour(price.usdPerChip(), price.maintenanceShare());
    double hall = CapacityCosts.hallPerHour(kw, terms.usdPerKwMonth().value());
    double energy =
        CapacityCosts.energyPerHour(
            kw, system.meanLoad(), terms.pue().value(), terms.usdPerMwh().value());
    double total = capital + maintenance + hall + energy;
    // Prices err apart from one another; capital and maintenance hang on the same one.
    double sigma =
        Math.hypot(
                Math.hypot(
                    (capital + maintenance) * price.sigma(), hall * terms.usdPerKwMonth().sigma()),
                energy * Math.hypot(terms.usdPerMwh().sigma(), terms.pue().sigma()))
            / total;
    return new ChipHour(capital, energy, 0, maintenance + hall, sigma, price);
  }

  private static ChipHour rented(ChipHour.Price price) {
    return new ChipHour(0, 0, price.usdPerChipHour(), 0, price.sigma(), price);
  }

  private Optional<ChipHour.Price> rent(Accelerator chip) {
    List<String> markets = terms.market().isEmpty() ? MARKETS : List.of(terms.market());
    return facts.catalog().prices().stream()
        .filter(p -> p.used() && p.accelerator().equals(chip.id()) && markets.contains(p.market()))
        .min(Comparator.comparingInt(p -> markets.indexOf(p.market())))
        .map(this::rent);
  }

  private ChipHour.Price rent(PriceFact fact) {
    Provenance source = facts.findSource("prices", fact.id(), "usd_per_chip_hour").orElse(UNKNOWN);
    double sigma =
        PriceSpread.sigma(fact.lowUsdPerChipHour(), fact.highUsdPerChipHour(), source.confidence());
    String basis =
        "per chip and hour, %s, %s, %s".formatted(fact.provider(), fact.product(), fact.market());
    return new ChipHour.Price(false, 0, fact.usdPerChipHour(), basis, sigma, 0, source);
  }
}
