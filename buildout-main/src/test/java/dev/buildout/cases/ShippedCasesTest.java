package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases and the catalog that ship: they read, and every number in them has a source. */
class ShippedCasesTest {
  static List<Path> cases() throws IOException {
    try (var folders = Files.list(Path.of("..", "cases"))) {
      return folders.filter(f -> Files.exists(f.resolve("case.yaml"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseReads(Path folder) throws CaseFaults {
    LoadedCase loaded = CaseReader.read(folder);

    assertThat(loaded.value().name()).isEqualTo(folder.getFileName().toString());
    assertThat(loaded.factsWithoutSource()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void copyInARunReadsTheSame(Path folder) throws CaseFaults {
    LoadedCase loaded = CaseReader.read(folder);
    LoadedCase copy = CaseReader.read(loaded.files());

    assertThat(copy.value()).isEqualTo(loaded.value());
    assertThat(copy.hash()).isEqualTo(loaded.hash()).matches("[0-9a-f]{12}");
  }

  @Test
  void everyNumberOfTheCatalogHasASource() throws CaseFaults {
    LoadedCase loaded = CaseReader.read(Path.of("..", "cases", "quickstart"));

    assertThat(loaded.facts()).anyMatch(Fact::isBuiltIn);
    assertThat(loaded.facts().stream().filter(Fact::isBuiltIn).filter(f -> !f.hasSource()))
        .isEmpty();
  }

  @Test
  void hashChangesWithAnyInput() throws CaseFaults {
    LoadedCase loaded = CaseReader.read(Path.of("..", "cases", "quickstart"));
    Map<String, byte[]> files = new java.util.HashMap<>(loaded.files());
    files.put("sites.csv", "id\n".getBytes(StandardCharsets.UTF_8));

    assertThat(new LoadedCase(loaded.value(), files, List.of()).hash()).isNotEqualTo(loaded.hash());
  }
}
