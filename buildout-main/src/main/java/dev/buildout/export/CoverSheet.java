package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.List;
import java.util.Map;

/** What this workbook is and how to read it. */
final class CoverSheet {
  private final Sheet sheet = new Sheet("Cover", Tabs.FRONT);

  CoverSheet(Case theCase, Run run, String npv, String checks) {
    sheet.width(0, 34);
    sheet.width(1, 110);
    sheet.onePageWide();
    sheet.put(0, 0, Cell.text(theCase.title(), Role.TITLE));
    sheet.put(1, 0, Cell.text("A plan of Buildout as a workbook with live formulas", Role.HINT));
    int row = 3;
    sheet.put(row, 0, Cell.text("Question"));
    sheet.put(row++, 1, Cell.text(theCase.question(), Role.LONG_TEXT));
    row = fact(row, "Case", theCase.name());
    row = fact(row, "Hash of the case", document(run, "case_hash"));
    row = fact(row, "Planned with Buildout", document(run, "version"));
    row = fact(row, "Set for this run", overrides(run));
    row = fact(row, "Amounts", theCase.currency() + ", nominal, in millions unless stated");
    sheet.put(row, 0, Cell.text("Net present value, USD m"));
    sheet.put(row++, 1, figure(npv, Format.AMOUNT));
    sheet.put(row, 0, Cell.text("Checks, reads 0"));
    sheet.put(row++, 1, figure(checks, Format.CHECK));
    legend(row + 1);
  }

  Sheet sheet() {
    return sheet;
  }

  /** A line for each sheet that follows, with a link. */
  void contents(List<Sheet> sheets, Map<String, String> purposes) {
    int row = sheet.nextRow() + 1;
    section(row++, "Sheets");
    for (Sheet other : sheets) {
      String link = "HYPERLINK(\"#'%1$s'!A1\",\"%1$s\")".formatted(other.name());
      sheet.put(row, 0, Cell.formula(link, Format.GENERAL));
      sheet.put(row++, 1, Cell.text(purposes.getOrDefault(other.name(), "")));
    }
  }

  private void legend(int first) {
    int row = first;
    section(row++, "How to read it");
    sheet.put(row, 0, Cell.input(1, Format.GENERAL));
    sheet.put(
        row++,
        1,
        Cell.text("an input: change it, and everything that follows from it is computed again"));
    sheet.put(row, 0, Cell.formula(sheet.at(row - 1, 0), Format.GENERAL));
    sheet.put(row++, 1, Cell.text("a formula"));
    sheet.put(row, 0, Cell.recorded(1, Format.GENERAL));
    sheet.put(
        row++, 1, Cell.text("a number of the run to compare with, or one that shapes the sheets"));
    text(
        row++,
        "Start with the factors at the top of Inputs: use and price by workload, cost by asset class."
            + " Decisions of the plan stay as they are; the workbook computes, it does not plan again.");
    text(
        row++,
        "Sheets that begin with Ref hold the same for committing nothing new. Value is the"
            + " difference of both, so that a price moves both.");
  }

  private void text(int row, String text) {
    sheet.put(row, 1, Cell.text(text, Role.LONG_TEXT));
  }

  private void section(int row, String title) {
    sheet.put(row, 0, Cell.text(title, Role.SECTION));
    sheet.put(row, 1, Cell.text("", Role.SECTION));
  }

  private static Cell figure(String formula, Format format) {
    return new Cell.Formula(formula, Role.FIGURE, format);
  }

  private int fact(int row, String name, String value) {
    sheet.put(row, 0, Cell.text(name));
    sheet.put(row, 1, Cell.text(value));
    return row + 1;
  }

  private static String document(Run run, String key) {
    return String.valueOf(run.document().getOrDefault(key, ""));
  }

  private static String overrides(Run run) {
    return run.document().get("overrides") instanceof Map<?, ?> map && !map.isEmpty()
        ? map.toString()
        : "nothing";
  }
}
