package dev.buildout.store;

import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes and reads run folders. */
public final class RunStore {
  /**
   * Whether a run may be written there: nothing, an empty folder, or a run. Ask before long work;
   * it makes no folder.
   *
   * @throws RunFolderException when something else stands there
   */
  public static void requireReplaceable(Path folder) {
    RunFolder.requireReplaceable(folder);
  }

  /** Writes a run without additions. */
  public static void write(Run run, Path folder) {
    write(run, folder, (ignored, draft) -> {});
  }

  /**
   * Writes a run, whole or not at all. A run that stands there is replaced.
   *
   * @param addition what else belongs in the folder, e.g. the report
   * @throws RunFolderException when something else than a run stands there
   * @throws UncheckedIOException when the disk fails; the folder is then as it was before
   */
  public static void write(Run run, Path folder, Addition addition) {
    Path destination = RunFolder.destination(folder);
    try (Replacement replacement = new Replacement(destination)) {
      Path draft = replacement.draft();
      Map<String, Entry> tables = writeTables(run, draft);
      writeCase(run, draft);
      addition.write(run, draft);
      Map<String, Entry> files = describeOthers(draft, tables);
      RunJson json = new RunJson(run.document(), run.checks(), tables, files);
      Files.write(draft.resolve(RunJson.NAME), json.write());
      replacement.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the run folder " + folder, e);
    }
  }

  /**
   * Reads a run. Tables and columns that the folder lacks are left out, so that old runs still
   * read; {@link #integrity} tells.
   *
   * @throws RunFolderException when the folder is no run, or a file of it cannot be read
   */
  public static Run read(Path folder) {
    return RunFolder.open(folder).read();
  }

  /**
   * Reads a run of which nothing is damaged.
   *
   * @throws RunFolderException when the folder is no run, or says something else than when it was
   *     written
   */
  public static Run readIntact(Path folder) {
    RunFolder opened = RunFolder.open(folder);
    List<Fault> damage = opened.damage();
    if (!damage.isEmpty()) {
      String more = damage.size() > 1 ? "; and %d more".formatted(damage.size() - 1) : "";
      throw new RunFolderException(
          "%s is damaged: %s%s. Maybe plan it again.".formatted(folder, damage.getFirst(), more));
    }
    return opened.read();
  }

  /**
   * What a run was made from and what its document says, without tables.
   *
   * @throws RunFolderException when the folder is no run, or a file of it cannot be read
   */
  public static Run readInput(Path folder) {
    return RunFolder.open(folder).readInput();
  }

  /** What is damaged, missing or of another shape than the registry says; empty when sound. */
  public static List<Fault> integrity(Path folder) {
    RunFolder opened;
    try {
      opened = RunFolder.open(folder);
    } catch (RunFolderException e) {
      return e.faults();
    }
    return opened.integrity();
  }

  private static Map<String, Entry> writeTables(Run run, Path draft) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (ParquetTables parquet = new ParquetTables()) {
      for (TableSpec spec : Tables.of(run.document())) {
        Table table = run.tables().getOrDefault(spec.name(), new Table(spec));
        Path file = draft.resolve(ParquetTables.fileName(spec));
        parquet.write(table, file);
        entries.put(spec.name(), Entry.of(file, table.size()));
      }
    } catch (SQLException e) {
      throw new IOException("cannot write tables: " + e.getMessage(), e);
    }
    return entries;
  }

  private static void writeCase(Run run, Path draft) throws IOException {
    Path caseFolder = draft.resolve(RunFolder.CASE).normalize();
    Files.createDirectories(caseFolder);
    for (Map.Entry<String, byte[]> file : run.caseFiles().entrySet()) {
      Path target = caseFolder.resolve(file.getKey()).normalize();
      if (!target.startsWith(caseFolder) || target.equals(caseFolder)) {
        throw new IllegalArgumentException(
            "the case file %s would stand outside of the run".formatted(file.getKey()));
      }
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.write(target, file.getValue());
    }
  }

  private static Map<String, Entry> describeOthers(Path draft, Map<String, Entry> tables)
      throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(draft)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = RunFolder.nameOf(draft, file);
        if (!tables.containsKey(name.replaceFirst("\\.parquet$", ""))) {
          entries.put(name, Entry.of(file, -1));
        }
      }
    }
    return entries;
  }

  private RunStore() {}
}
