package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import dev.buildout.results.SyntheticRun;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader sees of segments, fiscal years and metrics. */
class SegmentsAndMetricsInReportTest {
  private final Map<String, Table> tables = new LinkedHashMap<>(SyntheticRun.create().tables());

  private void add(TableSpec spec, Object... cells) {
    Table copy = new Table(spec);
    tables.getOrDefault(spec.name(), new Table(spec)).rows().forEach(copy::add);
    copy.add(cells);
    tables.put(spec.name(), copy);
  }

  private void metric(String id, String label, String unit, double value) {
    add(Tables.METRICS, id, label, unit, value);
  }

  private String text(Map<String, Object> aboutTheCase) {
    Run run = SyntheticRun.create();
    Map<String, Object> document = new LinkedHashMap<>(run.document());
    document.put("case", aboutTheCase);
    String page = Report.render(new Run(document, tables, run.checks(), run.caseFiles()));
    assertThat(new Markup(page).faults()).isEmpty();
    return new Markup(page).text();
  }

  private void segment(String id, String kind, String label, double revenue, double income) {
    double costs = revenue - income;
    add(
        FirmTables.SEGMENTS,
        "plan",
        2027,
        id,
        kind,
        label,
        revenue,
        0.0,
        0.0,
        costs,
        0.0,
        0.0,
        0.0,
        income,
        0.0,
        70.0,
        0.0,
        0.0);
  }

  @Test
  void segmentsSumToTheFirmAndProgrammesSayWhatTheyMustSave() {
    segment("infrastructure", "layer", "Infrastructure", 900, 300);
    segment("leo", "business", "Satellites", 100, -250);
    segment("firm", "firm", "Firm", 1000, 50);
    add(
        FirmTables.BUSINESSES,
        "robots",
        "Robots",
        5_000.0,
        -4_000.0,
        -4_100.0,
        2,
        false,
        0.0,
        -3_000.0,
        -2_500.0,
        650.0,
        640.0);

    assertThat(text(Map.of()))
        .containsSubsequence(
            "Revenue from customers by segment",
            "Infrastructure 900",
            "Firm 1,000",
            "Operating income by segment",
            "Infrastructure 300",
            "Firm 50",
            "Purchases of property by segment",
            "Infrastructure 70",
            "Firm 70")
        .containsSubsequence("Robots 5,000", "−4,100 in", "not by the end", "650", "640");
  }

  @Test
  void yearsAreNamedAndWhatLiesInNoneIsSaid() {
    assertThat(text(Map.of("fiscal_year_end_month", 6)))
        .contains("fiscal years to June")
        .contains("January to June 2026 and July to December")
        .contains("lie in no whole year and are left out here");
    assertThat(text(Map.of())).contains("calendar years").doesNotContain("lie in no whole year");
  }

  @Test
  void metricsInOneTable() {
    metric("npv_usd_m", "Net present value", "USD m", 2_000);
    metric("npv_dated_usd_m", "Value by days", "USD m", 2_010);
    metric("irr_1", "Internal rate of return, 1 of 2", "per year", 0.1);
    metric("irr_2", "Internal rate of return, 2 of 2", "per year", 0.2);
    metric("main_price_usd", "Mean price of Chat", "USD/Mtok", 2.5);
    metric("break_even_price_factor", "Common factor", "", 0.8);
    metric("break_even_price_usd", "Mean price of Chat at value 0", "USD/Mtok", 2);
    metric("main_utilisation", "Mean use of systems for Chat", "", 0.6);
    metric("roic_2026", "Return 2026", "", 0.15);
    metric("capital_recovery_factor_systems", "Recovery: Servers", "per year", 0.25);

    assertThat(text(Map.of()))
        .containsSubsequence("Net present value $2.0B", "by days $2.0B", "1 of 2 10.0 %", "2 of 2")
        .contains("80.0 % of prices Chat: 2.00 instead of 2.50 USD/Mtok")
        .contains("Break-even use none")
        .contains("Return on invested capital, firm 15.0 %")
        .contains("Servers 25.00 %");
  }
}
