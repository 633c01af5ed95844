package dev.buildout.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hundreds of vintages by quarter; all else of {@link WorkbookContract} is held on small cases. */
@Tag("slow")
class AmazonWorkbookTest {

  @Test
  void everyFormulaHasAValueAndChecksReadZero() {
    Map.Entry<Case, Run> planned = PlannedCases.of(PlannedRun.amazon());
    Recomputed workbook = new Recomputed(RunWorkbook.xlsx(planned.getKey(), planned.getValue()));

    assertThat(workbook.formulas()).hasSizeGreaterThan(50_000);
    for (XSSFCell cell : workbook.formulas()) {
      assertThat(workbook.value(cell).getCellType())
          .as(Recomputed.name(cell))
          .isNotEqualTo(CellType.ERROR);
    }
    assertThat(workbook.number(workbook.row("Checks", "All checks").getCell(Recomputed.START)))
        .isZero();
  }
}
