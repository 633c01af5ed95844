package dev.buildout.export;

import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.Chart;
import dev.buildout.results.FirmTables;
import java.util.Map;

/** What the run recorded of every line, to hold the formulas against. */
final class Recorded {

  static Sheet sheet(PlanContext plan, Chart chart) {
    TimeSheet sheet =
        plan.sheet(
            "Recorded",
            "The lines as the run recorded them, table statements; numbers to compare with, no inputs.");
    Map<String, TimeRow> rows = LinesSheet.rows(sheet, chart);
    Map<String, double[]> lines = lines(plan.rows());
    rows.forEach((id, row) ->
        row.recorded(lines.getOrDefault(id, new double[plan.periods()]), Format.AMOUNT));
    return sheet.sheet();
  }

  static double[] line(RunRows rows, String id) {
    return lines(rows).getOrDefault(id, new double[rows.periods()]);
  }

  private static Map<String, double[]> lines(RunRows rows) {
    return rows.byPeriod(FirmTables.STATEMENTS, "usd_m", r -> r.text("line"));
  }

  private Recorded() {}
}
