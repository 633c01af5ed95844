package dev.buildout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.results.Run;
import dev.buildout.results.SyntheticRun;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final Run RUN = SyntheticRun.create();

  @TempDir Path temp;

  @Test
  void everyTableComesBackAsItWas() {
    Path folder = temp.resolve("run");
    RunStore.write(RUN, folder);
    Run read = RunStore.read(folder);

    for (TableSpec spec : Tables.ALL) {
      Table found = read.table(spec);
      assertThat(found.spec()).isEqualTo(spec);
      assertThat(found.rows().toArray(Object[][]::new))
          .as(spec.name())
          .isDeepEqualTo(RUN.table(spec).rows().toArray(Object[][]::new));
    }
    assertThat(read.checks()).isEqualTo(RUN.checks());
    assertThat(read.caseFiles().keySet()).isEqualTo(RUN.caseFiles().keySet());
    assertThat(read.caseFiles().get("case.yaml")).isEqualTo(RUN.caseFiles().get("case.yaml"));
    assertThat(read.document().keySet()).isEqualTo(RUN.document().keySet());
    assertThat(read.document()).containsEntry("npv_usd_m", 41_300.0);
    assertThat(RunStore.integrity(folder)).isEmpty();
  }

  @Test
  void formatComesFirst() throws IOException {
    RunStore.write(RUN, temp.resolve("run"));

    assertThat(Files.readString(temp.resolve("run/run.json"))).startsWith("{\n  \"format\" : 1,");
  }

  @Test
  void textIsKeptToTheLetter() {
    Table metrics = new Table(Tables.METRICS);
    metrics.add("quotes ' \" \\ ; --", "Zürich\n日本 \u0000?".replace('\u0000', '_'), "", 1e-300);
    metrics.add("", "", "", Double.POSITIVE_INFINITY);
    Run run = new Run(Map.of("status", "optimal"), Map.of("metrics", metrics), List.of(), Map.of());
    Path folder = temp.resolve("it's a [run]*?");
    RunStore.write(run, folder);

    assertThat(RunStore.read(folder).table(Tables.METRICS).rows().toArray(Object[][]::new))
        .isDeepEqualTo(metrics.rows().toArray(Object[][]::new));
  }

  @Test
  void numbersThatJsonCannotHoldAreAbsent() {
    Path folder = temp.resolve("run");
    RunStore.write(SyntheticRun.with("irr", Double.NaN), folder);

    assertThat(RunStore.read(folder).document()).doesNotContainKey("irr").containsKey("npv_usd_m");
  }

  @Test
  void sameRunSameBytes() throws IOException {
    RunStore.write(RUN, temp.resolve("a"));
    RunStore.write(SyntheticRun.create(), temp.resolve("b"));

    assertThat(contents(temp.resolve("a"))).isEqualTo(contents(temp.resolve("b")));
  }

  @Test
  void failureLeavesNothing() {
    Path folder = temp.resolve("deep/run");

    assertThatThrownBy(() ->
            RunStore.write(
                RUN,
                folder,
                (run, draft) -> {
                  throw new IOException("disk full");
                }))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk full");
    assertThat(temp.resolve("deep")).isEmptyDirectory();
  }

  @Test
  void failureKeepsTheRunThatStoodThere() throws IOException {
    Path folder = temp.resolve("run");
    RunStore.write(RUN, folder);
    Map<String, String> before = contents(folder);

    assertThatThrownBy(() ->
            RunStore.write(
                SyntheticRun.with("status", "other"),
                folder,
                (run, draft) -> {
                  throw new IllegalStateException("a fault in the report");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(contents(folder)).isEqualTo(before);
    assertThat(temp)
        .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
  }

  @Test
  void aRunIsReplacedWithItsAdditions() throws IOException {
    Path folder = temp.resolve("run");
    RunStore.write(
        RUN, folder, (run, draft) -> Files.writeString(draft.resolve("report.html"), "old"));
    RunStore.write(SyntheticRun.with("status", "feasible"), folder);

    assertThat(RunStore.read(folder).document()).containsEntry("status", "feasible");
    assertThat(folder.resolve("report.html")).doesNotExist();
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactly(folder);
    }
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("run"));
    RunStore.write(RUN, folder);

    assertThat(RunStore.integrity(folder)).isEmpty();
  }

  @Test
  void aForeignFolderIsRefused() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("photos"));
    Files.writeString(folder.resolve("cat.jpg"), "cat");

    assertThatThrownBy(() -> RunStore.write(RUN, folder))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("cat.jpg, which is no part of a run");
    assertThatThrownBy(() -> RunStore.requireReplaceable(folder))
        .isInstanceOf(RunFolderException.class);
    assertThat(folder.resolve("cat.jpg")).hasContent("cat");
  }

  @Test
  void aRunWithNotesOfItsReaderIsRefused() throws IOException {
    Path folder = temp.resolve("run");
    RunStore.write(RUN, folder);
    Files.writeString(folder.resolve("notes.txt"), "keep");

    assertThatThrownBy(() -> RunStore.write(RUN, folder))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("notes.txt");
    assertThat(folder.resolve("notes.txt")).hasContent("keep");
  }

  @Test
  void aFileInTheWayIsRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("run"), "text");

    assertThatThrownBy(() -> RunStore.write(RUN, file)).isInstanceOf(RunFolderException.class);
    assertThatThrownBy(() -> RunStore.write(RUN, file.resolve("below")))
        .isInstanceOf(RunFolderException.class);
  }

  @Test
  void caseFilesStayWithinTheRun() {
    Run run = new Run(Map.of(), Map.of(), List.of(), Map.of("../escaped", new byte[] {1}));

    assertThatThrownBy(() -> RunStore.write(run, temp.resolve("run")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(temp).isEmptyDirectory();
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
