package dev.buildout.app.studies.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.app.studies.BadQuestion;
import dev.buildout.app.studies.Studied;
import dev.buildout.model.Case;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The tiny case: power for ten boxes, each costs 2 USD m and earns 1 a year for three years. */
class ExplanationsTest {
  private static final Offset<Double> NEAR = within(1e-4);

  private static Run ask(TinyCase tiny, String... questions) {
    return ask(tiny.read(), questions);
  }

  private static Run ask(Case c, String... questions) {
    Run run = Studied.run(c, Explanations.of(c, List.of(questions)));
    assertThat(Studied.failed(run)).isEmpty();
    return run;
  }

  private static Table answers(Run run) {
    return run.table(StudyTables.EXPLANATIONS);
  }

  /** Lines of a part of an answer as "kind name time". */
  private static List<String> lines(Run run, int question, String part) {
    Table lines = run.table(StudyTables.EXPLANATION_LINES);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.integer(i, "question") == question && lines.text(i, "part").equals(part)) {
        String words = lines.text(i, "kind") + " " + lines.text(i, "name");
        found.add((words + " " + lines.text(i, "time")).strip());
      }
    }
    return found;
  }

  /** The eleventh box finds no power: 2 USD m for nothing. */
  @Test
  void oneMoreSystemCostsItsPrice() {
    Run run = ask(new TinyCase(), "why not more box in 2026");
    Table t = answers(run);

    assertThat(t.text(0, "status")).isEqualTo("possible");
    assertThat(t.real(0, "in_plan")).isCloseTo(10, NEAR);
    assertThat(t.real(0, "amount")).isCloseTo(11, NEAR);
    assertThat(t.real(0, "npv_usd_m")).isCloseTo(10, NEAR);
    assertThat(t.real(0, "cost_usd_m")).isCloseTo(2, NEAR);
    assertThat(t.real(0, "cost_per_unit_usd_m")).isCloseTo(2, NEAR);
    assertThat(t.real(0, "last_unit_usd_m")).isCloseTo(2, NEAR);
    assertThat(t.text(0, "answer"))
        .startsWith("It would cost $2.00 M a system, $2.0 M for 1 system more: ")
        .contains(" at A is used up in 2026")
        .contains(" at A in all of them is worth $3.00 M, of it alone nothing)")
        .endsWith("1 system of Offer would stand idle.");
    assertThat(lines(run, 1, "cash"))
        .containsExactly("capex_programme Purchases of property of the programme");
    assertThat(lines(run, 1, "asked")).containsExactly("orders box 2026");
    assertThat(lines(run, 1, "beside")).isEmpty();
  }

  /** A brick for 2.5 does what a box for 2 does, and takes its power. */
  @Test
  void whatIsForcedDisplacesWhatIsBetter() {
    TinyCase two = new TinyCase().add("offers", "id: brick, " + TinyCase.offer("brick", 2.5));
    Run run = ask(two, "why not at least 4 systems of brick", "none of box");
    Table t = answers(run);

    assertThat(t.real(0, "cost_usd_m")).isCloseTo(2, NEAR);
    assertThat(t.real(0, "cost_per_unit_usd_m")).isCloseTo(0.5, NEAR);
    assertThat(t.text(0, "answer")).contains("used up in").contains("by Box, worth more there");
    assertThat(lines(run, 1, "beside")).containsExactly("orders box 2026");
    assertThat(lines(run, 1, "drawn")).isNotEmpty();
    assertThat(t.real(1, "cost_usd_m")).isCloseTo(5, NEAR);
    assertThat(t.text(1, "answer"))
        .startsWith("It would cost $500 k a system, $5.0 M for 10 systems less: nothing is saved");
  }

  @Test
  void whatThePlanDoesCostsNothingAndNeedsNoPlan() {
    Run run =
        ask(
            new TinyCase(),
            "exactly 10 systems of box",
            "at least 10 MW of box at a in 2026",
            "serve 25 % of work",
            "none of box in 2027",
            "less box in 2027");
    Table t = answers(run);

    for (int i = 0; i < t.size(); i++) {
      assertThat(t.text(i, "status")).isEqualTo("planned");
      assertThat(t.real(i, "cost_usd_m")).isZero();
    }
    assertThat(t.size()).isEqualTo(5);
    assertThat(t.text(0, "answer"))
        .isEqualTo(
            "The plan does so already: it has 10 systems of Offer in 2026 to 2027. It costs nothing.");
    assertThat(run.table(StudyTables.RESOLVES).size()).isZero();
    assertThat(run.table(StudyTables.EXPLANATION_LINES).size()).isZero();
  }

  /** Three a quarter are twelve in 2026: at most so many, two of them idle. */
  @Test
  void theSupplierBlocks() {
    Run run =
        ask(new TinyCase().set("offers.box.max_per_quarter", 3), "at least 20 systems of box");
    Table t = answers(run);

    assertThat(t.text(0, "status")).isEqualTo("impossible");
    assertThat(t.real(0, "most_possible")).isCloseTo(12, NEAR);
    assertThat(t.text(0, "answer"))
        .isEqualTo(
            "It is not possible: at most 12 systems of Offer can be had, because order ramp of Offer binds in"
                + " 2026 (one more system allows 1 system).");
    assertThat(lines(run, 1, "blocks")).containsExactly("order ramp box 2026");
    assertThat(t.real(0, "cost_usd_m")).isCloseTo(4, within(1e-3));
    // Where no more is possible, one more has no price.
    assertThat(t.real(0, "last_unit_usd_m")).isZero();
    assertThat(lines(run, 1, "limit")).isEmpty();
  }

  /** Demand is 20 a year, power is for 10. */
  @Test
  void powerBlocksWork() {
    Run run = ask(new TinyCase(), "serve work fully");
    Table t = answers(run);

    assertThat(t.real(0, "in_plan")).isCloseTo(50, NEAR);
    assertThat(t.real(0, "most_possible")).isCloseTo(50, NEAR);
    assertThat(t.flag(0, "forced")).isFalse();
    assertThat(t.text(0, "answer")).contains(" at A binds in 2026 to 2027");
  }

  @Test
  void whatIsNoDecisionSaysWhy() {
    Run run = ask(new TinyCase(), "more box in 2027", "more halls", "more grid power at a");
    Table t = answers(run);

    assertThat(t.text(0, "answer"))
        .isEqualTo("It is not possible: box can be ordered from 2026-01 to 2026-12.");
    assertThat(t.text(1, "answer")).isEqualTo("It is not possible: A has no room for more halls.");
    assertThat(t.text(2, "answer"))
        .isEqualTo("It is not possible: A cannot contract more grid power.");
  }

  /** With whole systems the order has no dual; what blocks is found in parts of systems. */
  @Test
  void wholeSystems() {
    Case c = new TinyCase().set("offers.box.max_per_quarter", 3).read().with("whole_systems", true);
    Run run = ask(c, "more box", "at least 20 systems of box");
    Table t = answers(run);

    assertThat(t.real(0, "cost_per_unit_usd_m")).isCloseTo(2, NEAR);
    assertThat(t.real(0, "last_unit_usd_m")).isZero();
    assertThat(t.real(1, "most_possible")).isCloseTo(12, NEAR);
    assertThat(lines(run, 2, "blocks")).containsExactly("order ramp box 2026");
  }

  /** Halls, rental, spending: half the spending is half the value. */
  @Test
  void otherMeasures() {
    TinyCase tiny =
        new TinyCase()
            .set("workloads.work.rentable", true)
            .set("sites.a.hall_modules_max", 3)
            .add(
                "offers",
                "id: cloud, kind: on_demand, name: Cloud, system: box, from: 2026-01,"
                    + " usd_per_chip_hour: %s, depth_chips: 5".formatted(TinyCase.hourly(1.25)));
    Run run =
        ask(
            tiny,
            "spend at most 10 USD m in 2026",
            "more halls",
            "at least 2 chips of cloud in 2027");
    Table t = answers(run);

    assertThat(t.real(0, "cost_usd_m")).isCloseTo(5, NEAR);
    assertThat(t.real(0, "last_unit_usd_m")).isCloseTo(0.5, NEAR);
    assertThat(t.real(1, "cost_per_unit_usd_m")).isCloseTo(1, NEAR);
    assertThat(t.real(2, "cost_per_unit_usd_m")).isCloseTo(0.25, NEAR);
    assertThat(lines(run, 3, "beside")).containsExactly("service work on_demand 2027");
  }

  @Test
  void unreadableQuestionsAreRefusedBeforeAnythingIsPlanned() {
    Case c = new TinyCase().read();
    assertThatThrownBy(() -> Explanations.of(c, List.of("more box", "more bx")))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("question \"more bx\"");
  }
}
