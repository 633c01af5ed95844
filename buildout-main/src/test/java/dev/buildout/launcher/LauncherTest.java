package dev.buildout.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.launcher.Checkout.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher against a real Maven, in a small checkout with a space in its path. */
@Tag("slow")
class LauncherTest {
  private static final String BUILDING = "Building Buildout";

  @TempDir static Path folder;

  private static Checkout checkout;

  @BeforeAll
  static void build() throws Exception {
    checkout = Checkout.in(Files.createDirectory(folder.resolve("a checkout")));
    Result first = checkout.start();
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).contains(BUILDING);
  }

  @Test
  void nothingIsBuiltWhereNothingChanged() throws Exception {
    checkout.start();

    assertThat(checkout.start().err()).isEmpty();
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    assertThat(checkout.start("plan", "a b", "--json").out()).contains("[plan, a b, --json]");
  }

  @Test
  void anEditIsBuiltAndTheOldBuildGoes() throws Exception {
    checkout.printWord("edited");

    Result result = checkout.start();

    assertThat(result.out()).startsWith("edited ");
    assertThat(result.err()).contains(BUILDING);
    assertThat(applications()).hasSize(1);
  }

  @Test
  void aRunningCommandKeepsItsBuild() throws Exception {
    Running waiting = checkout.launch(checkout.launcher(), "wait");
    waiting.awaitOutput();
    List<Path> before = applications();
    checkout.printWord("beside");

    assertThat(checkout.start().out()).startsWith("beside ");

    assertThat(applications()).containsAll(before).hasSizeGreaterThan(before.size());
    waiting.process().outputWriter().close();
    assertThat(waiting.await().exitCode()).isZero();
  }

  @Test
  void aDeletedResourceIsGone() throws Exception {
    checkout.addNote();
    assertThat(checkout.start().out()).contains(" true ");

    checkout.deleteNote();

    assertThat(checkout.start().out()).contains(" false ");
  }

  @Test
  void twoStartsBuildOnce() throws Exception {
    checkout.printWord("shared");

    Running one = checkout.launch(checkout.launcher());
    Running other = checkout.launch(checkout.launcher());
    List<Result> results = List.of(one.await(), other.await());

    assertThat(results).allSatisfy(result -> assertThat(result.out()).startsWith("shared "));
    assertThat(results).filteredOn(result -> result.err().contains(BUILDING)).hasSize(1);
  }

  @Test
  void itStartsThroughASymbolicLinkFromElsewhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.launcher());

    assertThat(checkout.launch(link).await().exitCode()).isZero();
  }

  @Test
  void aBrokenSourceIsSaidAndNoOldBuildRuns() throws Exception {
    checkout.breakSource();
    try {
      Result result = checkout.start();

      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("The build failed", "build.log", "Main.java");
    } finally {
      checkout.mendSource();
    }
  }

  @Test
  void withoutAJdkItSaysWhatToInstall() throws Exception {
    Result result =
        checkout.startWithout(
            Map.of("PATH", folder.toString(), "BUILDOUT_JDK_DIRS", folder.toString()));

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("No JDK 25 found", "apt-get install", "BUILDOUT_JAVA_HOME");
  }

  @Test
  void aWrongJdkIsNamed() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk-17"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Path java = Files.createFile(Files.createDirectories(old.resolve("bin")).resolve("java"));
    assertThat(java.toFile().setExecutable(true)).isTrue();

    Result result = checkout.startWithout(Map.of("BUILDOUT_JAVA_HOME", old.toString()));

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains(old.toString(), "expected a JDK 25, found 17.0.15");
  }

  private static List<Path> applications() throws IOException {
    try (Stream<Path> files = Files.list(checkout.target())) {
      return files
          .filter(Files::isDirectory)
          .filter(file -> file.getFileName().toString().startsWith("app"))
          .toList();
    }
  }
}
