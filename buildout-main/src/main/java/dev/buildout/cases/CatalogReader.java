package dev.buildout.cases;

import dev.buildout.model.Catalog;
import dev.buildout.model.SourcedCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;

/** Reads the catalog that ships with the software, for commands that have no case. */
public final class CatalogReader {
  private CatalogReader() {}

  /** The built-in catalog. */
  public static Catalog builtIn() {
    return withSources().catalog();
  }

  /** The built-in catalog and where its facts come from. */
  public static SourcedCatalog withSources() {
    FaultList faults = new FaultList();
    try {
      TextFiles files = new TextFiles(new BuiltInCatalog(), BuiltInCatalog.LABEL, faults);
      Node.Mapping lists = CatalogNodes.read(files, "", Place.wholeFile(""), faults);
      Reading reading = new Reading(faults, YearMonth.of(2000, 1));
      return new Binder(reading)
          .record(Catalog.class, lists, CatalogNodes.CATALOG)
          .filter(catalog -> faults.isEmpty())
          .map(catalog -> new SourcedCatalog((Catalog) catalog, reading.provenance))
          .orElseThrow(() -> new IllegalStateException("faulty catalog: " + faults.sorted()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in catalog", e);
    }
  }
}
