package dev.buildout.cases;

import dev.buildout.model.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The catalog that ships with the software: CSV files on the class path. */
final class BuiltInCatalog implements InputFiles {
  /** Put before the names of its files in faults and facts. */
  static final String LABEL = "built-in catalog/";

  private static final String FOLDER = "/dev/buildout/catalog/";

  @Override
  public Optional<byte[]> find(String name) throws IOException {
    try (InputStream in = BuiltInCatalog.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /** Names its files would have, present or not. */
  @Override
  public List<String> names() {
    return Field.of(Catalog.class).stream().map(CatalogNodes::fileOf).toList();
  }
}
