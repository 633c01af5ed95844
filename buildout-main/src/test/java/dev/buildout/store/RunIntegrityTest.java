package dev.buildout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.results.Run;
import dev.buildout.results.SyntheticRun;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIntegrityTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void write() {
    folder = temp.resolve("run");
    RunStore.write(SyntheticRun.create(), folder);
  }

  @Test
  void aChangedTableIsFound() throws IOException {
    Path file = folder.resolve("work.parquet");
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);

    assertThat(RunStore.integrity(folder))
        .singleElement()
        .satisfies(fault -> assertThat(fault.file()).isEqualTo("work.parquet"))
        .satisfies(fault -> assertThat(fault.message()).startsWith("changed since"));
  }

  @Test
  void aFileThatIsNoParquetIsAFaultNotAStackTrace() throws IOException {
    Files.writeString(folder.resolve("power.parquet"), "this is no table");

    assertThat(RunStore.integrity(folder)).hasSize(1);
    assertThatThrownBy(() -> RunStore.read(folder))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("power.parquet: cannot be read");
  }

  @Test
  void aCutFileIsFound() throws IOException {
    Path file = folder.resolve("limits.parquet");
    byte[] content = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));

    assertThat(RunStore.integrity(folder))
        .extracting(Fault::file)
        .containsExactly("limits.parquet");
    assertThatThrownBy(() -> RunStore.read(folder)).isInstanceOf(RunFolderException.class);
  }

  @Test
  void aChangedInputFileIsFound() throws IOException {
    Files.writeString(folder.resolve("case/sites.csv"), "x", StandardOpenOption.APPEND);

    assertThat(RunStore.integrity(folder))
        .extracting(Fault::file)
        .containsExactly("case/sites.csv");
  }

  @Test
  void aMissingTableIsAFaultButStillReads() throws IOException {
    Files.delete(folder.resolve("anchors.parquet"));

    assertThat(RunStore.integrity(folder)).containsExactly(new Fault("anchors.parquet", "missing"));
    assertThat(RunStore.read(folder).tables()).doesNotContainKey("anchors").containsKey("work");
  }

  @Test
  void aMissingColumnIsAFaultButStillReads() throws Exception {
    TableSpec fewer = new TableSpec("metrics", "", Tables.METRICS.columns().subList(0, 2));
    Table old = new Table(fewer);
    old.add("npv", "Net present value");
    try (ParquetTables parquet = new ParquetTables()) {
      parquet.write(old, folder.resolve("metrics.parquet"));
    }
    String json = Files.readString(folder.resolve("run.json"));
    Entry entry = Entry.of(folder.resolve("metrics.parquet"), 1);
    Files.writeString(
        folder.resolve("run.json"),
        json.replaceFirst(
            "(\"metrics\" : \\{\\s*\"rows\" : )\\d+(,\\s*\"bytes\" : )\\d+(,\\s*\"sha256\" : \")[0-9a-f]+",
            "$11$2" + entry.bytes() + "$3" + entry.sha256()));

    assertThat(RunStore.integrity(folder))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).startsWith("expected the columns"));
    Run read = RunStore.read(folder);
    assertThat(read.table(Tables.METRICS).spec().columns()).hasSize(2);
    assertThat(read.table(Tables.METRICS).text(0, "label")).isEqualTo("Net present value");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    Path json = folder.resolve("run.json");
    Files.writeString(json, Files.readString(json).replace("\"format\" : 1", "\"format\" : 2"));

    assertThatThrownBy(() -> RunStore.read(folder))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("expected format 1, found 2");
    assertThat(RunStore.integrity(folder)).hasSize(1);
  }

  @Test
  void brokenJsonIsAFault() throws IOException {
    Files.writeString(folder.resolve("run.json"), "{ \"format\": 1, ");

    assertThat(RunStore.integrity(folder)).extracting(Fault::file).containsExactly("run.json");
  }

  @Test
  void aNameThatLeadsOutOfTheRunIsNotFollowed() throws IOException {
    Files.writeString(temp.resolve("secret"), "secret");
    Path json = folder.resolve("run.json");
    Files.writeString(
        json, Files.readString(json).replace("\"case/sites.csv\"", "\"case/../../secret\""));

    assertThat(RunStore.integrity(folder)).extracting(Fault::file).contains("case/../../secret");
    assertThatThrownBy(() -> RunStore.read(folder)).isInstanceOf(RunFolderException.class);
  }

  @Test
  void whatIsNoRunSaysSo() {
    assertThat(RunStore.integrity(temp.resolve("nothing")))
        .extracting(Fault::message)
        .first()
        .asString()
        .contains("found no folder");
    assertThat(RunStore.integrity(folder.resolve("case")))
        .extracting(Fault::message)
        .first()
        .asString()
        .contains("is not a run");
  }

  @Test
  void nothingIsLostWithoutAnyTable() {
    Path bare = temp.resolve("bare");
    RunStore.write(new Run(Map.of("status", "infeasible"), Map.of(), List.of(), Map.of()), bare);

    assertThat(RunStore.read(bare).document()).containsEntry("status", "infeasible");
    assertThat(RunStore.integrity(bare)).isEmpty();
  }
}
