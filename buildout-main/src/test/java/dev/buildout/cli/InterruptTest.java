package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C during a long plan, in a process of its own. */
@Tag("slow")
class InterruptTest {
  private static final long PATIENCE_SECONDS = 180;

  @TempDir Path temp;

  @Test
  void endsSoonWithAllOrNothing() throws Exception {
    assumeTrue(hearsInterrupts(), "SIGINT is ignored here, so that no process of ours hears it");
    for (int seconds : new int[] {6, 18}) {
      Path folder = Files.createDirectory(temp.resolve("after-" + seconds));
      Path run = folder.resolve("run");
      Process process = start(run);
      awaitWork(process, seconds);

      signal(process);

      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("still running").isTrue();
      String err = Files.readString(temp.resolve("err"));
      assertThat(process.exitValue()).as(err).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(err).contains("Interrupted").doesNotContain("Exception", "\tat ");
      List<String> left = names(folder);
      System.out.printf("interrupted after %d s of work: %s left%n", seconds, left);
      if (left.isEmpty()) {
        assertThat(err).contains("nothing is saved");
      } else {
        assertThat(left).containsExactly("run");
        PrintWriter unheard = new PrintWriter(new StringWriter());
        assertThat(Main.commandLine().setOut(unheard).execute("check", run.toString()))
            .isEqualTo(ExitCode.DONE);
      }
    }
  }

  /** A gap of nothing, so that the search for better whole numbers would go on for minutes. */
  private Process start(Path run) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                "dev.buildout.cli.Main",
                "plan",
                PlannedRun.amazon().caseFolder().toString(),
                "--out",
                run.toString(),
                "--gap",
                "0",
                "--time-limit",
                "600"));
    return new ProcessBuilder(command)
        .redirectOutput(temp.resolve("out").toFile())
        .redirectError(temp.resolve("err").toFile())
        .start();
  }

  /** Waits until a process has had so much processor time, which a busy machine gives it late. */
  private static void awaitWork(Process process, int seconds) throws InterruptedException {
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).as("ended before").isFalse();
      if (process.info().totalCpuDuration().orElseThrow().toSeconds() >= seconds) {
        return;
      }
    }
    throw new AssertionError("no " + seconds + " s of work in " + PATIENCE_SECONDS + " s");
  }

  private static void signal(Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** A shell that starts a job in the background may make it deaf to SIGINT, and all it starts. */
  private static boolean hearsInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return !System.getProperty("os.name").startsWith("Windows");
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
          .noneMatch(ignored -> (ignored & 2) != 0);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
