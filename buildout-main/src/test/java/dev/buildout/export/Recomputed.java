package dev.buildout.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as an independent formula engine reads and computes it. */
final class Recomputed {
  /** Columns of sheets with periods: label, unit, start, then periods. */
  static final int LABEL = 0;

  static final int UNIT = 1;
  static final int START = 2;
  static final int FIRST_PERIOD = 3;

  private final XSSFWorkbook workbook;
  private final FormulaEvaluator evaluator;

  Recomputed(byte[] xlsx) {
    try {
      workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    evaluator = workbook.getCreationHelper().createFormulaEvaluator();
  }

  List<XSSFCell> cells() {
    List<XSSFCell> cells = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(cell -> cells.add((XSSFCell) cell));
      }
    }
    return cells;
  }

  List<XSSFCell> formulas() {
    return cells().stream().filter(c -> c.getCellType() == CellType.FORMULA).toList();
  }

  CellValue value(Cell cell) {
    return evaluator.evaluate(cell);
  }

  double number(Cell cell) {
    CellValue value = evaluator.evaluate(cell);
    if (value == null || value.getCellType() != CellType.NUMERIC) {
      throw new IllegalStateException(name(cell) + " is " + value);
    }
    return value.getNumberValue();
  }

  /** Rows of a sheet that hold amounts in USD m, in order. */
  List<Row> amounts(String sheet) {
    List<Row> rows = new ArrayList<>();
    for (Row row : workbook.getSheet(sheet)) {
      Cell unit = row.getCell(UNIT);
      if (unit != null && unit.toString().equals("USD m")) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The first row with this label, or this remark behind its periods. */
  Row row(String sheet, String labelOrRemark) {
    for (Row row : workbook.getSheet(sheet)) {
      for (int column : new int[] {LABEL, row.getLastCellNum() - 1}) {
        Cell cell = column < 0 ? null : row.getCell(column);
        if (cell != null && isNamed(cell.toString(), labelOrRemark)) {
          return row;
        }
      }
    }
    throw new NoSuchElementException("no row " + labelOrRemark + " on " + sheet);
  }

  /** A remark may go on behind a colon. */
  private static boolean isNamed(String text, String name) {
    return text.equals(name) || text.startsWith(name + ":");
  }

  /** Rows of a sheet whose label begins so. */
  List<Row> rowsFrom(String sheet, String prefix) {
    List<Row> rows = new ArrayList<>();
    for (Row row : workbook.getSheet(sheet)) {
      Cell label = row.getCell(LABEL);
      if (label != null && label.toString().startsWith(prefix)) {
        rows.add(row);
      }
    }
    return rows;
  }

  void set(Row row, int column, double value) {
    row.getCell(column).setCellValue(value);
    evaluator.clearAllCachedResultValues();
  }

  static String name(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }
}
