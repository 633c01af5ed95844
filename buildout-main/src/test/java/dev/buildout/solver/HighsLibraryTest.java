package dev.buildout.solver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighsLibraryTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, ortools-linux-x86-64/libhighs.so.1",
    "Linux, aarch64, ortools-linux-aarch64/libhighs.so.1",
    "Mac OS X, aarch64, ortools-darwin-aarch64/libhighs.1.dylib",
    "Mac OS X, x86_64, ortools-darwin-x86-64/libhighs.1.dylib",
    "Windows 11, amd64, ortools-win32-x86-64/highs.dll",
  })
  void everyPlatformHasItsFile(String os, String arch, String resource) {
    assertThat(HighsLibrary.resource(os, arch)).isEqualTo(resource);
  }

  @Test
  void unpacksOncePerContent() throws IOException {
    Path first = HighsLibrary.extract("one".getBytes(UTF_8), "lib.so", folder);
    Path again = HighsLibrary.extract("one".getBytes(UTF_8), "lib.so", folder);
    Path other = HighsLibrary.extract("two".getBytes(UTF_8), "lib.so", folder);

    assertThat(again).isEqualTo(first).hasContent("one");
    assertThat(other).isNotEqualTo(first).hasContent("two");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(first, other);
    }
  }

  @Test
  void aTornFileIsReplaced() throws IOException {
    Path file = HighsLibrary.extract("whole".getBytes(UTF_8), "lib.so", folder);
    Files.writeString(file, "wh");

    assertThat(HighsLibrary.extract("whole".getBytes(UTF_8), "lib.so", folder))
        .isEqualTo(file)
        .hasContent("whole");
  }

  @Test
  void theVersionIsTheOneTheTrapsWereMeasuredOn() {
    assertThat(new HighsSolver().name()).isEqualTo("HiGHS 1.12.0");
  }
}
