package dev.buildout.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.claims.Verdict.Outcome;
import dev.buildout.model.Case;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of claim on a few facts, against answers worked out by hand. */
class LedgerTest {
  private static final String FACTS =
      """
      id,name,value,low,high,formula,unit,basis,period,source,confidence
      gross_2024,Purchases,80,,,,USD m,gross,FY2024,made up,filing
      gross_2025,Purchases,0.12,,,,USD bn,gross,FY2025,made up,filing
      proceeds_2025,Proceeds,20,,,,USD m,proceeds,FY2025,made up,press
      net_2025,Net purchases,,,,"net_of(gross_2025, proceeds_2025)",USD m,,,made up,derived
      price,Price of an hour,2,1.5,3,,USD/chip-h,,,made up,memory
      use,Share of hours sold,0.5,0.4,0.7,,,,,made up,estimate
      """;

  private static Verdict judged(String claim, Optional<Run> run) {
    Ledger ledger = Ledger.of(theCase("A:\n" + claim.indent(2)), run);
    return ledger.verdicts().get(0);
  }

  private static Verdict judged(String claim) {
    return judged(claim, Optional.empty());
  }

  private static Case theCase(String claims) {
    return theCase(claims, FACTS);
  }

  private static Case theCase(String claims, String facts) {
    try {
      Map<String, byte[]> files =
          new HashMap<>(CaseReader.read(Path.of("..", "cases", "quickstart")).files());
      String root = new String(files.get("case.yaml"), StandardCharsets.UTF_8);
      put(files, "case.yaml", root + "\n  facts: facts.csv\n  claims: claims.yaml\n");
      put(files, "facts.csv", facts);
      put(files, "claims.yaml", claims.replace("A:", "C1:"));
      return CaseReader.read(files).value();
    } catch (CaseFaults e) {
      throw new AssertionError(e.faults().toString(), e);
    }
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String compare(String metric, String rest) {
    return "kind: compare\nsays: x\nmetric: \"%s\"\nhow: y\nsource: a\n%s".formatted(metric, rest);
  }

  @Test
  void comparisonHoldsWithinItsTolerance() {
    String growth = "gross_2025 / gross_2024 - 1";

    Verdict close = judged(compare(growth, "comparator: about\nvalue: 0.49\ntolerance: 0.03"));
    Verdict far = judged(compare(growth, "comparator: about\nvalue: 0.49\ntolerance: 0.01"));

    assertThat(close.outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(close.computed().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(close.basis()).isEqualTo("gross, fiscal_year");
    assertThat(close.dependsOn()).containsExactly("facts.gross_2025", "facts.gross_2024");
    assertThat(far.outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void resultsAreInTheUnitOfTheClaim() {
    Verdict v = judged(compare("net_2025", "comparator: at_least\nvalue: 0.1\nunit: USD bn"));

    assertThat(v.computed().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(v.basis()).isEqualTo("net, fiscal_year");
    assertThat(v.dependsOn()).containsExactly("facts.gross_2025", "facts.proceeds_2025");
    assertThat(v.working()).contains("proceeds_2025 20 USD m (press)");
  }

  @Test
  void mixedBasesAreAVerdictWithTheReason() {
    Verdict added = judged(compare("gross_2025 - net_2025", "comparator: about\nvalue: 1"));
    Verdict claimed =
        judged(
            compare(
                "gross_2025 - gross_2024",
                "comparator: about\nvalue: 40\nunit: USD m\nbasis: net"));
    Verdict units = judged(compare("gross_2025 + price", "comparator: about\nvalue: 1"));

    assertThat(added.outcome()).isEqualTo(Outcome.NOT_TESTABLE);
    assertThat(added.explanation()).contains("gross, fiscal_year and net, fiscal_year");
    assertThat(claimed.explanation())
        .contains("the claim is on the basis net, what is computed on: gross, fiscal_year");
    assertThat(units.explanation()).contains("units differ");
    assertThat(units.computed()).isEmpty();
  }

  @Test
  void conditionIsSolvedFor() {
    String claim =
        """
        kind: condition
        says: x
        metric: "price * use"
        comparator: at_least
        value: 1.2
        unit: USD/chip-h
        solve: use
        low: 0
        high: %s
        how: y
        source: a
        """;

    Verdict v = judged(claim.formatted("1"));
    Verdict beyond = judged(claim.formatted("0.55"));

    assertThat(v.outcome()).isEqualTo(Outcome.HOLDS_ONLY_IF);
    assertThat(v.computed()).hasValue(1);
    assertThat(v.condition().orElseThrow().needed()).isCloseTo(0.6, within(1e-9));
    assertThat(v.condition().orElseThrow().met()).isFalse();
    assertThat(v.explanation())
        .contains(
            "Holds only if facts.use is at least 0.6; it is 0.5, so the condition is not met.");
    assertThat(beyond.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(beyond.condition()).isEmpty();
  }

  @Test
  void aRangeHasItsValueWithin() {
    String claim = "A:\n" + compare("price * use", "comparator: about\nvalue: 1").indent(2);

    assertThatThrownBy(() -> theCase(claim, FACTS.replace("2,1.5,3,", "2,2.5,3,")))
        .hasMessageContaining("low 2.5, value 2.0, high 3.0")
        .hasMessageContaining("low and high on both sides of a value, or neither");
  }

  /** 2 USD an hour from 1.5 to 3, half of the hours from 0.4 to 0.7: together 0.6 to 2.1. */
  @Test
  void verdictsStandOrTurnOverRanges() {
    String unit = "\nunit: USD/chip-h\ntolerance: 0";
    Robustness stands =
        judged(compare("price * use", "comparator: at_least\nvalue: 0.5" + unit))
            .robust()
            .orElseThrow();
    Verdict turning = judged(compare("price * use", "comparator: at_least\nvalue: 0.85" + unit));
    Robustness turns = turning.robust().orElseThrow();
    Robustness together =
        judged(compare("price * use", "comparator: at_least\nvalue: 0.7" + unit))
            .robust()
            .orElseThrow();

    assertThat(stands.stands()).isTrue();
    assertThat(stands.over()).containsExactly("facts.price", "facts.use");
    assertThat(turns.turns())
        .extracting(Robustness.Turn::of)
        .containsExactly("facts.price", "facts.use");
    assertThat(turns.turns().get(0).at()).isCloseTo(1.7, within(1e-9));
    assertThat(turns.turns().get(1).at()).isCloseTo(0.425, within(1e-9));
    assertThat(turning.explanation())
        .endsWith(
            "Turns where facts.price is 1.7 USD/chip-h (published: 1.5 to 3 USD/chip-h), or where"
                + " facts.use is 0.425 (published: 0.4 to 0.7).");
    assertThat(together.stands()).isFalse();
    assertThat(together.together()).isTrue();
    assertThat(judged(compare("net_2025", "comparator: at_least\nvalue: 1\nunit: USD m")).robust())
        .isEmpty();
  }

  @Test
  void readingsSayWhichBasisGivesTheNumber() {
    String claim =
        """
        kind: readings
        says: x
        comparator: about
        value: 100
        unit: USD m
        %s
        readings:
          gross: {name: gross, metric: "gross_of(net_2025, proceeds_2025)"}
          net: {name: net, metric: "net_of(gross_2025, proceeds_2025)"}
        how: y
        source: a
        """;

    Verdict open = judged(claim.formatted(""));
    Verdict gross = judged(claim.formatted("basis: gross"));
    Verdict net = judged(claim.formatted("basis: net"));

    assertThat(open.outcome()).isEqualTo(Outcome.HOLDS_ONLY_IF);
    assertThat(open.computed().orElseThrow()).isCloseTo(100, within(1e-9));
    assertThat(open.pair().orElseThrow().other().value().orElseThrow())
        .isCloseTo(120, within(1e-9));
    assertThat(gross.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(gross.computed().orElseThrow()).isCloseTo(120, within(1e-9));
    assertThat(net.outcome()).isEqualTo(Outcome.HOLDS);
  }

  @Test
  void contradictionIsMeasuredOnOneBasis() {
    String claim =
        """
        kind: contradiction
        says: x
        value: 120
        unit: USD m
        against: C1
        other_says: z
        other_value: 100
        metric: "%s"
        beside: "net_2025"
        how: y
        source: a
        """;

    Verdict apart = judged(claim.formatted("net(plain(gross_2024))"));
    Verdict reconciled = judged(claim.formatted("net_of(gross_2025, proceeds_2025)"));
    Verdict mixed = judged(claim.formatted("gross_2025"));

    assertThat(apart.outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(apart.pair().orElseThrow().agree()).isFalse();
    assertThat(reconciled.outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(mixed.outcome()).isEqualTo(Outcome.NOT_TESTABLE);
  }

  @Test
  void figuresOfARunNeedARun() {
    Table annual = new Table(FirmTables.ANNUAL);
    annual.add("plan", 2026, "cash_flow", "capex", "Capex", 70.0);
    annual.add("plan", 2027, "cash_flow", "capex", "Capex", 30.0);
    annual.add("reference", 2026, "cash_flow", "capex", "Capex", 5.0);
    Run run = new Run(Map.of(), Map.of("annual", annual), List.of(), Map.of());
    String rest = "comparator: about\nvalue: 100\nunit: USD m";
    String capex = "[annual.usd_m %s plan=plan line=cap*]";

    Verdict sum = judged(compare(capex.formatted("sum"), rest), Optional.of(run));

    assertThat(sum.computed()).hasValue(100);
    assertThat(sum.dependsOn()).containsExactly("run.annual.usd_m");
    assertThat(judged(compare(capex.formatted("max"), rest), Optional.of(run)).computed())
        .hasValue(70);
    assertThat(judged(compare(capex.formatted("sum"), rest)).outcome())
        .isEqualTo(Outcome.NOT_TESTABLE);
    assertThatThrownBy(() -> judged(compare("[anual.usd_m sum plan=plan]", rest), Optional.of(run)))
        .isInstanceOf(BadFormula.class)
        .hasMessage("the run has no table anual. Maybe annual");
    assertThatThrownBy(() -> judged(compare(capex.formatted("only"), rest), Optional.of(run)))
        .isInstanceOf(BadFormula.class)
        .hasMessageContaining("2 rows");
  }
}
