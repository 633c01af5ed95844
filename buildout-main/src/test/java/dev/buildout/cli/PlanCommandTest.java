package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scripts and people may count on when they call {@code buildout plan}. */
class PlanCommandTest {
  private static final Path QUICKSTART = Path.of("../cases/quickstart");

  @TempDir Path temp;

  private record Answer(int exitCode, String out, String err) {
    /** The one document on standard output; anything after it is a fault. */
    JsonNode json() {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(out);
    }
  }

  private static Answer run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Answer(exitCode, out.toString(), err.toString());
  }

  private Answer plan(String... options) {
    String[] fixed = {"plan", QUICKSTART.toString(), "--out", temp.resolve("run").toString()};
    return run(Stream.of(fixed, options).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void theDocument() {
    requireDocument(PlannedRun.quickstart());
    requireDocument(PlannedRun.everything());
  }

  @Test
  @Tag("slow")
  void theDocumentOfAmazon() {
    JsonNode json = requireDocument(PlannedRun.amazon());

    assertThat(json.get("base_year").get("free_cash_flow_usd_m").asDouble()).isEqualTo(11194);
    assertThat(json.get("base_year").get("capex_usd_m").asDouble()).isEqualTo(131_819);
    assertThat(json.get("capex_budget_usd_m").asDouble()).isEqualTo(200_000);
    assertThat(json.get("gap").asDouble()).isLessThanOrEqualTo(1e-3);
    assertThat(json.get("unserved").size()).isGreaterThan(5);
    for (JsonNode left : json.get("unserved")) {
      assertThat(left.get("share").asDouble()).isBetween(0.0, 1.0);
      assertThat(left.get("reason").asString()).isNotBlank();
    }
  }

  private static JsonNode requireDocument(PlannedRun planned) {
    assertThat(planned.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(planned.err()).isEmpty();
    JsonNode json = new Answer(0, planned.out(), "").json();
    assertThat(json.get("status").asString()).isEqualTo("optimal");
    for (String key :
        List.of("npv_usd_m", "objective_usd_m", "bound_usd_m", "build_seconds", "solve_seconds")) {
      assertThat(json.get(key).isNumber()).as(key).isTrue();
    }
    assertThat(json.get("bound_usd_m").asDouble())
        .isGreaterThanOrEqualTo(json.get("objective_usd_m").asDouble() - 1e-6);
    assertThat(json.get("rows").asInt()).isPositive();
    assertThat(json.get("columns").asInt()).isPositive();
    for (String key : List.of("capex_usd_m_by_year", "free_cash_flow_usd_m_by_year")) {
      assertThat(json.get(key).size())
          .as(key)
          .isEqualTo(json.get("case").get("horizon_years").asInt());
      json.get(key)
          .properties()
          .forEach(year -> {
            assertThat(year.getKey()).matches("20\\d\\d");
            assertThat(year.getValue().isNumber()).isTrue();
          });
    }
    assertThat(json.get("checks").size()).isGreaterThan(50);
    for (JsonNode check : json.get("checks")) {
      assertThat(check.get("name").asString()).isNotBlank();
      assertThat(check.get("residual").isNumber()).isTrue();
      assertThat(check.get("ok").asBoolean()).as(check.get("name").asString()).isTrue();
    }
    assertThat(json.get("run").asString()).isEqualTo(planned.folder().toString());
    return json;
  }

  @Test
  void theRunFolder() throws IOException {
    Path folder = PlannedRun.quickstart().folder();

    assertThat(folder.resolve("report.html")).isNotEmptyFile();
    assertThat(folder.resolve("run.json")).isNotEmptyFile();
    for (TableSpec spec : Tables.ALL) {
      assertThat(folder.resolve(spec.name() + ".parquet")).isNotEmptyFile();
    }
    assertThat(names(folder.resolve("case"))).containsAll(List.of("case.yaml", "offers.csv"));
    assertThat(names(Objects.requireNonNull(folder.getParent())))
        .noneMatch(name -> name.startsWith("."));
  }

  @Test
  void aRunIsVerified() {
    for (PlannedRun planned : List.of(PlannedRun.quickstart(), PlannedRun.everything())) {
      Answer answer = run("check", planned.folder().toString());

      assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
      assertThat(answer.out()).contains("ok  integrity").contains("checks hold");
    }
  }

  @Test
  void aSetValueIsKeptWithTheRun() {
    Answer answer = plan("--set", "offers.h100.price_usd_m=0.35", "--json");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(answer.json().get("npv_usd_m").asDouble()).isLessThan(64.9);
    assertThat(answer.json().get("overrides").get("offers.h100.price_usd_m").asString())
        .isEqualTo("0.35");
    assertThat(run("check", temp.resolve("run").toString()).exitCode()).isEqualTo(ExitCode.DONE);
  }

  /** Demand that pays for no chip is no failure; the text says what is left and the file why. */
  @Test
  void unservedDemandIsAnAnswer() {
    Answer answer = plan();

    assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(answer.out()).contains("Left unserved").contains("33.5 %").contains("on demand");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void nothingToBuildIsAnAnswer() {
    Answer answer = plan("--set", "offers.h100.price_usd_m=5");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(answer.out()).contains("Commit nothing new");
  }

  @Test
  void hardLimitsThatConflictAreNamed() throws IOException {
    Answer answer = plan("--set", "finance.minimum_cash_usd_m=1000000");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(answer.out()).contains("No plan meets all limits").contains("minimum cash");
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void hardLimitsThatConflictAreNamedInJson() throws IOException {
    Answer answer = plan("--set", "finance.minimum_cash_usd_m=1000000", "--json");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(answer.json().get("status").asString()).isEqualTo("infeasible");
    assertThat(answer.json().get("conflict").size()).isPositive();
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void everyFaultOfACaseIsSaid() throws IOException {
    Path broken = broken();
    Path out = temp.resolve("runs/deep/run");

    Answer text = run("plan", broken.toString(), "--out", out.toString());
    Answer json = run("plan", broken.toString(), "--out", out.toString(), "--json");

    assertThat(text.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(text.out()).isEmpty();
    assertThat(text.err().lines()).hasSize(3);
    assertThat(text.err())
        .contains("finance.tax_rate", "offers.h100.system", "workloads.gpu-hours", "Maybe");
    assertThat(json.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(json.json().get("faults").size()).isEqualTo(3);
    assertThat(json.err()).isEmpty();
    assertThat(names(temp)).containsExactly("broken");
  }

  private Path broken() throws IOException {
    Path broken = Files.createDirectory(temp.resolve("broken"));
    for (String name : names(QUICKSTART)) {
      String text = Files.readString(QUICKSTART.resolve(name));
      Files.writeString(
          broken.resolve(name),
          text.replace("tax_rate: 0.25", "tax_rate: 25")
              .replace("hgx-h100,", "hgx-h10,")
              .replace("price: 2.00", "prise: 2.00"));
    }
    return broken;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          finance.discount_rat=0.1   | Maybe finance.discount_rate?
          finanze.discount_rate=0.1  | Maybe finance.discount_rate?
          offers.h10.price_usd_m=1   | Maybe offers.h100.price_usd_m?
          workloads.*.channel.*.price=1 | Maybe workloads.*.channels.*.price?
          offers.*.prize_usd_m=1     | Maybe offers.*.price_usd_m?
          nothing=1                  | expected one of name, title
          finance.discount_rate.x=1  | expected it to end with finance.discount_rate
          finance.discount_rate=high | found high
          finance.tax_rate=25        | found 25, expected a number from 0 to 1
          finance.tax_rate=NaN       | found NaN
          finance.tax_rate           | finance.tax_rate
          """)
  void aSetValueThatIsWrong(String set, String said) throws IOException {
    Answer answer = plan("--set", set);
    Answer json = plan("--json", "--set", set);

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).contains(said).doesNotContain("\tat ");
    assertThat(answer.out()).isEmpty();
    assertThat(json.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(json.json().get("status").asString()).isEqualTo("bad_input");
    assertThat(json.json().get("message").asString()).contains(said);
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void aForeignFolderIsLeftAlone() throws IOException {
    Path photos = Files.createDirectory(temp.resolve("run"));
    Files.writeString(photos.resolve("cat.jpg"), "cat");

    Answer answer = plan();

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).contains("cat.jpg, which is no part of a run");
    assertThat(plan("--json").json().get("status").asString()).isEqualTo("bad_input");
    assertThat(names(photos)).containsExactly("cat.jpg");
    assertThat(names(temp)).containsExactly("run");
  }

  @Test
  void aFileInTheWayIsLeftAlone() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "text");

    Answer answer =
        run("plan", QUICKSTART.toString(), "--out", file.resolve("below/run").toString());

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).contains("is a file");
    assertThat(file).hasContent("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--jsn", "--algorithm=magic", "--gap=much", "--time-limit=", "more"})
  void optionsThatAreWrong(String option) throws IOException {
    Answer answer = plan(option);

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("buildout plan: ").contains("--help");
    assertThat(names(temp)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--gap=-1", "--time-limit=0", "--gap=NaN", "--time-limit=-5"})
  void numbersOutOfRange(String option) throws IOException {
    Answer answer = plan(option);

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).contains(option.substring(0, option.indexOf('=')));
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void nearOptionsAreOffered() {
    assertThat(plan("--jsn").err()).contains("--json");
    assertThat(run("plann").err()).contains("plan");
    assertThat(run("plann").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void helpAndVersion() {
    for (String[] arguments :
        new String[][] {{"--help"}, {"plan", "--help"}, {"check", "--help"}, {"new", "--help"}}) {
      Answer answer = run(arguments);
      assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
      assertThat(answer.out()).contains("Usage: buildout");
      assertThat(answer.err()).isEmpty();
    }
    assertThat(run("--version").out()).startsWith("buildout ");
    assertThat(run("plan", "--help").out()).contains("--set", "--algorithm", "--gap", "--json");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
