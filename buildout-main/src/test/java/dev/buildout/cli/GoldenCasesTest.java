package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Headline figures of whole cases beside those that were kept. A change of the case or of a rule
 * shows here as a list of what changed; when it is meant, {@code mvn test -Dtest=GoldenCasesTest
 * -Dbuildout.regenerate=true} writes the figures anew, and the commit shows the difference.
 */
class GoldenCasesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String SEPARATOR = " = ";

  @Test
  @Tag("slow")
  void amazon2026() throws IOException {
    compare(PlannedRun.amazon());
  }

  @Test
  void neocloud100mw() throws IOException {
    compare(PlannedRun.neocloud());
  }

  @Test
  void enterpriseInference() throws IOException {
    compare(PlannedRun.enterprise());
  }

  @Test
  void everything() throws IOException {
    compare(PlannedRun.everything());
  }

  private static void compare(PlannedRun planned) throws IOException {
    Map<String, String> found = Headlines.of(planned.run());
    Path file = GOLDEN.resolve(planned.folder().getFileName() + ".txt");
    if (Boolean.getBoolean("buildout.regenerate")) {
      Files.writeString(
          file,
          found.entrySet().stream()
              .map(line -> line.getKey() + SEPARATOR + line.getValue() + "\n")
              .collect(Collectors.joining()));
    }
    assertThat(Headlines.differences(read(file), found))
        .as("what changed in %s; to keep it, run again with -Dbuildout.regenerate=true", file)
        .isEmpty();
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(SEPARATOR, 2);
      lines.put(parts[0], parts[1]);
    }
    return lines;
  }
}
