package dev.buildout.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lives that change, impairments, conventions, salvage, depreciation by use; bonus by acquisition
 * and tables by quarter for tax; interest in the cost of what is built.
 */
@Tag("slow")
class LivesWorkbookTest extends WorkbookContract {
  private static final PlannedRun PLANNED =
      PlannedRun.everything("lives", LivesWorkbookTest::withLives);

  /** Every class has something of its own; systems most. */
  private static String withLives(String finance) {
    return ("capitalise_interest: true\n" + finance)
        .replace(
            "bonus_share: 0.6, tax_schedule: macrs_5,",
            "bonus_share: {points: {2026-06: 0.3, 2026-07: 0.7}}, tax_schedule: macrs_5,"
                + " tax_convention: mid_quarter,")
        .replace(
            "bonus_share: 1, tax_schedule: macrs_15, terminal_share: 0.5",
            "bonus_share: 0.4, tax_schedule: macrs_7, tax_convention: mid_quarter,"
                + " terminal_share: 0.5")
        .replace(
            "bonus_share: 1, tax_schedule: macrs_15, terminal_share: 0.8",
            "bonus_share: 0.5, tax_schedule: macrs_15, terminal_share: 0.8,"
                + " earlier_bonus: {acquired_before: 2026-04,"
                + " bonus_share: {points: {2026-12: 0.2, 2027-01: 0}}}")
        .replace(
            "id: systems,",
            "id: systems, salvage_share: 0.05,"
                + " life_changes: [{id: longer, from: 2026-08, book_life_months: 72},"
                + " {id: shorter, from: 2028-01, book_life_months: 48}],"
                + " impairments: [{id: old, on: 2027-02, share: 0.2},"
                + " {id: older, on: 2029-05, share: 0.3}],")
        .replace("id: shell,", "id: shell, convention: half_year,")
        .replace(
            "id: equipment,",
            "id: equipment, convention: mid_quarter,"
                + " impairments: [{id: liquid, on: 2028-04, share: 0.4}],")
        .replace(
            "id: grid,",
            "id: grid, units_of_production: {units_per_year: {points: {2026-01: 100, 2029-01: 300}},"
                + " life_units: 900}, impairments: [{id: line, on: 2028-02, share: 0.25}],");
  }

  @Override
  Map.Entry<Case, Run> planned() {
    return PlannedCases.of(PLANNED);
  }

  @Override
  Map<String, Double> changes() {
    return Map.of(
        "finance.asset_classes.systems.book_life_months", 50.0,
        "finance.asset_classes.systems.life_changes.longer.book_life_months", 80.0,
        "finance.asset_classes.systems.impairments.old.share", 0.5,
        "finance.asset_classes.systems.salvage_share", 0.15,
        "finance.asset_classes.equipment.impairments.liquid.share", 0.1,
        "finance.asset_classes.grid.units_of_production.life_units", 600.0);
  }

  @Test
  void theCertificateHolds() {
    assertThat(PLANNED.exitCode()).as(PLANNED.err()).isZero();
    RunRows plan = new RunRows(PLANNED.run(), "plan", planned().getKey().timeline().size());
    assertThat(java.util.Arrays.stream(Recorded.line(plan, "impairment")).sum()).isPositive();
    assertThat(java.util.Arrays.stream(Recorded.line(plan, "capitalised_interest")).sum())
        .isPositive();
  }
}
