package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Case;
import dev.buildout.model.Resolution;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Months of years that end in May, so that the first quarter of the plan begins in March. */
class QuarterlyCheckTest {
  private static final Case MONTHS =
      TinyCase.CASE.with("resolution", Resolution.MONTH).with("finance.fiscal_year_end_month", 5);

  /** Revenue of month p is p + 1, cash at its end 100 + p. */
  private static Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>();
    Table statements = new Table(FirmTables.STATEMENTS);
    Table quarterly = new Table(FirmTables.QUARTERLY);
    int months = 12 * MONTHS.horizonYears();
    for (int p = 0; p < MONTHS.timeline().size(); p++) {
      statements.add("plan", p, "income", "revenue", "", p + 1.0);
      statements.add("plan", p, "balance", "cash", "", 100.0 + p);
      statements.add("plan", p, "property", "ppe_opening", "", 10.0 * p);
    }
    for (int first = 2; first + 3 <= months; first += 3) {
      int sinceJune2025 = first + 7;
      int year = 2026 + sinceJune2025 / 12;
      int quarter = 1 + sinceJune2025 % 12 / 3;
      double revenue = 3.0 * first + 6;
      quarterly.add("plan", year, quarter, "income", "revenue", "", revenue);
      quarterly.add("plan", year, quarter, "balance", "cash", "", 102.0 + first);
      quarterly.add("plan", year, quarter, "property", "ppe_opening", "", 10.0 * first);
    }
    tables.put(FirmTables.STATEMENTS.name(), statements);
    tables.put(FirmTables.QUARTERLY.name(), quarterly);
    return tables;
  }

  @Test
  void soundQuartersPass() {
    Check check = check(tables());

    assertThat(check.detail()).isEmpty();
    assertThat(check.ok()).isTrue();
  }

  @Test
  void noNumberChangesAndNoRowGoesMissingUnseen() {
    Map<String, Table> sound = tables();
    int rows =
        sound.getOrDefault(FirmTables.QUARTERLY.name(), new Table(FirmTables.QUARTERLY)).size();
    for (int row = 0; row < rows; row++) {
      assertThat(check(Corruption.of(sound, FirmTables.QUARTERLY, row, "usd_m")).ok()).isFalse();
      assertThat(check(Corruption.of(sound, FirmTables.QUARTERLY, row, "year")).ok()).isFalse();
      assertThat(check(Corruption.of(sound, FirmTables.QUARTERLY, row, "quarter")).ok()).isFalse();
      assertThat(check(Corruption.without(sound, FirmTables.QUARTERLY, row)).ok()).isFalse();
    }
    assertThat(rows).isGreaterThan(30);
  }

  private static Check check(Map<String, Table> tables) {
    return new QuarterlyCheck().check(new Evidence(MONTHS, "plan", TinyCase.RATES, tables));
  }
}
