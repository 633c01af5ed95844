package dev.buildout.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of schedules by the input of the statements that they give, and cells that open stocks. */
final class Feeds {
  private final Map<String, TimeRow> rows = new HashMap<>();
  private final Map<String, String> openings = new HashMap<>();

  Feeds() {}

  /** Begins with what others give. */
  Feeds(Feeds shared) {
    rows.putAll(shared.rows);
    openings.putAll(shared.openings);
  }

  void put(String input, TimeRow row) {
    rows.put(input, row);
  }

  void open(String stock, String cell) {
    openings.put(stock, cell);
  }

  Optional<TimeRow> find(String input) {
    return Optional.ofNullable(rows.get(input));
  }

  Optional<String> findOpening(String stock) {
    return Optional.ofNullable(openings.get(stock));
  }

  TimeRow get(String input) {
    return find(input)
        .orElseThrow(() -> new java.util.NoSuchElementException("no schedule gives " + input));
  }
}
