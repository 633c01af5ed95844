package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesOneFile() throws IOException {
    Path file = folder.resolve("plan.xlsx");

    assertThat(export(run(), "--to", "xlsx", "--out", file.toString())).isZero();

    assertThat(out.toString().strip()).isEqualTo("workbook: " + file);
    assertThat(err.toString()).isEmpty();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    assertThat(folder.toFile().list()).containsExactly("plan.xlsx");
  }

  @Test
  void saysItInJson() {
    Path file = folder.resolve("plan.xlsx");

    assertThat(export(run(), "--to", "xlsx", "--json", "--out", file.toString())).isZero();

    assertThat(out.toString()).contains("\"status\" : \"ok\"").contains("plan.xlsx");
  }

  @Test
  void refusesAnotherForm() {
    assertThat(export(run(), "--to", "ods")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString())
        .contains("'ods'")
        .containsIgnoringCase("expected one of [xlsx]")
        .doesNotContain("Exception");
  }

  @Test
  void refusesWhatIsNoRun() {
    assertThat(export("../cases/quickstart", "--to", "xlsx", "--out", folder + "/a.xlsx"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("is not a run").contains("Maybe");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void replacesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.xlsx"), "mine");

    assertThat(export(run(), "--to", "xlsx", "--out", file.toString()))
        .isEqualTo(ExitCode.BAD_INPUT);

    assertThat(err.toString()).contains("mine.xlsx exists").contains("Maybe");
    assertThat(file).hasContent("mine");
  }

  @Test
  void needsAFolderToWriteTo() {
    assertThat(export(run(), "--to", "xlsx", "--out", folder + "/none/a.xlsx"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("no folder").contains("none");
  }

  private static String run() {
    return PlannedRun.quickstart().folder().toString();
  }

  private int export(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "export";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return main.execute(all);
  }
}
