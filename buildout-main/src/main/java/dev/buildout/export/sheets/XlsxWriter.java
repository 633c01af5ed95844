package dev.buildout.export.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets to the bytes of an XLSX file. */
public final class XlsxWriter {
  /** Longer texts are no longer cells of a spreadsheet. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int PRINT_SCALE = 60;
  private static final double LINE_POINTS = 13.5;
  private static final double DEFAULT_WIDTH = 9;

  private static final String INPUT_FONT = "0000FF";
  private static final String INPUT_FILL = "EAF1FB";
  private static final String QUIET = "7F7F7F";
  private static final String HEADER_FILL = "1F3864";
  private static final String SECTION_FILL = "D9E1F2";

  public static byte[] write(List<Sheet> sheets, String title) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Buildout", null)) {
      workbook.setGlobalDefaultFont("Arial", 10);
      workbook.properties().setTitle(title);
      for (Sheet sheet : sheets) {
        write(sheet, workbook.newWorksheet(sheet.name()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return FixedZip.of(out.toByteArray());
  }

  private static void write(Sheet sheet, Worksheet target) throws IOException {
    SortedMap<Integer, Double> widths = sheet.widths();
    widths.forEach(target::width);
    target.setTabColor(sheet.tabColor());
    target.hideGridLines();
    if (sheet.frozenRows() > 0) {
      target.freezePane(sheet.frozenColumns(), sheet.frozenRows());
      target.repeatRows(0, sheet.frozenRows() - 1);
      if (sheet.frozenColumns() > 0) {
        target.repeatCols(0, sheet.frozenColumns() - 1);
      }
    }
    target.pageOrientation("landscape");
    target.paperSize(PaperSize.A4_PAPER);
    if (sheet.isOnePageWide()) {
      target.fitToWidth((short) 1);
      target.fitToHeight((short) 0);
    } else {
      target.pageScale(PRINT_SCALE);
    }
    target.footer(sheet.name(), Position.LEFT);
    target.footer("page &P of &N", Position.RIGHT);
    sheet
        .rows()
        .forEach((row, cells) -> {
          for (Map.Entry<Integer, Cell> cell : cells.entrySet()) {
            put(sheet, target, row, cell.getKey(), cell.getValue());
          }
          int lines = lines(widths, cells);
          if (lines > 1) {
            target.rowHeight(row, lines * LINE_POINTS);
          }
        });
    target.finish();
  }

  /** Lines of the longest text that is broken; programs do not find the height by themselves. */
  private static int lines(Map<Integer, Double> widths, Map<Integer, Cell> cells) {
    int lines = 1;
    for (Map.Entry<Integer, Cell> cell : cells.entrySet()) {
      boolean broken =
          cell.getValue().role() == Role.LONG_TEXT || cell.getValue().role() == Role.HEADER;
      if (broken && cell.getValue() instanceof Cell.Text text) {
        double width = widths.getOrDefault(cell.getKey(), DEFAULT_WIDTH);
        lines = Math.max(lines, (int) Math.ceil(text.text().length() / (0.92 * width)));
      }
    }
    return lines;
  }

  private static void put(Sheet sheet, Worksheet target, int row, int column, Cell cell) {
    StyleSetter style = target.style(row, column);
    switch (cell) {
      case Cell.Text text -> {
        String shown = text.text();
        target.value(row, column, shown.substring(0, Math.min(shown.length(), LONGEST_TEXT)));
      }
      case Cell.Value number -> {
        target.value(row, column, number.value());
        style.format(number.format().code());
      }
      case Cell.Formula formula -> {
        // A reference within the sheet is read more easily without its name.
        String expression = formula.expression().replace(sheet.prefix(), "");
        target.formula(row, column, escaped(expression));
        style.format(formula.format().code());
      }
    }
    paint(style, cell);
    style.set();
  }

  /** The library writes formulas as they are. */
  private static String escaped(String expression) {
    return expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void paint(StyleSetter style, Cell cell) {
    style.verticalAlignment("center");
    switch (cell.role()) {
      case TITLE -> style.bold().fontSize(14);
      case HINT -> style.italic().fontColor(QUIET);
      case HEADER -> {
        style.bold().fontColor("FFFFFF").fillColor(HEADER_FILL);
        style.horizontalAlignment("center").wrapText(true);
      }
      case SECTION -> style.bold().fillColor(SECTION_FILL);
      case LONG_TEXT -> style.wrapText(true).horizontalAlignment("left").indent(1);
      case INPUT -> style.fontColor(INPUT_FONT).fillColor(INPUT_FILL);
      case TOTAL -> style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN);
      case FIGURE -> style.bold().horizontalAlignment("left");
      case RECORDED -> style.fontColor(QUIET);
      case LABEL, FORMULA -> {}
    }
  }

  private XlsxWriter() {}
}
