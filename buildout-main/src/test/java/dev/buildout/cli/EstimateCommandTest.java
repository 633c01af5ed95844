package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code buildout estimate}, from names to documents. */
@Tag("slow")
class EstimateCommandTest {
  private static final String LLAMA = "meta-llama/Meta-Llama-3.1-70B";
  private static final String TOTAL = "usd_per_mtoken";
  private static final String CAPITAL = "usd_per_mtoken_capital";

  @TempDir private Path folder = Path.of("");

  private record Said(int exit, String text) {
    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }
  }

  @Test
  void chipsSideBySideInOneDocument() {
    JsonNode said =
        run(ExitCode.DONE, "estimate", LLAMA, "trn2", "h100", "b200", "--compare", "--json").json();

    assertThat(said.get("status").asString()).isEqualTo("ok");
    assertThat(said.get("model").asString()).isEqualTo("llama-3-1-70b");
    assertThat(said.get("weight_bits").asInt()).isEqualTo(16);
    assertThat(said.get("assumptions").get("discount_rate").get("origin").asString())
        .startsWith("catalog.costs.");
    assertThat(said.get("estimates").size()).isEqualTo(3);
    for (JsonNode one : said.get("estimates")) {
      double total = number(one, "usd_per_mtoken");
      assertThat(
              number(one, "usd_per_mtoken_capital")
                  + number(one, "usd_per_mtoken_energy")
                  + number(one, "usd_per_mtoken_rental")
                  + number(one, "usd_per_mtoken_other"))
          .isCloseTo(total, within(1e-9));
      assertThat(number(one, "usd_per_mtoken_low")).isBetween(0.0, total);
      assertThat(number(one, "tokens_per_s_per_chip_high"))
          .isGreaterThan(number(one, "tokens_per_s_per_chip"));
      assertThat(number(one, "tpot_ms")).isBetween(0.0, 50.01);
      assertThat(number(one, "memory_gb_per_chip"))
          .isBetween(1.0, number(one, "usable_gb_per_chip") + 1e-6);
      assertThat(number(one, "mfu_of_bf16")).isBetween(0.0, 1.0);
      assertThat(number(one, "joule_per_token")).isPositive();
      assertThat(one.get("layout").get("chips").asInt()).isPositive();
      assertThat(one.get("limit").asString()).isNotBlank();
      assertThat(one.get("price").get("basis").asString()).contains("over", "chips");
    }
    JsonNode first = said.get("comparison").get(0);
    assertThat(first.get("accelerator").asString()).isEqualTo("trn2");
    assertThat(number(first, "usd_per_mtoken_ratio")).isCloseTo(1, within(1e-12));
    assertThat(number(first, "usd_per_mtoken_ratio_high")).isCloseTo(1, within(1e-12));
    assertThat(said.get("comparison").get(2).get("against").asString()).isEqualTo("trn2");
  }

  @Test
  void aChipOnWhichNothingFitsStandsBesideTheOthers() {
    JsonNode said =
        run(ExitCode.DONE, "estimate", LLAMA, "rtx4090", "h100", "--compare", "--json").json();

    JsonNode small = said.get("estimates").get(0);
    assertThat(small.get("status").asString()).isEqualTo("does not fit");
    // 70.55e9 weights of 2 bytes are 141.1 GB; 95 % of 24 GB is 22.8.
    assertThat(number(small, "short_by_gb")).isBetween(118.0, 125.0);
    assertThat(small.get("closest").get("chips").asInt()).isEqualTo(1);
    assertThat(said.get("estimates").get(1).get("status").asString()).isEqualTo("ok");
    assertThat(said.get("comparison").size()).isEqualTo(1);

    assertThat(run(ExitCode.DONE, "estimate", LLAMA, "rtx4090", "h100", "--compare").text())
        .contains("rtx4090: llama-3-1-70b at 16 bits and one request do not fit", "h100-sxm");
  }

  @Test
  void whereNothingFitsAnywhereTheAnswerIsNo() {
    JsonNode said = run(ExitCode.NO, "estimate", LLAMA, "rtx4090", "--json").json();
    assertThat(said.get("status").asString()).isEqualTo("does not fit");

    Said slow = run(ExitCode.NO, "estimate", LLAMA, "h100", "--tpot-ms", "0.5", "--json");
    assertThat(slow.json().get("status").asString()).isEqualTo("too slow");
  }

  @Test
  void curvesFallAndBecomeAPicture() throws IOException {
    Path page = folder.resolve("page.html");
    Said said =
        run(
            ExitCode.DONE,
            "estimate",
            "llama-3-1-8b",
            "h100",
            "tpu-v6e",
            "--curve",
            "--json",
            "--html",
            page.toString());

    for (JsonNode one : said.json().get("estimates")) {
      double user = 0;
      double chip = Double.POSITIVE_INFINITY;
      assertThat(one.get("curve").size()).isGreaterThan(5);
      for (JsonNode point : one.get("curve")) {
        assertThat(number(point, "tokens_per_s_per_user")).isGreaterThan(user);
        assertThat(number(point, "tokens_per_s_per_chip")).isLessThan(chip);
        user = number(point, "tokens_per_s_per_user");
        chip = number(point, "tokens_per_s_per_chip");
      }
    }
    assertThat(Files.readString(page))
        .contains("\"kind\":\"frontier\"", "h100-sxm", "tpu-v6e", "Cost of a million tokens")
        .doesNotContain("<!--{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          estimate llama-3-1-71b h100|MODEL: unknown name|Maybe
          estimate llama-3-1-70b h1000|CHIP: unknown name "h1000"|Maybe
          estimate llama-3-1-70b h100 --price b20=3|--price: unknown name "b20"|Maybe
          estimate llama-3-1-70b h100 --bits 5|--bits: found 5|4, 8 or 16
          estimate llama-3-1-70b h100 --utilisation 1.2|--utilisation: found 1.2|at most 1
          estimate llama-3-1-70b h100 --pue 0.5|--pue: found 0.5|at least 1
          estimate llama-3-1-70b h100 --market sport|--market: found "sport"|Maybe spot?
          estimate llama-3-1-70b h100 --input 200000|201024|131072 at most
          estimate llama-3-1-70b h100 --cached-share 1|--cached-share: found 1.0|below 1
          estimate llama-3-1-70b h100 --price trn2=3|--price: found trn2|h100-sxm
          estimate llama-3-1-70b h100 --training --curve|--curve, --html|
          estimate llama-3-1-70b h100 --html no/such/folder/page.html|--html: cannot write|
          estimate llama-3-1-70b|CHIP|
          """)
  void badInputIsNamed(String command, String fault, String help) {
    StringWriter error = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(error));

    assertThat(line.execute(command.split(" "))).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(error.toString()).contains(fault);
    assertThat(error.toString()).contains(help == null ? "" : help);
  }

  @Test
  void optionsMoveWhatTheyName() {
    JsonNode usual = one("estimate", LLAMA, "h100", "--json");

    assertThat(number(one("estimate", LLAMA, "h100", "--json", "--utilisation", "0.3"), TOTAL))
        .isCloseTo(2 * number(usual, TOTAL), within(1e-9));
    assertThat(number(one("estimate", LLAMA, "h100", "--json", "--usd-per-mwh", "0"), TOTAL))
        .isCloseTo(number(usual, TOTAL) - number(usual, "usd_per_mtoken_energy"), within(1e-9));
    assertThat(number(one("estimate", LLAMA, "h100", "--json", "--price", "H100=18000"), CAPITAL))
        .isCloseTo(number(usual, CAPITAL) / 2, within(1e-9));
    assertThat(number(one("estimate", LLAMA, "h100", "--json", "--rented"), CAPITAL)).isZero();
  }

  @Test
  void trainingComparesToo() {
    String said =
        run(ExitCode.DONE, "estimate", "llama-3-1-8b", "h100", "b200", "--training", "--compare")
            .text();

    assertThat(said).contains("h100-sxm", "b200-sxm", "tokens per s per chip");
    JsonNode both =
        run(ExitCode.DONE, "estimate", "llama-3-1-8b", "h100", "b200", "--training", "--json")
            .json();
    assertThat(both.get("estimates").size()).isEqualTo(2);
    assertThat(both.get("estimates").get(0).get("best").has("step_seconds")).isTrue();
  }

  private static JsonNode one(String... arguments) {
    return run(ExitCode.DONE, arguments).json().get("estimates").get(0);
  }

  private static double number(JsonNode node, String name) {
    assertThat(node.has(name)).as(name).isTrue();
    return node.get(name).asDouble();
  }

  private static Said run(int exit, String... arguments) {
    StringWriter screen = new StringWriter();
    CommandLine line = Main.commandLine().setOut(new PrintWriter(screen));
    assertThat(line.execute(arguments)).as(screen::toString).isEqualTo(exit);
    return new Said(exit, screen.toString());
  }
}
