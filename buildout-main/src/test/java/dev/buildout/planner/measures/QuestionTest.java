package dev.buildout.planner.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Plan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.Planner;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.solver.HighsSolver;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Questions to the tiny case: ten boxes for 2 USD m, each earns 3, so that its plan is worth 10.
 */
class QuestionTest {
  private static final Offset<Double> NEAR = within(1e-5);
  private static final Measure BOXES =
      Measures.systems("boxes", Selection.all().ofOffers(Set.of("box")));

  private final Planner planner = new Planner(new HighsSolver());
  private final Inputs inputs = new TinyCase().inputs(Scope.PLAN);
  private Plan base = ask(Optional.empty(), Question.NONE);

  @BeforeEach
  void plan() {
    base = ask(Optional.empty(), Question.NONE);
  }

  @Test
  void fourBoxesAtMostAreWorthFour() {
    Plan plan = ask(Question.within(Bound.atMost(BOXES, 4)));

    assertThat(plan.valueUsdM()).isCloseTo(4, NEAR);
    assertThat(BOXES.terms(plan.formulation()).at(plan.x())).isCloseTo(4, NEAR);
  }

  /** Two more than there is power for earn nothing and cost 2 each. */
  @Test
  void twelveBoxesAtLeastAreWorthSix() {
    Plan plan = ask(Question.within(Bound.atLeast(BOXES, 12)));

    assertThat(plan.valueUsdM()).isCloseTo(6, NEAR);
  }

  @Test
  void noneIsTheReference() {
    assertThat(ask(Question.within(Bound.none(BOXES))).valueUsdM()).isCloseTo(0, NEAR);
  }

  /** 1,000 USD m of cash; the first year's revenue comes with the first boxes: 2 n = 1,000 + 10. */
  @Test
  void theMostBoxesAreWhatMoneyBuys() {
    Plan plan = ask(Question.most(BOXES));

    assertThat(BOXES.terms(plan.formulation()).at(plan.x())).isCloseTo(505, NEAR);
  }

  @Test
  void theLeastWorkWithinATenthOfTheValueIsThatOfOneBoxLess() {
    Measure work = Measures.served("work", "work", Selection.all());
    Bound near = Bound.atLeast(Measures.objective("value"), 0.9 * base.objectiveUsdM());
    Plan plan = ask(Question.least(work, near));

    // A box less costs 1 USD m of value and takes three years of work; idle it would cost 3.
    assertThat(work.terms(base.formulation()).at(base.x())).isCloseTo(30, NEAR);
    assertThat(work.terms(plan.formulation()).at(plan.x())).isCloseTo(27, NEAR);
    assertThat(plan.objectiveUsdM()).isCloseTo(9, NEAR);
  }

  @Test
  void whatThePlanDoesAnywayCostsNothing() {
    Plan plan = ask(Question.within(Bound.atLeast(BOXES, 10), Bound.atMost(BOXES, 10)));

    assertThat(plan.objectiveUsdM()).isCloseTo(base.objectiveUsdM(), within(1e-9));
  }

  @Test
  void whatCannotBeIsInfeasible() {
    Question question = Question.within(Bound.atLeast(BOXES, 2_000));

    assertThatThrownBy(() ->
            planner.plan(
                inputs, question, Optional.of(base), PlanOptions.defaults().forQuestion(1e-3, 1)))
        .isInstanceOf(InfeasiblePlan.class);
  }

  /** Warm and cold must say the same. */
  private Plan ask(Question question) {
    Plan cold = ask(Optional.empty(), question);
    Plan warm = ask(Optional.of(base), question);
    assertThat(warm.objectiveUsdM()).isCloseTo(cold.objectiveUsdM(), NEAR);
    return warm;
  }

  private Plan ask(Optional<Plan> from, Question question) {
    try {
      return planner.plan(inputs, question, from, PlanOptions.defaults());
    } catch (InfeasiblePlan e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
