package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
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

class CheckAndNewTest {
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

  @Test
  void newCaseIsValidAndSaysWhereItsNumbersComeFrom() throws CaseFaults {
    assertThat(run("new", "mine", "--dir", folder.toString())).isEqualTo(ExitCode.DONE);

    LoadedCase loaded = CaseReader.read(folder.resolve("mine"));
    assertThat(loaded.value().name()).isEqualTo("mine");
    assertThat(loaded.factsWithoutSource()).isEmpty();
    assertThat(out.toString()).contains("buildout check " + folder.resolve("mine"));
  }

  @Test
  void newLeavesNothingElseBehind() throws IOException {
    run("new", "mine", "--dir", folder.toString());

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("mine"));
    }
  }

  @Test
  void newRefusesWhatExists() throws IOException {
    Files.createDirectory(folder.resolve("mine"));

    assertThat(run("new", "mine", "--dir", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("exists already").doesNotContain("\tat ");
    assertThat(folder.resolve("mine")).isEmptyDirectory();
  }

  @Test
  void newRefusesOtherNames() {
    assertThat(run("new", "../Mine", "--dir", folder.toString(), "--json"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(json().get("status").asString()).isEqualTo("bad_input");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void checkSaysWhatACaseContains() {
    assertThat(run("check", "../cases/quickstart")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .startsWith("quickstart: ")
        .contains("sites 1", "workloads 1", "Every number has a source.", "The case is valid.");
  }

  @Test
  void checkListsNumbersWithoutSource() throws IOException {
    run("new", "mine", "--dir", folder.toString());
    Path finance = folder.resolve("mine/finance.yaml");
    Files.writeString(
        finance, Files.readString(finance).replace("source: example value, replace it", ""));

    assertThat(run("check", folder.resolve("mine").toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("numbers have no source:", "finance.yaml:5: finance.discount_rate");
  }

  @Test
  void checkAnswersWithOneLineForEachFault() throws IOException {
    broken();

    assertThat(run("check", folder.resolve("mine").toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out.toString().lines().toList())
        .containsExactly(
            "finance.yaml:6:11: finance.tax_rate: found 25, expected a number from 0 to 1.",
            "offers.csv:2:system: offers.b200.system: found \"hgx-b20\", expected an id of"
                + " catalog.systems (%s, ...). Maybe hgx-b200?".formatted(firstSystems()));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void checkAnswersInJson() throws IOException {
    broken();

    assertThat(run("check", "--json", folder.resolve("mine").toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    JsonNode fault = json().get("faults").get(0);
    assertThat(json().get("status").asString()).isEqualTo("bad_input");
    assertThat(fault.get("file").asString()).isEqualTo("finance.yaml");
    assertThat(fault.get("line").asInt()).isEqualTo(6);
    assertThat(fault.get("address").asString()).isEqualTo("finance.tax_rate");
  }

  @Test
  void checkOfAValidCaseInJson() {
    assertThat(run("check", "--json", "../cases/quickstart")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("status").asString()).isEqualTo("ok");
    assertThat(json().get("case").get("contents").get("sites").asInt()).isEqualTo(1);
    assertThat(json().get("case").get("hash").asString()).matches("[0-9a-f]{12}");
  }

  @Test
  void checkOfNothing() {
    assertThat(run("check", folder.resolve("none").toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out.toString()).contains("no folder of this name").doesNotContain("\tat ");
  }

  /** Commands need not catch faults of a case themselves. */
  @Test
  void otherCommandsAnswerFaultsTheSameWay() throws IOException {
    broken();

    assertThat(run("plan", folder.resolve("mine").toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString().lines()).hasSize(2).allMatch(l -> l.contains("found"));
  }

  private void broken() throws IOException {
    run("new", "mine", "--dir", folder.toString());
    out.getBuffer().setLength(0);
    Path finance = folder.resolve("mine/finance.yaml");
    Files.writeString(finance, Files.readString(finance).replace("tax_rate: 0.25", "tax_rate: 25"));
    Path offers = folder.resolve("mine/offers.csv");
    Files.writeString(offers, Files.readString(offers).replace("hgx-b200", "hgx-b20"));
  }

  private static String firstSystems() {
    try {
      return String.join(
          ", ",
          CaseReader.read(Path.of("../cases/quickstart")).value().catalog().systems().stream()
              .limit(12)
              .map(s -> s.id())
              .toList());
    } catch (CaseFaults e) {
      throw new IllegalStateException(e);
    }
  }
}
