package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.results.Column;
import dev.buildout.results.Run;
import dev.buildout.results.SyntheticRun;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import dev.buildout.store.RunStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReportTest {
  static final List<TableSpec> TABLES = Tables.ALL;

  private static final Run RUN = SyntheticRun.create();
  private static final String PAGE = Report.render(RUN);

  @Test
  void firstScreenAnswersInWords() {
    String head = PAGE.substring(PAGE.indexOf("<header>"), PAGE.indexOf("</header>"));

    assertThat(head)
        .contains("<h1>A hyperscaler&#39;s $200B year</h1>")
        .contains("Which silicon should $200B")
        .contains("the programme is worth $41.3B")
        .contains("38\u00a0% of the NPV hangs on")
        .containsSubsequence("Net present value", "$41.3B", "IRR 13.7 %")
        .containsSubsequence("Capital spend, 2026", "budget $200B")
        .containsSubsequence("Deepest cash trough", "−$28.5B", "2027-Q3")
        .containsSubsequence("Payback", "6.1 years")
        .containsSubsequence("Power energised", " MW")
        .containsSubsequence("Certificate", "6 of 6");
  }

  @Test
  void everySectionIsThere() {
    assertThat(new Markup(PAGE).tags("section"))
        .extracting(tag -> tag.replaceAll(".*? id=\"([a-z-]+)\".*", "$1"))
        .containsExactly(
            "build",
            "work",
            "cash",
            "debt",
            "power",
            "unit-costs",
            "limits",
            "statements",
            "sweep",
            "price-map",
            "budget",
            "calendar",
            "strategies",
            "ranges",
            "unit-values",
            "contracts",
            "explanations",
            "claims",
            "reality",
            "assumptions",
            "certificate");
  }

  @Test
  void claimsStandByConditionPairAndVerdict() {
    String page = new Markup(PAGE).text();

    assertThat(page)
        .containsSubsequence(
            "6 claims", "4 computed", "1 hold", "1 hold only if", "1 fail", "1 premises")
        .containsSubsequence("K2", "Price of an hour is at most 1.051 USD/chip-h", "met", "0.75")
        .containsSubsequence("10 USD bn/year", "against", "K1: Silicon earns 20 billion: 20 USD bn")
        .containsSubsequence(
            "K1", "The budget is 200 billion.", "holds", "200 USD bn", "198 USD bn")
        .containsSubsequence("a / b = 198")
        .containsSubsequence("Not testable, and why", "K6");
  }

  /** Leverage is nearest to its limit when most is owed, liquidity when least can be drawn. */
  @Test
  void headroomOfCovenantsIsWhereItIsLeast() {
    assertThat(new Markup(PAGE).text())
        .containsSubsequence(
            "Covenants", "Debt over EBITDA", "2026-Q1", "0.50 times", "at most 2.00 times")
        .containsSubsequence(
            "Cash and what can be drawn", "2027-Q4", "$1,025 M", "at least $500 M", "525");
  }

  @Test
  void rulesOnMoneyThatBindAreNamed() {
    String page = new Markup(PAGE).text();

    assertThat(page)
        .containsSubsequence(
            "Which rules on money bind",
            "Floor of free cash flow trailing four quarters 4 2026-Q3 to 2027-Q2 $0.16 per $ 2026-Q3");
  }

  @Test
  void tagsClose() {
    assertThat(new Markup(PAGE).faults()).isEmpty();
  }

  @Test
  void nothingIsLoaded() {
    String visible = new Markup(PAGE).outsideOfScripts();

    assertThat(visible).doesNotContainPattern("\\b(src|srcset|data|action|poster)=");
    assertThat(visible).doesNotContainPattern("href=\"[^#]").contains("default-src 'none'");
    String style = PAGE.substring(PAGE.indexOf("<style>"), PAGE.indexOf("</style>"));
    assertThat(style).doesNotContain("url(").doesNotContain("@import");
    assertThat(new Markup(PAGE).tags("link")).isEmpty();
  }

  @Test
  void everyChartHasWordsAndFigures() {
    Markup page = new Markup(PAGE);
    List<String> plots =
        page.tags("div").stream().filter(tag -> tag.contains("class=\"plot\"")).toList();

    assertThat(plots).hasSizeGreaterThan(30);
    assertThat(plots)
        .allMatch(
            tag -> tag.contains("role=\"img\"") && tag.matches(".*aria-label=\"[^\"]{30,}\".*"));
    assertThat(page.tags("caption")).hasSameSizeAs(page.tags("table"));
  }

  @Test
  void hostileTextStaysText() {
    String hostile = "</script><b>x</b><img src=x onerror=alert(1)>\"'<!--{script}-->";
    String page = Report.render(Hostile.run(hostile));

    assertThat(page).doesNotContain("<b>x</b>").doesNotContain("</script><b");
    assertThat(new Markup(page).tags("img")).isEmpty();
    assertThat(new Markup(page).faults()).isEmpty();
    assertThat(new Markup(page).tags("script")).hasSize(3);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void aMissingTableIsLeftOut(TableSpec missing) {
    Map<String, Table> tables = new LinkedHashMap<>(RUN.tables());
    tables.remove(missing.name());
    String page = Report.render(new Run(RUN.document(), tables, RUN.checks(), RUN.caseFiles()));

    assertThat(new Markup(page).faults()).isEmpty();
    assertThat(page).contains("the programme is worth");
  }

  /** Every second column of every table is gone. */
  @Test
  void missingColumnsAreLeftOut() {
    for (int odd = 0; odd < 2; odd++) {
      Map<String, Table> tables = new LinkedHashMap<>();
      for (TableSpec spec : Tables.ALL) {
        tables.put(spec.name(), everySecondColumn(RUN.table(spec), odd));
      }
      String page = Report.render(new Run(RUN.document(), tables, RUN.checks(), Map.of()));

      assertThat(new Markup(page).faults()).isEmpty();
      assertThat(new Markup(page).outsideOfScripts())
          .doesNotContain("NaN")
          .doesNotContain("Infinity");
    }
  }

  @Test
  void anInfeasibleRunHasAPageToo() {
    String page =
        Report.render(new Run(Map.of("status", "infeasible"), Map.of(), List.of(), Map.of()));

    assertThat(page).contains("Status of the plan: infeasible.");
    assertThat(new Markup(page).faults()).isEmpty();
  }

  @Test
  void documentsOfAnyShapeAreTolerated() {
    for (Object value : List.of("text", 2.5, List.of(1, "x"), Map.of("a", List.of()))) {
      Map<String, Object> document = new LinkedHashMap<>();
      RUN.document().keySet().forEach(key -> document.put(key, value));
      String page = Report.render(new Run(document, RUN.tables(), RUN.checks(), Map.of()));

      assertThat(new Markup(page).faults()).as(value.toString()).isEmpty();
    }
  }

  @Test
  void aRunReadFromItsFolderGivesTheSamePage(@TempDir Path temp) {
    Path folder = temp.resolve("run");
    RunStore.write(RUN, folder, Report::write);

    assertThat(folder.resolve(Report.FILE_NAME)).hasContent(PAGE);
    assertThat(Report.render(RunStore.read(folder))).isEqualTo(PAGE);
  }

  private static Table everySecondColumn(Table table, int odd) {
    List<Column> columns = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = odd; i < table.spec().columns().size(); i += 2) {
      columns.add(table.spec().columns().get(i));
      kept.add(i);
    }
    Table fewer = new Table(new TableSpec(table.spec().name(), "", columns));
    table.rows().forEach(row -> fewer.add(kept.stream().map(i -> row[i]).toArray()));
    return fewer;
  }

  /** A programme that earns from its first month has no trough; its lowest point is a gain. */
  @Test
  void aGainIsNoTrough() {
    Run run =
        SyntheticRun.with("cash_trough", java.util.Map.of("period", "2027-Q1", "usd_m", 0.54));

    assertThat(Report.render(run))
        .containsSubsequence("Deepest cash trough", "none")
        .doesNotContain("$0.54M");
  }
}
