package dev.buildout.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.buildout.finance.Books;
import dev.buildout.finance.Discounting;
import dev.buildout.finance.FirmChart;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.Line;
import dev.buildout.finance.Statements;
import dev.buildout.model.Case;
import dev.buildout.model.Lease;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the workbook of any run promises, computed by Apache POI. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkbookContract {
  /**
   * Cells are doubles and the books are exact: a vintage rounds to the cent in each period, so that
   * a statement of a few hundred vintages may be off by as many cents. In USD m: one dollar.
   */
  private static final double DOLLAR = 1e-6;

  private Case theCase;
  private Run run;
  private byte[] xlsx;

  /** As exported; a test that changes an input reads another. */
  private Recomputed unchanged;

  /** The case with what was set for the run, and the run. */
  abstract Map.Entry<Case, Run> planned();

  @BeforeAll
  void export() {
    theCase = planned().getKey();
    run = planned().getValue();
    xlsx = RunWorkbook.xlsx(theCase, run);
    unchanged = new Recomputed(xlsx);
  }

  @Test
  void sameRunGivesSameBytes() {
    assertThat(RunWorkbook.xlsx(theCase, run)).isEqualTo(xlsx);
  }

  /** Opened by nothing but the engine: every formula has a value, and every number is coloured. */
  @Test
  void everyFormulaHasAValueAndEveryNumberItsColour() {
    Recomputed workbook = unchanged;

    assertThat(workbook.formulas()).hasSizeGreaterThan(1000);
    for (XSSFCell cell : workbook.cells()) {
      if (cell.getCellType() == CellType.FORMULA) {
        CellValue value = workbook.value(cell);
        assertThat(value.getCellType()).as(Recomputed.name(cell)).isNotEqualTo(CellType.ERROR);
      } else if (cell.getCellType() == CellType.NUMERIC) {
        XSSFColor colour = cell.getCellStyle().getFont().getXSSFColor();
        assertThat(colour.getARGBHex()).as(Recomputed.name(cell)).isIn("FF0000FF", "FF7F7F7F");
      }
    }
  }

  @Test
  void linesEqualTheRun() {
    Recomputed workbook = unchanged;

    for (String plan : List.of("plan", "reference")) {
      RunRows rows = new RunRows(run, plan, theCase.timeline().size());
      forEachLine(
          workbook,
          plan,
          (line, row) -> {
            double[] recorded = Recorded.line(rows, line.id());
            for (int p = 0; p < recorded.length; p++) {
              assertThat(workbook.number(row.getCell(Recomputed.FIRST_PERIOD + p)))
                  .as("%s, %s in period %d", plan, line.id(), p)
                  .isCloseTo(recorded[p], within(DOLLAR));
            }
          });
    }
  }

  @Test
  void yearsEqualTheRun() {
    Recomputed workbook = unchanged;
    List<FiscalYear> years =
        FiscalYear.of(theCase.timeline(), theCase.finance().fiscalYearEndMonth());
    RunRows plan = new RunRows(run, "plan", theCase.timeline().size());

    assertThat(plan.of(FirmTables.ANNUAL)).isNotEmpty();
    for (RunRows.Row recorded : plan.of(FirmTables.ANNUAL)) {
      int column = 0;
      while (years.get(column).year() != recorded.integer("year")) {
        column++;
      }
      String sheet =
          YearSheets.name(
              Line.Section.valueOf(recorded.text("statement").toUpperCase(java.util.Locale.ROOT)));
      Row row = workbook.row(sheet, recorded.text("label"));
      assertThat(workbook.number(row.getCell(3 + column)))
          .as("%s %d", recorded.text("line"), recorded.integer("year"))
          .isCloseTo(recorded.real("usd_m"), within(DOLLAR));
    }
  }

  @Test
  void checksReadZero() {
    Recomputed workbook = unchanged;

    assertThat(workbook.amounts("Checks")).hasSizeGreaterThan(20);
    for (Row row : workbook.amounts("Checks")) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          assertThat(workbook.number(cell)).as(Recomputed.name(cell)).isZero();
        }
      }
    }
  }

  /** Ten per cent more on every price: the same as the exact ledger of the same decisions. */
  @Test
  void pricesReflow() {
    Recomputed workbook = new Recomputed(xlsx);
    workbook.rowsFrom("Inputs", "Price of ").stream()
        .filter(row -> row.getCell(Recomputed.UNIT).toString().equals("factor"))
        .forEach(row -> workbook.set(row, Recomputed.START, 1.1));

    assertEqualsLedger(workbook, theCase, 1.1);
    assertThat(workbook.number(workbook.row("Checks", "All checks").getCell(Recomputed.START)))
        .as("differences from the run show")
        .isGreaterThan(1);
  }

  @Test
  void useReflowsLikePrice() {
    Recomputed workbook = new Recomputed(xlsx);
    workbook.rowsFrom("Inputs", "Use: ").forEach(row -> workbook.set(row, Recomputed.START, 0.9));

    assertEqualsLedger(workbook, theCase, 0.9);
  }

  /** A rate, a life and a term: the same as the exact ledger with the case's value changed. */
  @Test
  void numbersOfTheCaseReflow() {
    for (Map.Entry<String, Double> change : changes().entrySet()) {
      Recomputed workbook = new Recomputed(xlsx);
      workbook.set(workbook.row("Inputs", change.getKey()), Recomputed.START, change.getValue());
      Object value = change.getValue();
      if (theCase.get(change.getKey()) instanceof Integer) {
        value = change.getValue().intValue();
      }

      assertEqualsLedger(workbook, theCase.with(change.getKey(), value), 1);
    }
  }

  /** Payments, rises, rates and what is paid on top, of all leases at once. */
  @Test
  void termsOfLeasesReflow() {
    assumeThat(theCase.finance().leases()).isNotEmpty();
    Recomputed workbook = new Recomputed(xlsx);
    Case changed = theCase;
    for (Lease lease : theCase.finance().leases()) {
      Map<String, Double> terms =
          Map.of(
              "payment_usd_m_per_month", 1.1 * lease.paymentUsdMPerMonth(),
              "escalator", lease.escalator() + 0.02,
              "rate", lease.rate() + 0.01,
              "direct_cost_usd_m", lease.directCostUsdM() + 0.3);
      for (Map.Entry<String, Double> term : terms.entrySet()) {
        String address = "finance.leases." + lease.id() + "." + term.getKey();
        workbook.set(workbook.row("Inputs", address), Recomputed.START, term.getValue());
        changed = changed.with(address, term.getValue());
      }
    }

    assertEqualsLedger(workbook, changed, 1);
  }

  /** Numbers of the case to change, by address. */
  Map<String, Double> changes() {
    return Map.of(
        "finance.tax_rate", 0.3,
        "finance.asset_classes.systems.book_life_months", 37.0,
        "finance.asset_classes.systems.bonus_share", 0.4,
        "finance.receivable_days", 70.0,
        "finance.opening.cash_usd_m", 777.0,
        "finance.discount_rate", 0.12);
  }

  private void assertEqualsLedger(Recomputed workbook, Case changed, double priceFactor) {
    double[] flows = new double[changed.timeline().size()];
    double[] ends = new double[1];
    for (String plan : List.of("plan", "reference")) {
      Statements expected =
          Books.statements(
              changed.finance(), RecordedProgramme.of(theCase, run, plan, priceFactor));
      int sign = plan.equals("plan") ? 1 : -1;
      double[] unlevered = expected.unleveredCashFlow();
      for (int p = 0; p < flows.length; p++) {
        flows[p] += sign * unlevered[p];
      }
      ends[0] += sign * expected.terminalValue();
      forEachLine(
          workbook,
          plan,
          (line, row) -> {
            for (int p = 0; p < flows.length; p++) {
              assertThat(workbook.number(row.getCell(Recomputed.FIRST_PERIOD + p)))
                  .as("%s, %s in period %d", plan, line.id(), p)
                  .isCloseTo(expected.usdM(line.id(), p), within(DOLLAR));
            }
          });
    }
    double rate = changed.finance().discountRate();
    double npv =
        Discounting.npv(flows, changed.timeline(), rate)
            + ends[0] * Discounting.endFactor(changed.timeline(), rate)
            - debtAboveFairRate(workbook);
    Row value = workbook.row("Value", "Net present value, by period; the sum under start");
    assertThat(workbook.number(value.getCell(Recomputed.START))).isCloseTo(npv, within(DOLLAR));
  }

  private static double debtAboveFairRate(Recomputed workbook) {
    Row row = workbook.row("Value", "Present value of debt above its fair rate");
    double sum = 0;
    for (org.apache.poi.ss.usermodel.Cell cell : row) {
      sum += cell.getCellType() == CellType.FORMULA ? workbook.number(cell) : 0;
    }
    return sum;
  }

  private interface LineRow {
    void accept(Line line, Row row);
  }

  private void forEachLine(Recomputed workbook, String plan, LineRow each) {
    List<Row> rows = workbook.amounts(plan.equals("plan") ? "Lines" : "Ref Lines");
    List<Line> lines = FirmChart.of(theCase.finance()).lines();
    assertThat(rows).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(rows.get(i).getCell(Recomputed.LABEL)).hasToString(lines.get(i).label());
      each.accept(lines.get(i), rows.get(i));
    }
  }
}
