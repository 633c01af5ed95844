package dev.buildout.model;

import java.util.Map;
import java.util.Optional;

/**
 * A catalog with the sources of its values.
 *
 * @param catalog its values
 * @param sources by address, e.g. {@code catalog.systems.hgx-h100.price_usd_m}; what stands at a
 *     row holds for those of its values that have no source of their own
 */
public record SourcedCatalog(Catalog catalog, Map<String, Provenance> sources) {
  public SourcedCatalog {
    sources = Map.copyOf(sources);
  }

  /** The source of a value of a row: its own or that of the row. */
  public Optional<Provenance> findSource(String list, String id, String field) {
    String row = "catalog." + list + "." + id;
    Provenance own = sources.get(row + "." + field);
    return Optional.ofNullable(own != null ? own : sources.get(row));
  }
}
