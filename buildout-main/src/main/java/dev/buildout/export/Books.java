package dev.buildout.export;

import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schedules and lines of one plan.
 *
 * @param schedules sheets in the order of the workbook, the lines first
 */
record Books(
    PlanContext plan, Feeds feeds, LinesSheet lines, Sheet recorded, List<Sheet> schedules) {

  /**
   * @param shared schedules that every plan has alike
   * @param orders of the plan; empty for one that orders nothing
   */
  static Books write(
      PlanContext plan,
      Chart chart,
      TaxTableSheet taxTables,
      Feeds shared,
      Optional<PlanSheet> orders) {
    Feeds feeds = new Feeds(shared);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(RevenueSchedule.write(plan, feeds));
    sheets.add(PowerSchedule.write(plan, feeds));
    sheets.add(SystemsSchedule.write(plan, feeds));
    sheets.add(RentalSchedule.write(plan, feeds));
    DebtSchedule debt = DebtSchedule.write(plan, feeds);
    sheets.addAll(PropertySchedule.write(plan, taxTables, feeds, orders));
    sheets.add(debt.sheet());
    sheets.add(WorkingCapitalSchedule.write(plan, feeds));
    LinesSheet lines = new LinesSheet(plan, chart, feeds);
    debt.sweeps(lines.get("free_cash_flow_less_leases"));
    sheets.addFirst(lines.sheet());
    return new Books(plan, feeds, lines, Recorded.sheet(plan, chart), sheets);
  }
}
