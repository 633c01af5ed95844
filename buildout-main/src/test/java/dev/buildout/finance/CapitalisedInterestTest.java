package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Finance;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.model.TaxSchedule;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * A firm with 100 of debt at 8 % builds for 40 and 60 in two years and uses it for four. By hand:
 *
 * <ul>
 *   <li>2026: half of 40 at 8 % is 1.6; 41.6 stand.
 *   <li>2027: 41.6 and half of 60 at 8 % is 5.728; 107.328 stand.
 *   <li>2028: a quarter of that is depreciated: 26.832. Nothing is built.
 * </ul>
 */
class CapitalisedInterestTest {
  private static final Offset<Double> CENT = within(1e-8);
  private static final Timeline YEARS = Timeline.of(YearMonth.of(2026, 1), 12, 72, 0);

  @Test
  void joinsTheCost() {
    Statements s = Books.statements(firm(true), programme(8));

    assertThat(s.usdM("capitalised_interest", 0)).isCloseTo(1.6, CENT);
    assertThat(s.usdM("capitalised_interest", 1)).isCloseTo(5.728, CENT);
    assertThat(s.usdM("capitalised_interest", 2)).isZero();
    assertThat(s.usdM("interest_expense", 1)).isCloseTo(8 - 5.728, CENT);
    assertThat(s.usdM("construction_in_progress", 1)).isCloseTo(107.328, CENT);
    assertThat(s.usdM("depreciation_systems", 2)).isCloseTo(26.832, CENT);
    assertThat(s.usdM("property_in_service", 5)).isCloseTo(0, CENT);
    assertThat(s.usdM("capex", 1)).isCloseTo(65.728, CENT);
  }

  /** Interest of 8 on a debt of 10 would be 80 % of what stands: more than was incurred. */
  @Test
  void isAtMostWhatWasIncurred() {
    Finance firm =
        SampleFirm.capitalising(
            SampleFirm.of(
                0.25,
                0.8,
                0,
                0,
                firm(true).assetClasses(),
                new OpeningBalance(500, 0, 10, 0, 0, 0, 0, 0, 400),
                List.of()),
            true);

    assertThat(Books.statements(firm, programme(8)).usdM("capitalised_interest", 0))
        .isCloseTo(8, CENT);
  }

  @Test
  void thereIsNoneWithoutDebt() {
    Statements s = Books.statements(firm(true), programme(0));

    assertThat(s.series("capitalised_interest")).containsOnly(0);
  }

  /** What a plan is worth, what it may spend and what it owes the state stay as they are. */
  @Test
  void movesNeitherValueNorFreeCashFlowNorTax() {
    for (int seed = 0; seed < 100; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance firm = random.linearFirm();
      Programme programme = random.programme();

      Statements without = Books.statements(firm, programme);
      Statements with = Books.statements(SampleFirm.capitalising(firm, true), programme);

      for (String line :
          List.of(
              "unlevered_cash_flow", "terminal_value", "free_cash_flow", "current_tax", "cash")) {
        assertThat(with.series(line)).as("seed %d %s", seed, line).isEqualTo(without.series(line));
      }
      for (int p = 0; p < programme.timeline().size(); p++) {
        double capitalised = with.usdM("capitalised_interest", p);
        assertThat(capitalised).isBetween(-CENT.value, with.usdM("interest_incurred", p) + 1e-6);
        assertThat(with.usdM("operating_cash_flow", p) - without.usdM("operating_cash_flow", p))
            .isCloseTo(capitalised, within(1e-7));
      }
    }
  }

  /** Tax deducts interest as it accrues, the books over years: in the end both have. */
  @Test
  void deferredTaxReverses() {
    Statements s = Books.statements(firm(true), programme(8));

    assertThat(s.usdM("deferred_tax", 1)).isCloseTo(0.25 * (1.6 + 5.728), CENT);
    assertThat(s.usdM("deferred_tax", 5)).isCloseTo(0, within(1e-7));
  }

  @Test
  void scenariosRefuseWhatIsNotLinear() {
    assertThatThrownBy(() -> new ScenarioStatements(firm(true), programme(8), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("capitalised interest");
  }

  private static Finance firm(boolean capitalises) {
    return SampleFirm.capitalising(
        SampleFirm.of(
            0.25,
            0.8,
            0,
            0,
            List.of(Classes.named("systems", 48, 0, TaxSchedule.BOOK, 0.5)),
            new OpeningBalance(500, 0, 100, 0, 0, 0, 0, 0, 400),
            List.of(SampleFirm.business("retail", 900, 200))),
        capitalises);
  }

  private static Programme programme(double interest) {
    double[] none = new double[6];
    double[] paid = {40, 60, 0, 0, 0, 0};
    double[] incurred = {interest, interest, interest, interest, interest, interest};
    return new Programme(
        YEARS,
        List.of(new Purchase("systems", "hall", 2, 0, 100, paid, 0)),
        List.of(),
        Map.of(),
        none,
        none,
        incurred);
  }
}
