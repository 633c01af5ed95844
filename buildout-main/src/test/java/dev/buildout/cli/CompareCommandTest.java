package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scripts and people may count on when they call {@code buildout compare}. */
class CompareCommandTest {
  private static final Path FIRST = PlannedRun.quickstart().folder();

  @TempDir Path temp;

  private record Answer(int exitCode, String out, String err) {
    JsonNode json() {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(out);
    }
  }

  private static Answer run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exitCode =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    return new Answer(exitCode, out.toString(), err.toString());
  }

  private Path cheap() {
    Path folder = temp.resolve("cheap");
    PlannedRun.plan(
        PlannedRun.quickstart().caseFolder(), folder, "--set", "offers.h100.price_usd_m=0.2");
    return folder;
  }

  /** The value that was set for the second run is the change; the folder is a run that checks. */
  @Test
  void aBridgeIsPrintedKeptAndVerified() throws IOException {
    Path cheap = cheap();
    Path out = temp.resolve("bridge");

    Answer text = run("compare", FIRST, cheap, "--out", out);
    Answer json = run("compare", FIRST, cheap, "--out", out, "--json");

    assertThat(text.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .contains("1 offers.h100.price_usd_m 0.3 -> 0.2")
        .contains("planned again, less as recorded")
        .contains("certificate: all 7 checks hold");
    JsonNode bridge = json.json().get("tables").get("bridge");
    assertThat(json.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(json.json().get("kind").asString()).isEqualTo("comparison");
    assertThat(bridge.size()).isEqualTo(4);
    assertThat(bridge.get(1).get("npv_forward_usd_m").asDouble())
        .isEqualTo(bridge.get(1).get("npv_reverse_usd_m").asDouble())
        .isGreaterThan(10);
    for (String file : new String[] {"bridge.parquet", "report.html", "case/first/case.yaml"}) {
      assertThat(out.resolve(file)).isNotEmptyFile();
    }
    assertThat(out.resolve("purchases.parquet")).doesNotExist();
    assertThat(run("check", out).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run("compare", out, cheap).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void theSameRunTwice() {
    Answer answer = run("compare", FIRST, FIRST, "--out", temp.resolve("same"));

    assertThat(answer.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(answer.out()).contains("every difference is 0");
  }

  @Test
  void whatIsNoRunIsRefused() throws IOException {
    Path out = temp.resolve("out");

    requireRefused(run("compare", temp.resolve("nowhere"), FIRST, "--out", out), "found no folder");
    requireRefused(
        run("compare", FIRST, PlannedRun.quickstart().caseFolder(), "--out", out), "is not a run");
    Path damaged = cheap();
    Files.writeString(damaged.resolve("report.html"), "x", StandardOpenOption.APPEND);
    requireRefused(run("compare", FIRST, damaged, "--out", out), "is damaged: report.html");
    requireRefused(run("compare", FIRST, FIRST, "--gap", "2"), "--gap: found 2");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusalsAreDocumentsToo() {
    Answer answer = run("compare", temp.resolve("nowhere"), FIRST, "--json");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.json().get("status").asString()).isEqualTo("bad_input");
    assertThat(answer.err()).isEmpty();
  }

  private static void requireRefused(Answer answer, String message) {
    assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(answer.err()).contains(message);
    assertThat(answer.out()).isEmpty();
  }
}
