package dev.buildout.export;

import dev.buildout.claims.Ledger;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.export.sheets.XlsxWriter;
import dev.buildout.finance.Chart;
import dev.buildout.finance.FirmChart;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The run of a plan as a workbook: the door of this package. */
public final class RunWorkbook {

  /**
   * The bytes of an XLSX file, the same for the same run.
   *
   * @param theCase the case of the run, with what was set for it
   * @throws dev.buildout.claims.BadFormula if a claim of the case cannot be computed as it stands
   */
  public static byte[] xlsx(Case theCase, Run run) {
    return XlsxWriter.write(sheets(theCase, run), theCase.title());
  }

  private static List<Sheet> sheets(Case theCase, Run run) {
    Timeline timeline = theCase.timeline();
    RunRows planned = new RunRows(run, "plan", timeline.size());
    RunRows nothing = new RunRows(run, "reference", timeline.size());
    TimeAxis axis = new TimeAxis(timeline);
    InputsSheet inputs = new InputsSheet(theCase, axis, List.of(planned, nothing));
    TaxTableSheet taxTables = new TaxTableSheet(inputs, theCase.finance().assetClasses());
    Feeds shared = new Feeds();
    Sheet businesses = BusinessSchedule.write(theCase, axis, shared);
    List<Sheet> leases = LeaseSchedule.write(theCase, axis, inputs, shared);
    PlanSheet orders = new PlanSheet(theCase, timeline, planned);
    Chart chart = FirmChart.of(theCase.finance());
    Books plan =
        Books.write(
            new PlanContext(theCase, planned, axis, inputs, "", Tabs.SCHEDULES),
            chart,
            taxTables,
            shared,
            Optional.of(orders));
    Books reference =
        Books.write(
            new PlanContext(theCase, nothing, axis, inputs, "Ref ", Tabs.REFERENCE),
            chart,
            taxTables,
            shared,
            Optional.empty());
    ValueSheet value = new ValueSheet(axis, inputs, plan, reference);
    ChecksSheet checks = new ChecksSheet(axis);
    checks.always("Plan", plan);
    checks.always("Committing nothing new", reference);
    checks.likeTheRun("Plan", plan);
    checks.likeTheRun("Committing nothing new", reference);
    SummarySheet summary = new SummarySheet(theCase, run, value, plan, checks);
    checks.finish();

    List<Sheet> sheets = new ArrayList<>();
    sheets.add(summary.sheet());
    sheets.add(inputs.sheet());
    sheets.addAll(
        new YearSheets(
                chart,
                plan.lines(),
                timeline,
                theCase.finance().fiscalYearEndMonth(),
                checks.total())
            .all());
    sheets.add(value.sheet());
    sheets.add(orders.sheet());
    sheets.add(checks.sheet());
    sheets.add(new SourcesSheet(theCase, run, inputs).sheet());
    if (!theCase.claims().isEmpty()) {
      sheets.add(new ClaimsSheet(Ledger.of(theCase, Optional.of(run))).sheet());
    }
    sheets.addAll(plan.schedules());
    sheets.add(businesses);
    sheets.addAll(leases);
    sheets.add(axis.sheet());
    sheets.add(taxTables.sheet());
    sheets.add(plan.recorded());
    sheets.addAll(reference.schedules());
    sheets.add(reference.recorded());
    CoverSheet cover = new CoverSheet(theCase, run, value.npv(), checks.total());
    cover.contents(sheets, PURPOSES);
    sheets.addFirst(cover.sheet());
    return sheets;
  }

  private static final Map<String, String> PURPOSES =
      Map.ofEntries(
          Map.entry("Summary", "single figures, beside those of the run"),
          Map.entry("Inputs", "factors, prices, rates, lives, the opening balance"),
          Map.entry("Income", "by fiscal year"),
          Map.entry("Tax", "by fiscal year"),
          Map.entry("Cash flow", "by fiscal year, free cash flow by several definitions"),
          Map.entry("Property", "by fiscal year"),
          Map.entry("Balance", "at the end of each fiscal year"),
          Map.entry("Programme", "what the plan is judged by"),
          Map.entry("Value", "net present value of the plan over committing nothing new"),
          Map.entry("Plan", "orders by offer, site and period"),
          Map.entry("Checks", "rows that read 0"),
          Map.entry("Claims", "public statements, and which of them hold"),
          Map.entry("Sources", "where numbers come from"),
          Map.entry("Lines", "every line of the statements by period, which the years add up"),
          Map.entry("Revenue", "volumes and revenue by workload and channel"),
          Map.entry("Power", "electricity and halls by site"),
          Map.entry("Systems", "systems installed and their maintenance"),
          Map.entry("Rentals", "capacity rented in"),
          Map.entry("Vintages", "everything with a life of more than a year"),
          Map.entry("Payments", "when vintages are paid"),
          Map.entry("Disposals", "what is sold or cancelled"),
          Map.entry("Depreciation", "book value and depreciation of each vintage"),
          Map.entry("Tax depreciation", "the same for tax"),
          Map.entry("Debt", "facilities, interest and fees"),
          Map.entry("Working capital", "receivables, payables, prepayments"),
          Map.entry("Businesses", "businesses outside the plan"),
          Map.entry("Leases", "liabilities, right-of-use assets and cost of leases"),
          Map.entry("Lease months", "every payment of every lease"),
          Map.entry("Time", "the axis of all sheets by period"),
          Map.entry("Tax tables", "yearly percentages of tax depreciation"),
          Map.entry("Recorded", "the lines as the run recorded them"));

  private RunWorkbook() {}
}
