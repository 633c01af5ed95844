package dev.buildout.cli;

import dev.buildout.app.estimates.CostTerms;
import dev.buildout.model.Accelerator;
import dev.buildout.model.NearName;
import dev.buildout.model.PriceFact;
import dev.buildout.model.SourcedCatalog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a cost rests on, each by default a fact of the catalog. */
final class CostOptions {
  private static final String LOWEST = "above 0";

  @Option(
      names = "--utilisation",
      paramLabel = "SHARE",
      description = "Hours in use over all hours; default: the catalog's.")
  private double utilisation = Double.NaN;

  @Option(names = "--life-years", paramLabel = "YEARS", description = "Service life of a system.")
  private double lifeYears = Double.NaN;

  @Option(names = "--discount", paramLabel = "RATE", description = "Discount rate, e.g. 0.09.")
  private double discount = Double.NaN;

  @Option(names = "--usd-per-mwh", paramLabel = "USD", description = "Price of energy.")
  private double usdPerMwh = Double.NaN;

  @Option(names = "--pue", paramLabel = "RATIO", description = "Facility power over IT power.")
  private double pue = Double.NaN;

  @Option(
      names = "--usd-per-kw-month",
      paramLabel = "USD",
      description = "Rent of a hall for a kW of IT power, energy apart.")
  private double usdPerKwMonth = Double.NaN;

  @Option(names = "--rented", description = "Rent chips by the hour instead of buying systems.")
  private boolean rented;

  @Option(
      names = "--market",
      paramLabel = "MARKET",
      description = "Market of rents: contract, reserved, on-demand and others of the catalog.")
  private String market = "";

  @Option(
      names = "--price",
      paramLabel = "CHIP=USD",
      description = "Price of a chip with its share of host and network; may be repeated.")
  private Map<String, Double> prices = new LinkedHashMap<>();

  /** Assumptions with what the user set. */
  CostTerms terms(
      SourcedCatalog facts,
      Function<String, Accelerator> known,
      Function<String, ParameterException> wrong) {
    above("--utilisation", utilisation, 0, 1, wrong);
    above("--life-years", lifeYears, 0, Double.MAX_VALUE, wrong);
    above("--discount", discount, -1e-300, 1, wrong);
    above("--usd-per-mwh", usdPerMwh, -1e-300, Double.MAX_VALUE, wrong);
    above("--pue", pue, 0.999, Double.MAX_VALUE, wrong);
    above("--usd-per-kw-month", usdPerKwMonth, -1e-300, Double.MAX_VALUE, wrong);
    checkMarket(facts, wrong);
    Map<String, Double> byChip = new HashMap<>();
    prices.forEach((chip, usd) -> {
      if (!(usd > 0)) {
        throw wrong.apply("--price: found %s=%s, expected USD above 0".formatted(chip, usd));
      }
      byChip.put(known.apply(chip).id(), usd);
    });
    return CostTerms.of(facts)
        .with(utilisation, lifeYears, discount, usdPerMwh, pue, usdPerKwMonth)
        .with(rented || !market.isEmpty(), market, byChip);
  }

  private void checkMarket(SourcedCatalog facts, Function<String, ParameterException> wrong) {
    TreeSet<String> markets = new TreeSet<>();
    facts.catalog().prices().stream().map(PriceFact::market).forEach(markets::add);
    if (!market.isEmpty() && !markets.contains(market)) {
      String near = NearName.find(market, markets);
      throw wrong.apply(
          "--market: found \"%s\", expected one of %s%s"
              .formatted(
                  market,
                  String.join(", ", markets),
                  near.isEmpty() ? "" : ". Maybe " + near + "?"));
    }
  }

  private static void above(
      String option,
      double value,
      double low,
      double high,
      Function<String, ParameterException> wrong) {
    if (!Double.isNaN(value) && !(value > low && value <= high)) {
      String least = low > 0.5 ? "at least 1" : low < 0 ? "0 or more" : LOWEST;
      String most = high == 1 ? " and at most 1" : "";
      throw wrong.apply("%s: found %s, expected %s%s".formatted(option, value, least, most));
    }
  }
}
