package dev.buildout.app.estimates;

import dev.buildout.model.Confidence;
import dev.buildout.model.CostFact;
import dev.buildout.model.Provenance;
import dev.buildout.model.SourcedCatalog;

/**
 * A number behind a cost that the user may set.
 *
 * @param value in its unit
 * @param unit as in the catalog
 * @param sigma spread of its logarithm; 0 for what the user set
 * @param origin the fact of the catalog, or {@code option}
 * @param source of the fact
 */
public record Assumption(
    double value, String unit, double sigma, String origin, Provenance source) {
  private static final Provenance OPTION =
      new Provenance("set by option", "", Confidence.ESTIMATE, "");

  /** What the user set takes the place of a fact. */
  Assumption replacedBy(double given) {
    return new Assumption(given, unit, 0, "option", OPTION);
  }

  /** A cost fact of the catalog. */
  static Assumption of(SourcedCatalog facts, String id) {
    CostFact fact =
        facts.catalog().costs().stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no cost fact " + id));
    Provenance source =
        facts.findSource("costs", id, "value").orElseThrow(() -> new IllegalStateException(id));
    double sigma = PriceSpread.sigma(number(fact.low()), number(fact.high()), source.confidence());
    return new Assumption(fact.value(), fact.unit(), sigma, "catalog.costs." + id, source);
  }

  private static double number(String text) {
    return text.isBlank() ? 0 : Double.parseDouble(text);
  }
}
