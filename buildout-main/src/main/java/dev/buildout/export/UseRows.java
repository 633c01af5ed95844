package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.finance.assets.BookLife;
import dev.buildout.model.AssetClass;
import java.util.LinkedHashMap;
import java.util.Map;

/** Units that an asset produces since the start of the plan, for classes depreciated by use. */
final class UseRows {
  private final TimeAxis axis;
  private final Map<String, TimeRow> rows = new LinkedHashMap<>();

  UseRows(PlanContext plan, TimeSheet sheet) {
    this.axis = plan.axis();
    for (AssetClass c : plan.theCase().finance().assetClasses()) {
      if (c.unitsOfProduction().isPresent()) {
        if (rows.isEmpty()) {
          sheet.section("Units that an asset produces from the start of the plan on");
        }
        double[] produced = new double[axis.periods()];
        for (int p = 0; p < produced.length; p++) {
          produced[p] = producedUntil(c, months(p + 1));
        }
        rows.put(
            c.id(),
            sheet
                .row(c.name(), "units")
                .start(Cell.recorded(0, Format.PLAIN))
                .recorded(produced, Format.PLAIN));
      }
    }
  }

  /** Cell at the end of a period; of the start for -1. */
  String produced(AssetClass c, int period) {
    TimeRow row = rows.get(c.id());
    if (row == null) {
      throw new IllegalArgumentException(c.id() + " is not depreciated by use");
    }
    return row.at(period);
  }

  /** Units from the start of the plan to a month, negative before it. */
  double producedUntil(AssetClass c, int month) {
    return c.unitsOfProduction()
        .map(use -> BookLife.produced(use.unitsPerYear(), axis.timeline().start(), month))
        .orElseThrow(() -> new IllegalArgumentException(c.id() + " is not depreciated by use"));
  }

  private int months(int period) {
    int last = axis.periods() - 1;
    return period <= last
        ? axis.timeline().monthsBefore(period)
        : axis.timeline().monthsBefore(last) + axis.timeline().get(last).months();
  }
}
