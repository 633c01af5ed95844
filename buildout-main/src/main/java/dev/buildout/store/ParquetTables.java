package dev.buildout.store;

import dev.buildout.results.Column;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Tables to Parquet and back, through one DuckDB in memory. It downloads no extension and writes
 * with one thread, so that the same table gives the same bytes.
 */
final class ParquetTables implements AutoCloseable {
  private final DuckDBConnection connection;

  ParquetTables() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("temp_directory", "");
    settings.setProperty("threads", "1");
    connection =
        DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
  }

  static String fileName(TableSpec spec) {
    return spec.name() + ".parquet";
  }

  void write(Table table, Path file) throws SQLException {
    TableSpec spec = table.spec();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          spec.columns().stream()
              .map(column -> quoted(column.name()) + " " + sqlType(column.type()))
              .collect(Collectors.joining(", ", "CREATE TABLE result (", ")")));
      try {
        append(table);
        statement.execute(
            "COPY result TO %s (FORMAT PARQUET, COMPRESSION ZSTD)".formatted(literal(file)));
      } finally {
        statement.execute("DROP TABLE result");
      }
    }
  }

  /**
   * The columns of the table that the file has, in the order of the registry: an older run may lack
   * some. A column of another type counts as absent.
   */
  Table read(TableSpec spec, Path file) throws SQLException {
    Map<String, String> found = columns(file);
    List<Column> columns =
        spec.columns().stream()
            .filter(column -> sqlType(column.type()).equals(found.get(column.name())))
            .toList();
    Table table = new Table(new TableSpec(spec.name(), spec.description(), columns));
    if (columns.isEmpty()) {
      return table;
    }
    String select =
        columns.stream()
            .map(column -> quoted(column.name()))
            .collect(Collectors.joining(", ", "SELECT ", " FROM read_parquet(%s)"))
            .formatted(literal(file));
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(select)) {
      Object[] row = new Object[columns.size()];
      while (result.next()) {
        for (int i = 0; i < row.length; i++) {
          row[i] = cell(result, i + 1, columns.get(i));
        }
        table.add(row);
      }
    }
    return table;
  }

  /** Name to type of every column of a file. */
  Map<String, String> columns(Path file) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("DESCRIBE SELECT * FROM read_parquet(" + literal(file) + ")")) {
      while (result.next()) {
        columns.put(result.getString("column_name"), result.getString("column_type"));
      }
    }
    return columns;
  }

  /** Name to type of every column that a table should have. */
  static Map<String, String> columns(TableSpec spec) {
    Map<String, String> columns = new LinkedHashMap<>();
    spec.columns().forEach(column -> columns.put(column.name(), sqlType(column.type())));
    return columns;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void append(Table table) throws SQLException {
    List<Column> columns = table.spec().columns();
    try (DuckDBAppender appender = connection.createAppender("main", "result")) {
      for (Object[] row : table.rows()) {
        appender.beginRow();
        for (int i = 0; i < row.length; i++) {
          switch (columns.get(i).type()) {
            case TEXT -> appender.append((String) row[i]);
            case INTEGER -> appender.append((long) (Long) row[i]);
            case REAL -> appender.append((double) (Double) row[i]);
            case FLAG -> appender.append((boolean) (Boolean) row[i]);
          }
        }
        appender.endRow();
      }
    }
  }

  private static Object cell(ResultSet result, int index, Column column) throws SQLException {
    Object value = result.getObject(index);
    if (value == null) {
      throw new SQLException("column %s has an empty cell".formatted(column.name()));
    }
    return value;
  }

  private static String sqlType(Column.Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case REAL -> "DOUBLE";
      case FLAG -> "BOOLEAN";
    };
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
