package dev.buildout.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in README and docs does what the page says; see {@link Page} for the marks. */
@Tag("slow")
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("pagesWithCommands")
  void commandsDoWhatThePageSays(Path file) throws IOException, InterruptedException {
    copy(ROOT.resolve("cases"), folder.resolve("cases"));

    new Reader(folder).follow(Page.read(file));
  }

  @Test
  void theMainPagesHaveCommands() throws IOException {
    assertThat(pagesWithCommands())
        .contains(
            ROOT.resolve("README.md"),
            ROOT.resolve("docs/tutorial.md"),
            ROOT.resolve("docs/how-to.md"),
            ROOT.resolve("docs/how-to/explain.md"));
  }

  static List<Path> pagesWithCommands() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<Path> found = new ArrayList<>();
    for (Path page : pages) {
      if (!Page.read(page).commands().isEmpty()) {
        found.add(page);
      }
    }
    return found;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> {
        try {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
