package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimsCommandTest {
  private static final String CASE = "../cases/amazon-2026";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return main.execute(arguments);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void documentHasCountsAndOneRowForEachClaim() {
    assertThat(run("claims", CASE, "--json")).isEqualTo(ExitCode.DONE);

    JsonNode document = json();
    int counted = 0;
    for (JsonNode count : document.get("counts")) {
      counted += count.asInt();
    }
    assertThat(document.get("claims")).hasSize(counted);
    JsonNode input = document.get("claims").get(6);
    assertThat(input.get("verdict").asString()).isEqualTo("input");
    assertThat(input.get("computed").isNull()).isTrue();
    JsonNode condition = document.get("claims").get(0);
    assertThat(condition.propertyNames())
        .contains(
            "id", "verdict", "stated", "computed", "unit", "basis", "depends_on", "explanation");
    assertThat(condition.get("condition").get("of").asString())
        .isEqualTo("facts.capex_growth_per_quarter");
    assertThat(document.get("pairs").get(0).get("one").get("id").asString()).isEqualTo("Q002");
  }

  @Test
  void setFactMovesTheNumber() {
    run("claims", CASE, "--json");
    double before = computed(json(), "Q076");
    out.getBuffer().setLength(0);

    assertThat(run("claims", CASE, "--json", "--set", "facts.aws_revenue_2025.value=129700"))
        .isEqualTo(ExitCode.DONE);
    assertThat(computed(json(), "Q076"))
        .isCloseTo(before + 1, org.assertj.core.data.Offset.offset(1e-9));
  }

  private static double computed(JsonNode document, String id) {
    for (JsonNode claim : document.get("claims")) {
      if (claim.get("id").asString().equals(id)) {
        return claim.get("computed").asDouble();
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void textIsGroupedByVerdict() {
    assertThat(run("claims", CASE)).isEqualTo(ExitCode.DONE);

    assertThat(out.toString())
        .contains("HOLDS ONLY IF", "CONTRADICTED BY ANOTHER CLAIM", "NOT TESTABLE", "SIDE BY SIDE")
        .contains("against Q002");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 130);
  }

  @Test
  void caseWithoutClaimsIsRefused() {
    assertThat(run("claims", "../cases/quickstart")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("states no claims").doesNotContain("\tat ");
  }

  @Test
  void unknownAddressIsRefused() {
    assertThat(run("claims", CASE, "--set", "facts.nothing.value=1")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).startsWith("buildout claims: --set").doesNotContain("\tat ");
  }
}
