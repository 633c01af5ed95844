package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.Case;
import dev.buildout.model.Provenance;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where numbers come from: the assumptions of the run, then inputs of this workbook. */
final class SourcesSheet {
  private static final int HEADER_ROW = 3;
  private static final List<String> HEADERS =
      List.of(
          "address in the case",
          "value",
          "unit",
          "source",
          "as of",
          "confidence",
          "NPV for +1 %, USD m",
          "note");

  private final Sheet sheet = new Sheet("Sources", Tabs.FRONT);
  private final SortedSet<String> told = new TreeSet<>();

  SourcesSheet(Case theCase, Run run, InputsSheet inputs) {
    sheet.put(0, 0, Cell.text("Sources", Role.TITLE));
    sheet.put(
        1,
        0,
        Cell.text(
            "A star stands for any one step of an address. An input that is not listed takes the"
                + " case's default or its row's source.",
            Role.HINT));
    int[] widths = {58, 18, 14, 70, 12, 28, 14, 60};
    for (int column = 0; column < widths.length; column++) {
      sheet.put(HEADER_ROW, column, Cell.text(HEADERS.get(column), Role.HEADER));
      sheet.width(column, widths[column]);
    }
    sheet.freeze(HEADER_ROW + 1, 1);
    sheet.onePageWide();
    Table assumptions = RunRows.table(run, Tables.ASSUMPTIONS);
    for (int i = 0; i < assumptions.size(); i++) {
      assumption(assumptions, i);
    }
    for (String address : inputs.addresses()) {
      if (!told.contains(address)) {
        theCase.findProvenance(address).ifPresent(p -> input(theCase, address, p));
      }
    }
  }

  Sheet sheet() {
    return sheet;
  }

  private void assumption(Table t, int i) {
    int row = sheet.nextRow();
    told.add(t.text(i, "address"));
    text(row, 0, t.text(i, "address"));
    text(row, 1, t.text(i, "value"));
    text(row, 2, t.text(i, "unit"));
    text(row, 3, t.text(i, "source"));
    text(row, 4, t.text(i, "as_of"));
    text(row, 5, t.text(i, "confidence"));
    if (t.flag(i, "measured")) {
      double effect = t.real(i, "npv_per_percent_usd_m");
      sheet.put(row, 6, Cell.recorded(effect, Format.AMOUNT));
    }
  }

  private void input(Case theCase, String address, Provenance p) {
    int row = sheet.nextRow();
    text(row, 0, address);
    text(row, 1, String.valueOf(theCase.get(address)));
    text(row, 2, theCase.findAttribute(address).map(a -> a.unit()).orElse(""));
    text(row, 3, p.source());
    text(row, 4, p.asOf());
    text(row, 5, p.confidence().name().toLowerCase(Locale.ROOT));
    text(row, 7, p.note());
  }

  private void text(int row, int column, String text) {
    sheet.put(row, column, Cell.text(text, Role.LONG_TEXT));
  }
}
