package dev.buildout.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a sweep asks for follows from free cash flow, as the formulas of a workbook have it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepWorkbookTest {
  private static final String SWEEP = "Term loan: sweep asked for";
  private static final String BEYOND = "Term loan: repaid beyond what is asked for";

  private Run run;
  private Recomputed workbook;
  private int periods;

  @BeforeAll
  void export() throws CaseFaults {
    run = PlannedRun.swept().run();
    Case swept =
        CaseReader.read(run.caseFiles())
            .value()
            .with("finance.debt.loan.fair_rate", 0.085)
            .with("finance.debt.loan.sweep_share", 0.5)
            .with("finance.debt.loan.repay_months", 0);
    periods = swept.timeline().size();
    workbook = new Recomputed(RunWorkbook.xlsx(swept, run));
  }

  @Test
  void sweepsEqualTheRun() {
    RunRows rows = new RunRows(run, "plan", periods);
    double[] recorded =
        rows.byPeriod(FirmTables.DEBT, "sweep_usd_m", r -> r.text("facility"))
            .getOrDefault("loan", new double[periods]);
    Row sweep = workbook.row("Debt", SWEEP);
    double sum = 0;
    for (int p = 0; p < periods; p++) {
      assertThat(workbook.number(sweep.getCell(Recomputed.FIRST_PERIOD + p)))
          .as("period " + p)
          .isCloseTo(recorded[p], within(1e-6));
      assertThat(workbook.number(workbook.row("Debt", BEYOND).getCell(Recomputed.FIRST_PERIOD + p)))
          .as("period " + p)
          .isGreaterThan(-1e-4);
      sum += recorded[p];
    }
    assertThat(sum).isGreaterThan(50);
  }

  /** Ten per cent more on every price leave more than the plan repays. */
  @Test
  void higherPricesLeaveMoreToSweep() {
    Row sweep = workbook.row("Debt", SWEEP);
    double before = sum(sweep);
    workbook.rowsFrom("Inputs", "Price of ").stream()
        .filter(row -> row.getCell(Recomputed.UNIT).toString().equals("factor"))
        .forEach(row -> workbook.set(row, Recomputed.START, 1.1));

    assertThat(sum(sweep)).isGreaterThan(before + 1);
    workbook.rowsFrom("Inputs", "Price of ").stream()
        .filter(row -> row.getCell(Recomputed.UNIT).toString().equals("factor"))
        .forEach(row -> workbook.set(row, Recomputed.START, 1));
  }

  private double sum(Row row) {
    double sum = 0;
    for (int p = 0; p < periods; p++) {
      sum += workbook.number(row.getCell(Recomputed.FIRST_PERIOD + p));
    }
    return sum;
  }
}
