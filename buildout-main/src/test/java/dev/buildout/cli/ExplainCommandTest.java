package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code buildout explain} on the run of the quickstart: 800 servers of 0.3 USD m in 2026. */
class ExplainCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return main.execute(arguments);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private static String quickstart() {
    return PlannedRun.quickstart().folder().toString();
  }

  @Test
  void cashLinesAddUpToTheCost() {
    assertThat(run("explain", quickstart(), "why not more h100 in 2026", "--json"))
        .isEqualTo(ExitCode.DONE);

    JsonNode answer = json().get("explanations").get(0);
    JsonNode forced = answer.get("forced");
    double changes = 0;
    for (JsonNode line : forced.get("cash")) {
      changes += line.get("change_usd_m").asDouble();
    }
    assertThat(json().get("warnings")).isEmpty();
    assertThat(answer.get("status").asString()).isEqualTo("possible");
    assertThat(forced.get("amount").asDouble()).isCloseTo(880, within(1e-3));
    assertThat(forced.get("cost_usd_m").asDouble())
        .isPositive()
        .isCloseTo(-changes, within(1e-5))
        .isCloseTo(
            answer.get("npv_usd_m").asDouble() - forced.get("npv_usd_m").asDouble(), within(1e-9));
    assertThat(answer.get("plans").get(0).get("failed").asInt()).isZero();
  }

  @Test
  void aCardForPeople() {
    assertThat(run("explain", quickstart(), "serve", "gpu-hours", "fully"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("It is not possible: at most 86.6 % of demand", "because grid power")
        .contains("what blocks it", "hold");
  }

  @Test
  void unreadableQuestions() {
    assertThat(run("explain", quickstart(), "more h10")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString())
        .contains("found \"h10\" after \"more\", expected halls")
        .contains("Maybe h100?");
    assertThat(run("explain", quickstart(), "more h100 in 2050", "--json"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(json().get("status").asString()).isEqualTo("bad_input");
  }

  @Test
  void whatIsNoRun() {
    assertThat(run("explain", "../cases/quickstart", "more h100")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("is not a run");
  }

  /** The values set for a run belong to its case. */
  @Test
  void besideAPlanAndFromARunWithValuesSet() {
    Path at = folder.resolve("dear");
    PlannedRun planned =
        PlannedRun.plan(
            Path.of("../cases/quickstart"),
            at,
            "--set",
            "offers.h100.price_usd_m=0.4",
            "--explain",
            "exactly 700 systems of h100",
            "--explain",
            "more halls");
    assertThat(planned.exitCode()).isEqualTo(ExitCode.DONE);
    double beside =
        planned.run().table(dev.buildout.results.StudyTables.EXPLANATIONS).real(0, "cost_usd_m");
    assertThat(run("check", at.toString())).isEqualTo(ExitCode.DONE);
    out.getBuffer().setLength(0);

    assertThat(run("explain", at.toString(), "exactly 700 systems of h100", "--json")).isZero();
    assertThat(json().get("warnings")).isEmpty();
    double later = json().get("explanations").get(0).get("forced").get("cost_usd_m").asDouble();
    assertThat(later).isPositive().isCloseTo(beside, within(1e-6));
  }

  @Test
  void aPlanThatIsNotAsRecordedIsSaidToBeSo() throws IOException {
    Path at = folder.resolve("other");
    PlannedRun.plan(Path.of("../cases/quickstart"), at);
    Path offers = at.resolve("case/offers.csv");
    Files.writeString(offers, Files.readString(offers).replace(",0.3,", ",0.31,"));

    assertThat(run("explain", at.toString(), "exactly 800 systems of h100")).isZero();
    assertThat(out.toString()).contains("! Planned again, the objective is");
  }
}
