package dev.buildout.model.measured;

import java.util.List;

/**
 * A file of measurements as far as it could be read.
 *
 * @param name name of the file
 * @param kind what its header says it holds
 * @param rows rows in the order of the file
 * @param unread rows that could not be read; with {@code rows} all lines but the header
 */
public record MeasuredFile(
    String name, MeasurementKind kind, List<MeasuredRow> rows, List<Unread> unread) {
  public MeasuredFile {
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
  }

  /** The rows of one type. */
  public <R extends MeasuredRow> List<R> rowsOf(Class<R> type) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
