package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.SweepTables;
import dev.buildout.results.SyntheticRun;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page says of the studies of a run. */
class StudiesInReportTest {
  private static final Run RUN = SyntheticRun.create();
  private static final String PAGE = Report.render(RUN);

  @Test
  void crossoversOfASweepAreNamed() {
    assertThat(section("sweep"))
        .contains("1. bedrock-large-model: most is not served up to 0.25, hours on demand")
        .contains(
            "(h200-hour) lead up to 0.46, own systems (trn3-ultra, us-east-ohio) lead from 0.466")
        .contains("trn3-ultra, us-east-ohio: from 0 at 0.1 to 52.00 at 0.85");
    assertThat(PAGE).contains("\"name\":\"2: trn3-ultra, us-east-ohio\"");
  }

  @Test
  void aSweepWithoutCrossoversSaysSo() {
    String page = render(SweepTables.CROSSOVERS, new Table(SweepTables.CROSSOVERS));

    assertThat(section(page, "sweep")).contains("No crossover");
  }

  @Test
  void aMapShowsWhereBuyingPays() {
    assertThat(section("price-map"))
        .contains("Buying pays in 44 of 88 cells; in 2 no plan is possible.")
        .contains("In some cells a promise forces commitments that are not worth it.")
        .containsSubsequence("nothing new", "up to $20.0B", "at a loss", "no plan", "begins to pay")
        .containsSubsequence("One-year contracts, June 2026", "0.72×", "$4.5B", "yes", "press");
    assertThat(PAGE).contains("\"name\":\"this case\"");
  }

  @Test
  void aBudgetThatIsNotWantedIsSaid() {
    assertThat(section("budget"))
        .contains("The plan does not want more than $178B")
        .contains("at a budget of $160B one more dollar is worth $0.080 of NPV")
        .contains("Budgets up to $40.0B are impossible: $66.0B must be spent");
  }

  @Test
  void aBudgetThatIsWantedWhollyIsSaid() {
    Table short1 = new Table(StudyTables.BUDGET_CURVE);
    RUN.table(StudyTables.BUDGET_CURVE).rows().stream()
        .filter(row -> (double) row[0] <= 160_000)
        .forEach(short1::add);
    String page = render(StudyTables.BUDGET_CURVE, short1);

    assertThat(section(page, "budget"))
        .contains("would spend more than the largest budget, $160B")
        .contains("one more dollar is worth $0.080 of NPV");
  }

  @Test
  void strategiesStandBesideThePlan() {
    assertThat(section("strategies"))
        .contains("Own silicon adds $10.0B to NPV")
        .containsSubsequence(
            "The plan", "$41.3B", "61 %", "Own silicon only", "no plan keeps to it")
        .contains("Not tried, last years mix: the case has no orders of last year.");
  }

  @Test
  void rangesAreSharesOfThePlanAndUnits() {
    assertThat(section("ranges"))
        .contains("loses no more than $413M")
        .containsSubsequence("Orders of Trainium3 UltraServer: 528,000 to 2.11 M")
        .containsSubsequence("Ranges in units", "Rented hours within the horizon", "0");
  }

  @Test
  void valuesThatDisagreeAreFlagged() {
    assertThat(section("unit-values"))
        .contains("1 of 3 disagree")
        .containsSubsequence("Halls at Ohio", "✓", "Supply: HBM", "⚠ no", "whole numbers change")
        .contains("no plan")
        .contains("14 more limits are worth less.");
  }

  @Test
  void contractsStandByTermAndGroup() {
    assertThat(section("contracts"))
        .contains(
            "from $2.21 per chip-h (Five years, a fifth paid ahead) to $2.61 per chip-h (Two years)")
        .contains(
            "nothing prepaid, take-or-pay 100 %: from 2.400 in 60 months to 2.610 in 24 months")
        .containsSubsequence("Five years, 60,000 chips", "not possible", "halls of us-east-ohio");
  }

  @Test
  void aQuestionIsACard() {
    assertThat(section("explanations"))
        .containsSubsequence(
            "more trn3 in 2026",
            "It would cost $249 k a system",
            "Read as: at least 880 in 2026.",
            "Cost of the wish",
            "$20M",
            "Where the value goes",
            "Purchases of property: −40.00.",
            "What it displaces or brings along",
            "gb300-nvl72-buy",
            "serve all of bedrock-large-model",
            "As much as is possible",
            "866 systems",
            "What blocks it",
            "grid power");
  }

  @Test
  void plansBehindStudiesAreCounted() {
    assertThat(section("certificate"))
        .contains("Plans behind the studies: 5, of 7 questions (budget curve 7); all 305 checks")
        .contains("no plan is possible");
  }

  @Test
  void theCalendarSaysWhatCanWait() {
    assertThat(section("calendar"))
        .contains("at a loss of no more than $41M")
        .contains("Sign in 2026-Q1: 9,000 chips")
        .contains(
            "Grid power, Ohio: may wait until 2026-Q3, later it costs $88M; in use from 2027-Q2.")
        .contains("A year of H200: can be done without")
        .containsSubsequence("What a month of delay costs", "Ohio: 28.4", "Oregon: −1.40")
        .contains("Chips installed and not in use, by cause");
  }

  private static String render(TableSpec spec, Table table) {
    Map<String, Table> tables = new LinkedHashMap<>(RUN.tables());
    tables.put(spec.name(), table);
    return Report.render(new Run(RUN.document(), tables, RUN.checks(), RUN.caseFiles()));
  }

  private static String section(String id) {
    return section(PAGE, id);
  }

  /** What a reader sees of a section, and the words for those who do not see its pictures. */
  private static String section(String page, String id) {
    int start = page.indexOf("<section id=\"" + id + "\"");
    assertThat(start).as(id).isNotNegative();
    String html = page.substring(start, page.indexOf("</section>", start));
    return new Markup(html.replaceAll("aria-label=\"([^\"]*)\">", ">$1 ")).text();
  }
}
