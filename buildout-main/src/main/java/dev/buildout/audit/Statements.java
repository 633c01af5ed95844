package dev.buildout.audit;

import dev.buildout.results.FirmTables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Lines of the statements of one plan, in cents; amounts are positive in their usual direction. */
final class Statements {
  static final double CENTS_PER_USD_M = 1e8;

  private final Map<String, long[]> cents = new LinkedHashMap<>();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final Totals occurrences = new Totals();

  static Statements of(Evidence e) {
    Statements statements = new Statements();
    for (Row row : e.rows(FirmTables.STATEMENTS)) {
      String line = row.text("line");
      long[] values = statements.cents.computeIfAbsent(line, key -> new long[e.timeline().size()]);
      if (e.isPeriod(row.period())) {
        values[row.period()] = Math.round(row.real("usd_m") * CENTS_PER_USD_M);
      }
      statements.sections.put(line, row.text("statement"));
      statements.occurrences.add(1, line, row.period());
    }
    return statements;
  }

  private Statements() {}

  Set<String> lines() {
    return cents.keySet();
  }

  String section(String line) {
    return sections.getOrDefault(line, "");
  }

  /** Number of rows of a line in a period; 1 in a sound run. */
  int rows(String line, int period) {
    return (int) occurrences.get(line, period);
  }

  long cents(String line, int period) {
    return get(line)[period];
  }

  double usdM(String line, int period) {
    return get(line)[period] / CENTS_PER_USD_M;
  }

  /** Largest absolute value of a line, USD m. */
  double largest(String line) {
    long largest = 0;
    for (long value : get(line)) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest / CENTS_PER_USD_M;
  }

  private long[] get(String line) {
    long[] values = cents.get(line);
    if (values == null) {
      throw new NoSuchElementException("the statements have no line " + line);
    }
    return values;
  }
}
