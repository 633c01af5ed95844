package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.buildout.results.Check;
import dev.buildout.results.ComparisonTables;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The page of a comparison. */
class ComparisonReportTest {
  static final List<TableSpec> TABLES = ComparisonTables.ALL;

  @TempDir Path temp;

  private static Run comparison(String label) {
    Map<String, Table> tables = new LinkedHashMap<>();
    TABLES.forEach(spec -> tables.put(spec.name(), new Table(spec)));
    table(tables, ComparisonTables.BRIDGE)
        .add(0, "first", "a", 0, 65000, 65000, 0, -78, -78, 0, true, true);
    table(tables, ComparisonTables.BRIDGE)
        .add(1, "change", label, 1, 10400, 300, 10100, -19, 0, -19, true, true);
    table(tables, ComparisonTables.BRIDGE)
        .add(2, "change", "more cash", 2, 0, -5, 5, 0, 4, -4, false, true);
    table(tables, ComparisonTables.BRIDGE)
        .add(0, "closing", "planned again", 0, -90400, -80295, -10105, 1, -22, 23, true, true);
    table(tables, ComparisonTables.BRIDGE)
        .add(0, "second", "b", 0, -15000, -15000, 0, -96, -96, 0, true, true);
    table(tables, ComparisonTables.BRIDGE_YEARS).add(1, "change", 2026, 1, 2, -1);
    table(tables, ComparisonTables.BRIDGE_VALUES).add(1, label, "changed", "1", "2");
    table(tables, ComparisonTables.PURCHASE_DIFFERENCES)
        .add("h100", "home", 2026, 800, 400, 6400, 3200, 240, 120);
    table(tables, ComparisonTables.CAPACITY_DIFFERENCES).add(2026, 10.2, 5.1, 10.2, 5.1);
    table(tables, ComparisonTables.METRIC_DIFFERENCES)
        .add("npv_usd_m", "Net present value", "USD m", 65, -15, -80);
    table(tables, StudyTables.RESOLVES)
        .add("comparison", "in order: " + label, true, 1, 1, 0, 50, 0, "");
    Map<String, Object> document =
        Map.of(
            "kind", ComparisonTables.KIND,
            "first", Map.of("run", "a", "npv_usd_m", 65000.0),
            "second", Map.of("run", "b", "npv_usd_m", -15000.0),
            "npv_difference_usd_m", -80000.0,
            "answer", List.of("NPV falls."),
            "changes", List.of(label, "more cash"));
    return new Run(document, tables, List.of(new Check("sums", 0, 1, "")), Map.of());
  }

  private static Table table(Map<String, Table> tables, TableSpec spec) {
    return tables.computeIfAbsent(spec.name(), name -> new Table(spec));
  }

  @Test
  void itLeadsFromOneToTheOther() {
    String page = Report.render(comparison("power x 0.5"));

    assertThat(new Markup(page).faults()).isEmpty();
    assertThat(page)
        .containsSubsequence("<h1>From a to b</h1>", "NPV falls.", "−$80.0B", "1 of 1")
        .containsSubsequence("id=\"bridge\"", "1 power x 0.5", "+10.4", "+0.3", "+10.1")
        .contains("with the next")
        .containsSubsequence("id=\"values\"", "id=\"results\"", "id=\"certificate\"");
    assertThat(page).containsSubsequence("NPV, in reverse", "1 power x 0.5");
  }

  /** Each bar starts where the one before it ends; the last is what was recorded. */
  @Test
  void theStepsOfAWaterfallMeet() {
    Page page = new Page();
    new BridgePart().write(new RunView(comparison("power")), page);

    for (String id : List.of("c1", "c2")) {
      Map<?, ?> chart = (Map<?, ?>) Objects.requireNonNull(page.charts().get(id));
      List<?> rows = (List<?>) Objects.requireNonNull(chart.get("rows"));
      assertThat(rows).hasSize(5);
      for (int i = 1; i < 4; i++) {
        List<?> bar = (List<?>) rows.get(i);
        List<?> before = (List<?>) rows.get(i - 1);
        assertThat(number(bar.getFirst())).isEqualTo(number(before.getLast()));
      }
      assertThat(number(((List<?>) rows.get(4)).getLast())).isEqualTo(-15);
      assertThat(number(((List<?>) rows.get(3)).getLast())).isEqualTo(-15);
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void aMissingTableIsLeftOut(TableSpec missing) {
    Run run = comparison("power");
    Map<String, Table> tables = new LinkedHashMap<>(run.tables());
    tables.remove(missing.name());

    String page = Report.render(new Run(run.document(), tables, run.checks(), Map.of()));

    assertThat(new Markup(page).faults()).isEmpty();
    assertThat(new Markup(page).outsideOfScripts()).doesNotContain("NaN");
  }

  @Test
  void hostileTextStaysText() {
    String page = Report.render(comparison("</script><b>x</b><img src=x onerror=alert(1)>"));

    assertThat(new Markup(page).faults()).isEmpty();
    assertThat(page).doesNotContain("<b>x</b>");
    assertThat(new Markup(page).tags("img")).isEmpty();
  }

  @Test
  @Tag("slow")
  void everyChartIsDrawn() throws IOException {
    var browser = Chromium.find(temp);
    assumeTrue(browser.isPresent(), "no Chromium on the PATH: no chart was drawn");
    Path page = temp.resolve("page.html");
    Files.writeString(page, Report.render(comparison("power")));

    Chromium.Opened opened = browser.get().open(page);

    assertThat(opened.console()).isEmpty();
    assertThat(opened.dom().split("<svg", -1)).hasSizeGreaterThanOrEqualTo(5);
  }
}
