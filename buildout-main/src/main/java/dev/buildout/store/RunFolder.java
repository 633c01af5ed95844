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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder that holds a run. */
record RunFolder(Path folder, RunJson json) {
  static final String CASE = "case/";

  /**
   * @throws RunFolderException when it is no run
   */
  static RunFolder open(Path folder) {
    Path file = folder.resolve(RunJson.NAME);
    if (!Files.isDirectory(folder)) {
      throw new RunFolderException(
          "%s: found %s, expected a run folder as buildout plan writes it."
              .formatted(folder, Files.exists(folder) ? "a file" : "no folder of this name"));
    }
    if (!Files.isRegularFile(file)) {
      throw new RunFolderException(
          "%s is not a run: it has no %s. Maybe it is a case; plan it first."
              .formatted(folder, RunJson.NAME));
    }
    try {
      return new RunFolder(folder, RunJson.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new RunFolderException(List.of(new Fault(RunJson.NAME, unreadable(e))));
    }
  }

  /**
   * As {@link #destination}, but makes no folder.
   *
   * @throws RunFolderException when no run may be written there
   */
  static void requireReplaceable(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    if (Files.exists(at)) {
      destination(at);
      return;
    }
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    if (at == null || !Files.isDirectory(at)) {
      throw new RunFolderException(
          "no folder can be made at %s: %s is a file".formatted(folder, at));
    }
  }

  /**
   * Where a run may be written: nothing there, an empty folder, or a run with nothing of anybody
   * else's in it.
   *
   * @throws RunFolderException otherwise
   */
  static Path destination(Path folder) {
    try {
      if (!Files.exists(folder)) {
        return withParent(folder.toAbsolutePath().normalize());
      }
      if (Files.isDirectory(folder)) {
        Set<String> found = files(folder);
        if (!found.isEmpty()) {
          Set<String> foreign = new TreeSet<>(found);
          if (found.contains(RunJson.NAME)) {
            foreign.removeAll(open(folder).names());
          }
          if (!foreign.isEmpty()) {
            throw new RunFolderException(
                "%s holds %s, which is no part of a run, so it is not replaced. Maybe choose another folder."
                    .formatted(folder, foreign.iterator().next()));
          }
        }
        return folder.toRealPath();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
    throw new RunFolderException("expected a folder for the run, found a file at " + folder);
  }

  private static Path withParent(Path folder) {
    try {
      Files.createDirectories(Objects.requireNonNull(folder.getParent()));
      return folder;
    } catch (IOException e) {
      throw new RunFolderException("no folder can be made at %s: %s".formatted(folder, e));
    }
  }

  /** Path within the folder, with "/" on every platform. */
  static String nameOf(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  Run read() {
    List<Fault> faults = new ArrayList<>();
    Map<String, Table> tables = new LinkedHashMap<>();
    try (ParquetTables parquet = new ParquetTables()) {
      for (TableSpec spec : Tables.of(json.document())) {
        Path file = folder.resolve(ParquetTables.fileName(spec));
        if (Files.isRegularFile(file)) {
          try {
            tables.put(spec.name(), parquet.read(spec, file));
          } catch (SQLException e) {
            faults.add(new Fault(ParquetTables.fileName(spec), unreadable(e)));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot start DuckDB", e);
    }
    Map<String, byte[]> caseFiles = caseFiles(faults);
    if (!faults.isEmpty()) {
      throw new RunFolderException(faults);
    }
    return new Run(json.document(), tables, json.checks(), caseFiles);
  }

  /** Without its tables. */
  Run readInput() {
    List<Fault> faults = new ArrayList<>();
    Map<String, byte[]> caseFiles = caseFiles(faults);
    if (!faults.isEmpty()) {
      throw new RunFolderException(faults);
    }
    return new Run(json.document(), Map.of(), json.checks(), caseFiles);
  }

  private Map<String, byte[]> caseFiles(List<Fault> faults) {
    Map<String, byte[]> caseFiles = new LinkedHashMap<>();
    for (String name : json.files().keySet()) {
      if (name.startsWith(CASE)) {
        try {
          caseFiles.put(name.substring(CASE.length()), Files.readAllBytes(inside(name)));
        } catch (IOException e) {
          faults.add(new Fault(name, unreadable(e)));
        }
      }
    }
    return caseFiles;
  }

  List<Fault> integrity() {
    List<Fault> faults = new ArrayList<>();
    try (ParquetTables parquet = new ParquetTables()) {
      for (TableSpec spec : Tables.of(json.document())) {
        String name = ParquetTables.fileName(spec);
        Entry entry = json.tables().get(spec.name());
        Optional<Fault> fault =
            entry == null
                ? Optional.of(new Fault(name, "missing: run.json does not list it"))
                : faultOf(name, entry).or(() -> shapeFault(parquet, spec, entry));
        fault.ifPresent(faults::add);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot start DuckDB", e);
    }
    json.files().forEach((name, entry) -> faultOf(name, entry).ifPresent(faults::add));
    documentFault().ifPresent(faults::add);
    return faults;
  }

  /** What is not as it was written; what a run of another version lacks is no damage. */
  List<Fault> damage() {
    List<Fault> faults = new ArrayList<>();
    json.tables()
        .forEach((name, entry) -> faultOf(name + ".parquet", entry).ifPresent(faults::add));
    json.files().forEach((name, entry) -> faultOf(name, entry).ifPresent(faults::add));
    documentFault().ifPresent(faults::add);
    return faults;
  }

  private Optional<Fault> documentFault() {
    try {
      boolean intact = RunJson.isIntact(Files.readAllBytes(folder.resolve(RunJson.NAME)));
      return intact
          ? Optional.empty()
          : Optional.of(new Fault(RunJson.NAME, "says something else than when it was written"));
    } catch (IOException e) {
      return Optional.of(new Fault(RunJson.NAME, unreadable(e)));
    }
  }

  /** Missing, or of another content than when it was written. */
  private Optional<Fault> faultOf(String name, Entry entry) {
    try {
      Path file = inside(name);
      if (!Files.isRegularFile(file)) {
        return Optional.of(new Fault(name, "missing"));
      }
      Entry found = Entry.of(file, entry.rows());
      return found.sha256().equals(entry.sha256())
          ? Optional.empty()
          : Optional.of(
              new Fault(
                  name,
                  "changed since it was written: expected SHA-256 %s, found %s"
                      .formatted(entry.sha256(), found.sha256())));
    } catch (IOException e) {
      return Optional.of(new Fault(name, unreadable(e)));
    }
  }

  private Optional<Fault> shapeFault(ParquetTables parquet, TableSpec spec, Entry entry) {
    String name = ParquetTables.fileName(spec);
    try {
      Path file = folder.resolve(name);
      Map<String, String> expected = ParquetTables.columns(spec);
      Map<String, String> found = parquet.columns(file);
      if (!expected.equals(found)) {
        return Optional.of(
            new Fault(name, "expected the columns %s, found %s".formatted(expected, found)));
      }
      int rows = parquet.read(spec, file).size();
      return rows == entry.rows()
          ? Optional.empty()
          : Optional.of(
              new Fault(name, "expected %d rows, found %d".formatted(entry.rows(), rows)));
    } catch (SQLException e) {
      return Optional.of(new Fault(name, unreadable(e)));
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(json.files().keySet());
    json.tables().keySet().forEach(table -> names.add(table + ".parquet"));
    names.add(RunJson.NAME);
    return names;
  }

  /** A name in run.json is not to be trusted: it must not lead out of the folder. */
  private Path inside(String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IOException("stands outside of the run");
    }
    return file;
  }

  private static Set<String> files(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> !Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .forEach(file -> names.add(nameOf(folder, file)));
    }
    return names;
  }

  private static String unreadable(Exception e) {
    return "cannot be read: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
