package dev.buildout.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values (RFC 4180): quotes around cells with commas, quotes or line breaks;
 * a quote inside is doubled. Own code rather than a library's, because reading must go on after a
 * fault and must say where a quote that never closes was opened.
 */
final class CsvText {
  /** A cell with the line it starts in; blank text for an empty one. */
  record Cell(String text, int line) {}

  private final String file;
  private final String address;
  private final String text;
  private final FaultList faults;
  private int at;
  private int line = 1;

  private CsvText(String file, String address, String text, FaultList faults) {
    this.file = file;
    this.address = address;
    this.text = text;
    this.faults = faults;
  }

  /** Rows with at least one filled cell; faults are reported at the address of the list. */
  static List<List<Cell>> parse(String file, String address, String text, FaultList faults) {
    return new CsvText(file, address, text, faults).rows();
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    while (at < text.length()) {
      List<Cell> row = row();
      if (row.stream().anyMatch(c -> !c.text().isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Cell> row() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    lineBreak();
    return cells;
  }

  private Cell cell() {
    return at < text.length() && text.charAt(at) == '"' ? quotedCell() : plainCell();
  }

  private Cell plainCell() {
    int start = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return new Cell(text.substring(start, at).strip(), line);
  }

  private Cell quotedCell() {
    int startLine = line;
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '"') {
        if (lineBreak()) {
          out.append('\n');
        } else {
          out.append(c);
          at++;
        }
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        out.append('"');
        at += 2;
      } else {
        at++;
        skipAfterQuote();
        return new Cell(out.toString().strip(), startLine);
      }
    }
    Place place = new Place(file, startLine, "");
    faults.add(
        place, address, "a quote that never closes", "a second quote at the end of the cell", "");
    return new Cell("", startLine);
  }

  private void skipAfterQuote() {
    Cell rest = plainCell();
    if (!rest.text().isEmpty()) {
      Place place = new Place(file, rest.line(), "");
      String found = FaultList.quoted(rest.text()) + " after a closing quote";
      faults.add(place, address, found, "a comma; quotes inside a cell are doubled", "");
    }
  }

  private static boolean endsCell(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  /** Steps over a line break, if one stands here. */
  private boolean lineBreak() {
    if (at >= text.length() || (text.charAt(at) != '\n' && text.charAt(at) != '\r')) {
      return false;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
    return true;
  }
}
