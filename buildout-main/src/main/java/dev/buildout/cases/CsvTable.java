package dev.buildout.cases;

import dev.buildout.model.NearName;
import dev.buildout.model.measured.Unread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file as text, for data that is not part of a case.
 *
 * @param name name of the file
 * @param header names of the columns
 * @param rows rows with at least one filled cell
 * @param faults cells that could not be read, with their lines
 */
public record CsvTable(String name, List<String> header, List<Row> rows, List<Fault> faults) {
  /**
   * A row.
   *
   * @param line line of its first cell
   * @param cells cells; as many as the header has in a row that is complete
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /** Rows with as many cells as the header; the others and unreadable cells are listed. */
  public List<Row> wholeRows(List<Unread> unread) {
    for (Fault fault : faults) {
      String reason = "found %s, expected %s".formatted(fault.found(), fault.expected());
      unread.add(new Unread(name, fault.line(), reason));
    }
    List<Row> whole = new ArrayList<>();
    for (Row row : rows) {
      if (row.cells().size() == header.size()) {
        whole.add(row);
      } else {
        String reason =
            "found %d cells, expected %d as in the header"
                .formatted(row.cells().size(), header.size());
        unread.add(new Unread(name, row.line(), reason));
      }
    }
    return whole;
  }

  /**
   * Reads a file of comma-separated values.
   *
   * @throws CaseFaults when there is no such file, or none with a header
   */
  public static CsvTable read(Path file) throws CaseFaults {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path leaf = absolute.getFileName();
    String shown = file.toString();
    if (folder == null || leaf == null) {
      throw new CaseFaults(List.of(fault(shown, "a folder", "a CSV file")));
    }
    InputFiles input = InputFiles.of(folder);
    if (!Files.isRegularFile(absolute)) {
      String found = Files.exists(absolute) ? "a folder" : "no file of this name";
      String maybe = NearName.find(leaf.toString(), input.names());
      throw new CaseFaults(List.of(new Fault(shown, 0, "", "", found, "a CSV file", maybe)));
    }
    FaultList faults = new FaultList();
    TextFiles files = new TextFiles(input, "", faults);
    Optional<String> text = files.text(leaf.toString(), Place.wholeFile(shown), "");
    if (text.isEmpty()) {
      throw new CaseFaults(faults.sorted());
    }
    return parse(shown, text.get());
  }

  /**
   * Reads comma-separated values.
   *
   * @param name name of the file, for messages
   * @throws CaseFaults when there is no header
   */
  public static CsvTable parse(String name, String text) throws CaseFaults {
    FaultList faults = new FaultList();
    List<List<CsvText.Cell>> table = CsvText.parse(name, "", text, faults);
    if (table.isEmpty()) {
      throw new CaseFaults(List.of(fault(name, "an empty file", "a header with names of columns")));
    }
    List<Row> rows = new ArrayList<>();
    for (List<CsvText.Cell> cells : table.subList(1, table.size())) {
      rows.add(new Row(cells.get(0).line(), cells.stream().map(CsvText.Cell::text).toList()));
    }
    List<String> header = table.get(0).stream().map(CsvText.Cell::text).toList();
    return new CsvTable(name, header, rows, faults.sorted());
  }

  private static Fault fault(String file, String found, String expected) {
    return new Fault(file, 0, "", "", found, expected, "");
  }
}
