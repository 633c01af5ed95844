package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code buildout calibrate}, from files to facts. */
class CalibrateCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void lawsComeWithWhatTheyWereFittedTo() throws IOException {
    List<String> rows = new ArrayList<>(List.of("hw,dt,m,n,k,ms"));
    for (double k : new double[] {1024, 4096, 16384}) {
      for (double m = 1; m <= 16384; m *= 4) {
        double flop = 2 * m * 4096 * k / (0.7 * 989e12);
        double bytes = 2 * (m * k + 4096 * k + m * 4096) / (0.8 * 3350e9);
        double ms = 1e3 * (Math.max(flop, bytes) + 5e-6);
        rows.add(String.format(Locale.ROOT, "H100,bfloat16,%.0f,4096,%.0f,%.7f", m, k, ms));
      }
    }
    rows.add("H100,nonsense,1,4096,4096,0.1");
    Path file = folder.resolve("gemm.csv");
    Files.write(file, rows);

    String said = run("calibrate", file.toString(), "--as-of", "2026-08", "--out", out());

    assertThat(said).contains("kernels.csv: 1 laws of single operations", "1 rows could not");
    List<String> facts = Files.readAllLines(folder.resolve("out/kernels.csv"));
    assertThat(facts).hasSize(2);
    assertThat(facts.get(0)).startsWith("id,accelerator,kernel,efficiency,");
    assertThat(facts.get(0)).endsWith(",source,as_of,confidence,note");
    assertThat(facts.get(1))
        .startsWith("h100-sxm-gemm-bf16,h100-sxm,gemm_bf16,0.7")
        .contains("24 rows of gemm.csv", "2026-08,derived", "left out of the fit");
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private static String run(String... arguments) {
    StringWriter screen = new StringWriter();
    CommandLine line = Main.commandLine().setOut(new PrintWriter(screen));
    assertThat(line.execute(arguments)).isEqualTo(ExitCode.DONE);
    return screen.toString();
  }
}
