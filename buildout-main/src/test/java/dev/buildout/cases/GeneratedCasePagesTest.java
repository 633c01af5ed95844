package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.GeneratedFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reference pages and JSON Schema, from the declarations by which cases are read. */
class GeneratedCasePagesTest {
  private static final String CASE_HEAD =
      """
      # The case folder

      <!-- Generated from the declarations in dev.buildout.model by GeneratedCasePagesTest; do not edit. -->

      `case.yaml` is the one file that must be there. It holds `format: 1`, the values of the case itself and, under `files:`, the
      names of the files with its parts. A part is CSV (lists without anything nested) or YAML; it may also stand in `case.yaml`
      under its own name. In YAML a list is a list of mappings with `id`, or a mapping from ids to mappings.

          files:
            sites: sites.csv
            workloads: workloads.yaml
            catalog: catalog        # a folder; see catalog.md

      `buildout new NAME` writes a case to start from, `buildout check CASE` reports everything that is wrong with one. Editors that
      know JSON Schema find it in `cases/schema/case.schema.json`.

      ## Notation

      | value | in YAML | in a CSV cell |
      |---|---|---|
      | id | `pa-1`: a-z, 0-9, - and _; unique in its list | the same |
      | number | `1200`, `1.2e3` | the same; no thousands separators, no % |
      | month | `2026-01`; `2026-Q1` and `2026` are their first months | the same |
      | path, constant | `5` | `5` |
      | path with growth from the start of the case | `{value: 5, growth_per_year: 0.1}` | `5; growth 0.1` |
      | path through points, then growth | `{points: {2026-01: 5, 2027-01: 8}, growth_per_year: 0.1}` | `2026-01: 5; 2027-01: 8; growth 0.1` |
      | list of names | `[a, b]` | `a|b` or `a;b` |
      | absent | no key, or a key without a value | an empty cell |

      A path is flat before its first point, linear by month between points, and grows by a yearly rate after the last.

      ## Sources

      Any fact may say where it comes from, with `source`, `as_of` (a date), `confidence` and `note`. In YAML these are keys of any mapping
      and hold for all in it, or of a single value: `tax_rate: {value: 0.24, source: Annual report, confidence: filing}`. In CSV they are columns
      and hold for the row; `grid_mw.source` and its like hold for one column. Confidence is `filing`, `vendor`, `press`, `derived`,
      `estimate`, `weak` or `memory`; `estimate` where a source has none. `buildout check` counts them and lists numbers without a source.

      ## Addresses

      Every value has one address, the names on the way to it with dots between: `sites.pa-1.grid_mw`,
      `workloads.chat.channels.committed.price`. Faults, sensitivities and comparisons use it. Below, ID stands for the id of a row.
      """;

  private static final String CATALOG_HEAD =
      """
      # The catalog

      <!-- Generated from the declarations in dev.buildout.model by GeneratedCasePagesTest; do not edit. -->

      Hardware, models, prices and costs ship with Buildout as CSV files with sources. A case goes over them, row by row and field by field:
      `files: {catalog: FOLDER}` names a folder with any of `accelerators.csv`, `stacks.csv`, `systems.csv`, `models.csv`, `prices.csv` and
      `costs.csv`, or the lists stand under `catalog:` in `case.yaml`. A row with the id of a built-in one replaces the fields that it fills; its
      source holds for these. A row with a new id is added. Notation and sources are those of [the case](case.md).
      """;

  @Test
  void casePage() throws IOException {
    GeneratedFile.check("docs/reference/case.md", AttributePages.casePage(CASE_HEAD));
  }

  @Test
  void catalogPage() throws IOException {
    GeneratedFile.check("docs/reference/catalog.md", AttributePages.catalogPage(CATALOG_HEAD));
  }

  @Test
  void schema() throws IOException {
    String schema =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(JsonSchema.ofCase());

    GeneratedFile.check("cases/schema/case.schema.json", schema.replace("\r\n", "\n") + "\n");
    assertThat(schema).contains("\"power_usd_per_mwh\"", "\"on_demand\"", "\"macrs_5\"");
  }
}
