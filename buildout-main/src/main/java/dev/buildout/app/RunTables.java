package dev.buildout.app;

import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The empty tables of a run, by name. */
public final class RunTables {
  private RunTables() {}

  public static Map<String, Table> empty() {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (TableSpec spec : Tables.ALL) {
      tables.put(spec.name(), new Table(spec));
    }
    return tables;
  }

  public static Table get(Map<String, Table> tables, String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }
}
