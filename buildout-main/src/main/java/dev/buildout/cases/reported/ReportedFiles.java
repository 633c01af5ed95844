package dev.buildout.cases.reported;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CsvTable;
import dev.buildout.cases.Fault;
import dev.buildout.model.NearName;
import dev.buildout.model.measured.RowPlace;
import dev.buildout.model.measured.Unread;
import dev.buildout.model.reported.ReportedFigure;
import dev.buildout.model.reported.ReportedFigures;
import dev.buildout.model.reported.Split;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads files of reported figures and merges them. */
public final class ReportedFiles {
  private static final List<String> COLUMNS =
      List.of("company", "fiscal_year", "period_end", "metric", "value_usd_m", "split");

  private ReportedFiles() {}

  /**
   * Reads files; of contradicting rows the first one counts.
   *
   * @throws CaseFaults with every file that is missing or lacks columns
   */
  public static ReportedFigures read(List<Path> files) throws CaseFaults {
    List<ReportedFigure> figures = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : files) {
      try {
        read(CsvTable.read(file), figures, unread);
      } catch (CaseFaults e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new CaseFaults(faults);
    }
    return ReportedFigures.merged(figures, unread);
  }

  private static void read(CsvTable table, List<ReportedFigure> figures, List<Unread> unread)
      throws CaseFaults {
    requireColumns(table);
    for (CsvTable.Row row : table.wholeRows(unread)) {
      RowPlace place = new RowPlace(table.name(), row.line());
      try {
        figures.add(figure(place, table.header(), row.cells()));
      } catch (IllegalArgumentException | DateTimeException e) {
        unread.add(Unread.of(place, String.valueOf(e.getMessage())));
      }
    }
  }

  private static void requireColumns(CsvTable table) throws CaseFaults {
    List<Fault> faults = new ArrayList<>();
    for (String column : COLUMNS) {
      if (!table.header().contains(column)) {
        String found = "columns " + String.join(", ", table.header());
        String shown = found.length() > 200 ? found.substring(0, 200) + "..." : found;
        String maybe = NearName.find(column, table.header());
        faults.add(
            new Fault(
                table.name(),
                1,
                "",
                "",
                shown,
                "a column " + column,
                maybe.isEmpty() ? "" : maybe + " for " + column));
      }
    }
    if (!faults.isEmpty()) {
      throw new CaseFaults(faults);
    }
  }

  private static ReportedFigure figure(RowPlace place, List<String> header, List<String> cells) {
    return new ReportedFigure(
        place,
        text(header, cells, "company"),
        (int) number(header, cells, "fiscal_year", "a year"),
        month(header, cells),
        text(header, cells, "metric"),
        number(header, cells, "value_usd_m", "a number"),
        split(header, cells),
        header.contains("note") ? cells.get(header.indexOf("note")) : "");
  }

  private static String text(List<String> header, List<String> cells, String column) {
    String text = cells.get(header.indexOf(column));
    if (text.isEmpty()) {
      throw new IllegalArgumentException(column + ": found nothing, expected text");
    }
    return text;
  }

  private static double number(
      List<String> header, List<String> cells, String column, String expected) {
    String text = text(header, cells, column);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && (column.equals("value_usd_m") || value == Math.rint(value))) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(column, text, expected);
  }

  private static YearMonth month(List<String> header, List<String> cells) {
    String text = text(header, cells, "period_end");
    try {
      return YearMonth.from(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw wrong("period_end", text, "a date like 2024-12-31");
    }
  }

  /** Nothing stands for a figure that is kept aside: what nobody released is not fitted to. */
  private static Split split(List<String> header, List<String> cells) {
    String text = cells.get(header.indexOf("split"));
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "train" -> Split.TRAIN;
      case "validate" -> Split.VALIDATE;
      case "holdout", "" -> Split.HOLDOUT;
      default -> throw wrong("split", text, "train, validate, holdout or nothing");
    };
  }

  private static IllegalArgumentException wrong(String column, String found, String expected) {
    return new IllegalArgumentException(
        "%s: found \"%s\", expected %s".formatted(column, found, expected));
  }
}
