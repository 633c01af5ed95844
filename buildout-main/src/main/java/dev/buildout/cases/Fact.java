package dev.buildout.cases;

import dev.buildout.model.Provenance;
import java.util.Optional;

/**
 * A number that the files state, as opposed to a default.
 *
 * @param address in the case
 * @param file where it is stated
 * @param line of the file
 * @param text as stated
 * @param provenance its source, or that of its row
 */
public record Fact(
    String address, String file, int line, String text, Optional<Provenance> provenance) {

  /** True for a number of the built-in catalog. */
  public boolean isBuiltIn() {
    return file.startsWith(BuiltInCatalog.LABEL);
  }

  public boolean hasSource() {
    return provenance.filter(p -> !p.source().isBlank()).isPresent();
  }
}
