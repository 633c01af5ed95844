package dev.buildout.export;

import dev.buildout.claims.Ledger;
import dev.buildout.claims.Verdict;
import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import java.util.List;

/** Public statements and what the run says of them; figures as computed, not live. */
final class ClaimsSheet {
  private static final int HEADER_ROW = 3;
  private static final List<String> HEADERS =
      List.of(
          "claim",
          "statement",
          "verdict",
          "stated",
          "computed",
          "unit",
          "basis",
          "why",
          "rests on");

  private final Sheet sheet = new Sheet("Claims", Tabs.FRONT);

  ClaimsSheet(Ledger ledger) {
    sheet.put(0, 0, Cell.text("Claims", Role.TITLE));
    sheet.put(
        1,
        0,
        Cell.text(
            "Computed from the facts of the case and the tables of the run; these figures do not"
                + " follow the inputs of this workbook.",
            Role.HINT));
    int[] widths = {9, 52, 24, 22, 16, 16, 26, 80, 60};
    for (int column = 0; column < widths.length; column++) {
      sheet.put(HEADER_ROW, column, Cell.text(HEADERS.get(column), Role.HEADER));
      sheet.width(column, widths[column]);
    }
    sheet.freeze(HEADER_ROW + 1, 1);
    sheet.onePageWide();
    ledger.verdicts().forEach(this::row);
  }

  Sheet sheet() {
    return sheet;
  }

  private void row(Verdict v) {
    int row = sheet.nextRow();
    text(row, 0, v.id());
    text(row, 1, v.says());
    text(row, 2, v.outcome().text());
    text(row, 3, v.stated().map(String::valueOf).orElse(""));
    v.computed().ifPresent(value -> sheet.put(row, 4, Cell.recorded(value, Format.GENERAL)));
    text(row, 5, v.unit());
    text(row, 6, v.basis());
    text(row, 7, v.explanation());
    text(row, 8, String.join(", ", v.dependsOn()));
  }

  private void text(int row, int column, String text) {
    sheet.put(row, column, Cell.text(text, Role.LONG_TEXT));
  }
}
