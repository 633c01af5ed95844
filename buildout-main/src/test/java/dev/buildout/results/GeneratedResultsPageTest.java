package dev.buildout.results;

import dev.buildout.GeneratedFile;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/results.md}, from the registry of tables. */
class GeneratedResultsPageTest {
  private static final String HEAD =
      """
      # Results

      <!-- Generated from dev.buildout.results.Tables by GeneratedResultsPageTest; do not edit. -->

      A run is a folder. `run.json` says what was run and how it ended; the tables below lie beside it, one Parquet file each.
      Amounts are nominal. Periods count from 0.
      """;

  private static final String COMPARISONS =
      """

      # Comparisons

      `buildout compare` writes a run of its own kind: `run.json` has `"kind": "comparison"`, and the folder holds `resolves` and these tables.
      The first run is the one named first.
      """;

  @Test
  void resultsPage() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    Tables.ALL.forEach(table -> page.append(section(table)));
    page.append(COMPARISONS);
    ComparisonTables.ALL.stream()
        .filter(table -> !Tables.ALL.contains(table))
        .forEach(table -> page.append(section(table)));
    GeneratedFile.check("docs/reference/results.md", page.toString());
  }

  private static String section(TableSpec table) {
    StringBuilder section = new StringBuilder("\n## ").append(table.name()).append("\n\n");
    section.append(table.description()).append("\n\n");
    section.append("| column | type | unit | meaning |\n|---|---|---|---|\n");
    for (Column column : table.columns()) {
      section.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  column.type().name().toLowerCase(Locale.ROOT),
                  column.unit(),
                  column.description()));
    }
    return section.toString();
  }
}
