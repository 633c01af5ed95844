package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.results.Column;
import dev.buildout.results.Run;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code buildout check} on real runs of which one cell was changed on disk. With the hash in
 * run.json changed as well, a check that recomputes must see it; without, integrity does.
 */
class CorruptedRunTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /**
   * Only the linear programme knows what a limit is worth, and when a row of it binds; what less of
   * one costs is bounded from below alone.
   */
  private static final Set<String> NOT_COMPUTED =
      Set.of("limits.value_usd_m", "limits.period", "limit_values.less_usd_m", "limit_values.last");

  @TempDir Path temp;

  private record Answer(int exitCode, String out) {
    List<String> failed() {
      List<String> names = new ArrayList<>();
      for (JsonNode check : MAPPER.readTree(out).get("checks")) {
        if (!check.get("ok").asBoolean()) {
          names.add(check.get("name").asString());
        }
      }
      return names;
    }
  }

  @Test
  void everyTableHasRowsInOneOfTheCases() {
    Set<String> filled = new TreeSet<>();
    for (PlannedRun planned : List.of(PlannedRun.quickstart(), PlannedRun.everything())) {
      filled.addAll(withRows(planned.run()).stream().map(TableSpec::name).toList());
    }

    assertThat(filled)
        .containsExactlyInAnyOrderElementsOf(
            Tables.OF_A_PLAN.stream().map(TableSpec::name).toList());
  }

  @Test
  @Tag("slow")
  void noNumberOfQuickstartChangesUnseen() throws Exception {
    corruptEach(PlannedRun.quickstart(), Integer.MAX_VALUE);
  }

  @Test
  @Tag("slow")
  void noNumberOfEverythingChangesUnseen() throws Exception {
    corruptEach(PlannedRun.everything(), Integer.MAX_VALUE);
  }

  @Test
  @Tag("slow")
  void noTableOfNeocloudChangesUnseen() throws Exception {
    corruptEach(PlannedRun.neocloud(), 3);
  }

  @Test
  @Tag("slow")
  void noTableOfAmazonChangesUnseen() throws Exception {
    corruptEach(PlannedRun.amazon(), 1);
  }

  @Test
  void aChangedTableWithItsOldHashIsDamaged() throws Exception {
    Path run = copy(PlannedRun.quickstart());
    rewrite(run, Tables.WORK, "revenue_usd_m", 1);

    Answer answer = check(run);

    assertThat(answer.exitCode()).isEqualTo(ExitCode.NO);
    assertThat(answer.failed()).contains("integrity", "work (plan)");
  }

  @Test
  void whatCannotBeReadIsDamaged() throws Exception {
    for (String name : List.of("work.parquet", "case/offers.csv", "report.html")) {
      Path run = copy(PlannedRun.quickstart());
      Files.writeString(run.resolve(name), "garbage");

      Answer answer = check(run);

      assertThat(answer.exitCode()).as(name).isEqualTo(ExitCode.NO);
      assertThat(answer.failed()).as(name).contains("integrity");
      assertThat(answer.out()).contains(name);
    }
  }

  @Test
  void whatIsMissingIsDamaged() throws Exception {
    for (String name : List.of("work.parquet", "statements.parquet", "case/offers.csv")) {
      Path run = copy(PlannedRun.quickstart());
      Files.delete(run.resolve(name));

      Answer answer = check(run);

      assertThat(answer.exitCode()).as(name).isEqualTo(ExitCode.NO);
      assertThat(answer.failed()).as(name).contains("integrity");
    }
  }

  @Test
  void aChangedFigureOfTheDocumentIsSeen() throws Exception {
    Path run = copy(PlannedRun.quickstart());
    for (String key : List.of("npv_usd_m", "objective_usd_m")) {
      ObjectNode json = json(run);
      json.put(key, json.get(key).asDouble() * 1.01);
      Path file = run.resolve("run.json");
      Files.write(file, MAPPER.writeValueAsBytes(json));

      assertThat(check(run).failed()).as(key).contains("document");
    }
  }

  /**
   * Changes one cell in the middle of every table, with its hash, and asks for the checks.
   *
   * @param columns number of columns to try in each table
   */
  private void corruptEach(PlannedRun planned, int columns) throws Exception {
    Path run = copy(planned);
    assertThat(check(run).exitCode()).isEqualTo(ExitCode.DONE);
    List<String> unseen = new ArrayList<>();
    Run sound = planned.run();
    for (TableSpec spec : Tables.ALL) {
      int rows = sound.table(spec).size();
      if (rows == 0) {
        System.out.printf("%s: no rows in %s, skipped%n", planned.folder(), spec.name());
        continue;
      }
      int row = 1 + rows / 2;
      for (Column column : numbers(spec).stream().limit(columns).toList()) {
        rewrite(run, spec, column.name(), Math.min(row, rows));
        rewriteHash(run, spec);
        Answer answer = check(run);
        if (answer.exitCode() != ExitCode.NO || answer.failed().contains("integrity")) {
          unseen.add("%s.%s, row %d".formatted(spec.name(), column.name(), row));
        }
        restore(planned, run, spec.name() + ".parquet");
        restore(planned, run, "run.json");
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(check(run).exitCode()).isEqualTo(ExitCode.DONE);
  }

  private static List<TableSpec> withRows(Run run) {
    return Tables.ALL.stream().filter(spec -> run.table(spec).size() > 0).toList();
  }

  /** Amounts first; whole numbers are often keys, whose change is a change of structure. */
  private static List<Column> numbers(TableSpec spec) {
    return Stream.of(Column.Type.REAL, Column.Type.INTEGER)
        .flatMap(type -> spec.columns().stream().filter(c -> c.type() == type))
        .filter(c -> !NOT_COMPUTED.contains(spec.name() + "." + c.name()))
        .toList();
  }

  private static Answer check(Path run) {
    StringWriter out = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute("check", "--json", run.toString());
    return new Answer(exitCode, out.toString());
  }

  /**
   * Adds 1 to a whole number, and to others 1 % of the largest in their column, or in the table
   * where the column holds nothing.
   */
  private static void rewrite(Path run, TableSpec spec, String column, int row) throws Exception {
    Path file = run.resolve(spec.name() + ".parquet");
    Path changed = run.resolveSibling("changed.parquet");
    boolean whole = spec.columns().get(spec.indexOf(column)).type() == Column.Type.INTEGER;
    String more = whole ? "1" : "if(_largest > 1e-6, 0.01 * _largest, 0.01 * _table)";
    String table =
        numbers(spec).stream()
            .map(c -> "max(abs(\"%s\")) OVER ()".formatted(c.name()))
            .collect(Collectors.joining(", ", "greatest(1, ", ")"));
    String sql =
        """
        COPY (
          SELECT * EXCLUDE (_row, _largest, _table)
            REPLACE (CASE WHEN _row = %1$d THEN "%2$s" + %3$s ELSE "%2$s" END AS "%2$s")
          FROM (SELECT *, row_number() OVER () AS _row, max(abs("%2$s")) OVER () AS _largest,
            %6$s AS _table FROM read_parquet('%4$s'))
          ORDER BY _row)
        TO '%5$s' (FORMAT PARQUET)
        """
            .formatted(row, column, more, file, changed, table);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void rewriteHash(Path run, TableSpec spec) throws Exception {
    byte[] content = Files.readAllBytes(run.resolve(spec.name() + ".parquet"));
    ObjectNode json = json(run);
    ObjectNode entry = (ObjectNode) json.get("tables").get(spec.name());
    entry.put("bytes", content.length);
    entry.put(
        "sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    Files.write(run.resolve("run.json"), MAPPER.writeValueAsBytes(json));
  }

  private static ObjectNode json(Path run) throws IOException {
    return (ObjectNode) MAPPER.readTree(Files.readAllBytes(run.resolve("run.json")));
  }

  private static void restore(PlannedRun planned, Path run, String name) throws IOException {
    Files.copy(
        planned.folder().resolve(name), run.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path copy(PlannedRun planned) throws IOException {
    Path target = Files.createTempDirectory(temp, "run").resolve("run");
    try (Stream<Path> files = Files.walk(planned.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(planned.folder().relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(file, to);
      }
    }
    return target;
  }
}
