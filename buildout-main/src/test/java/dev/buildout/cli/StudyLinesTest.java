package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is asked beside a plan is answered on the terminal too. */
class StudyLinesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void strategiesRangesAndValuesHaveLines() {
    StringWriter out = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    int exit =
        command.execute(
            "plan",
            Path.of("..", "cases", "quickstart").toString(),
            "--out",
            folder.resolve("run").toString(),
            "--strategies",
            "--ranges",
            "--unit-values");
    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .containsPattern("strategies, USD m +NPV +lost")
        .containsPattern("  The plan +65 +0")
        .containsPattern("ranges that lose at most USD 0\\.65 m +least +plan +most")
        .containsPattern("worth of a step, USD m +more +less +dual");
  }
}
