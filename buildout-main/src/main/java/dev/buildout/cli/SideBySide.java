package dev.buildout.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table in plain text: names on the left, a column for each thing that is compared. */
final class SideBySide {
  private static final String GAP = "  ";

  private SideBySide() {}

  /**
   * @param heads names of the columns
   * @param rows cells by name of the row
   */
  static List<String> lines(List<String> heads, Map<String, List<String>> rows) {
    int first = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    int[] widths = new int[heads.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = heads.get(i).length();
      for (List<String> cells : rows.values()) {
        widths[i] = Math.max(widths[i], cells.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(line("", first, heads, widths));
    rows.forEach((name, cells) -> lines.add(line(name, first, cells, widths)));
    return lines;
  }

  private static String line(String name, int first, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder(name).repeat(' ', first - name.length());
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(GAP).repeat(' ', widths[i] - cell.length()).append(cell);
    }
    return line.toString();
  }
}
