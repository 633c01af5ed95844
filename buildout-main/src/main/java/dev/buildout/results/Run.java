package dev.buildout.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished run.
 *
 * @param document what {@code run.json} and {@code --json} hold: nested maps, lists, strings,
 *     numbers and booleans
 * @param tables by name, every table of {@link Tables#ALL}
 * @param checks the certificate
 * @param caseFiles name to content of every input file, so that the run can be checked alone
 */
public record Run(
    Map<String, Object> document,
    Map<String, Table> tables,
    List<Check> checks,
    Map<String, byte[]> caseFiles) {
  public Run {
    document = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(document));
    tables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    checks = List.copyOf(checks);
    caseFiles = Map.copyOf(caseFiles);
  }

  public Table table(TableSpec spec) {
    Table table = tables.get(spec.name());
    if (table == null) {
      throw new IllegalArgumentException("the run has no table " + spec.name());
    }
    return table;
  }
}
