package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema says yes to what the reader reads, and no to what it can know to be wrong. */
class JsonSchemaTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonMapper.shared().<JsonNode>valueToTree(JsonSchema.ofCase()));

  @Test
  void sampleCaseFits() {
    assertThat(SCHEMA.validate(sample(new SampleCase()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.buildout.cases.ShippedCasesTest#cases")
  void shippedCasesFit(Path folder) throws IOException {
    ObjectNode root = (ObjectNode) YAML.readTree(Files.readString(folder.resolve("case.yaml")));
    for (String part : new String[] {"workloads", "finance"}) {
      root.set(part, YAML.readTree(Files.readString(folder.resolve(part + ".yaml"))));
    }

    assertThat(SCHEMA.validate(root)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "case.yaml, 'horizon_years: 3', 'horizon_years: 300'",
    "case.yaml, 'horizon_years: 3', 'horizon_yeers: 3'",
    "case.yaml, 'horizon_years: 3', 'horizon_years: three'",
    "case.yaml, 'format: 1', 'format: 2'",
    "case.yaml, 'resolution: quarter', 'resolution: quater'",
    "case.yaml, 'sites: sites.csv', 'site: sites.csv'",
    "finance.yaml, 'tax_rate: 0.24', 'tax_rate: 24'",
    "finance.yaml, 'macrs_5}', 'macrs_6}'",
    "finance.yaml, 'growth_per_year: 0.03', 'growth_per_year: -3'",
    "finance.yaml, 'confidence: filing', 'confidence: filed'",
    "workloads.yaml, 'source: Survey', 'sorce: Survey'",
    "workloads.yaml, '- id: chat', '- di: chat'",
    "workloads.yaml, 'points: {2026-01: 1.5', 'points: {2026-01: -1.5'"
  })
  void schemaSaysNo(String file, String from, String to) {
    assertThat(SCHEMA.validate(sample(new SampleCase().replace(file, from, to)))).isNotEmpty();
  }

  @Test
  void kindSelectsTheAttributesOfAnOffer() {
    ObjectNode root = (ObjectNode) sample(new SampleCase());
    String offer = "[{id: a, kind: on_demand, name: A, system: g1, from: 2026-01, %s}]";
    root.set("offers", YAML.readTree(offer.formatted("usd_per_chip_hour: 2, depth_chips: 10")));
    assertThat(SCHEMA.validate(root)).isEmpty();

    root.set("offers", YAML.readTree(offer.formatted("price_usd_m: 2, lead_months: 3")));
    assertThat(SCHEMA.validate(root)).isNotEmpty();
  }

  private static JsonNode sample(SampleCase sample) {
    ObjectNode root = (ObjectNode) YAML.readTree(sample.text("case.yaml"));
    root.set("workloads", YAML.readTree(sample.text("workloads.yaml")));
    root.set("finance", YAML.readTree(sample.text("finance.yaml")));
    return root;
  }
}
