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

  @Test
  void resultsPage() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (TableSpec table : Tables.ALL) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(table.description()).append("\n\n");
      page.append("| column | type | unit | meaning |\n|---|---|---|---|\n");
      for (Column column : table.columns()) {
        page.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(
                    column.name(),
                    column.type().name().toLowerCase(Locale.ROOT),
                    column.unit(),
                    column.description()));
      }
    }
    GeneratedFile.check("docs/reference/results.md", page.toString());
  }
}
