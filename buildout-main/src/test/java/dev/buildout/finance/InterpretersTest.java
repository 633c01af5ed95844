package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.model.TaxSchedule;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same formulas read twice, and the same programme on two time axes. */
class InterpretersTest {

  /** Cents and doubles differ by the rounding of the tax lines only. */
  @Test
  void doublesAgreeWithCents() {
    for (int seed = 0; seed < 50; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance finance = random.firm();
      Programme programme = random.programme();
      Schedules schedules = Books.schedules(finance, programme);
      Evaluator.Source<Double> source =
          new Evaluator.Source<>() {
            @Override
            public Double input(String id, int period) {
              return (double) schedules.input(id, period);
            }

            @Override
            public Optional<Double> opening(String line) {
              return schedules.opening(line).map(Long::doubleValue);
            }

            @Override
            public double parameter(String id) {
              return schedules.parameter(id);
            }
          };
      int periods = programme.timeline().size();
      Statements exact = Books.statements(finance, programme);
      Map<String, List<Double>> doubles =
          Evaluator.evaluate(FirmChart.of(finance), Doubles.ARITHMETIC, source, periods).values();
      for (Line line : exact.lines()) {
        for (int p = 0; p < periods; p++) {
          assertThat(doubles.getOrDefault(line.id(), List.of()).get(p))
              .as("seed %d %s in period %d", seed, line.id(), p)
              .isCloseTo((double) exact.cents(line.id(), p), within(300.0));
        }
      }
    }
  }

  /** Without losses, each year is the same whether it is planned by months or by quarters. */
  @Test
  void finerPeriodsGiveTheSameYears() {
    Finance finance =
        SampleFirm.of(
            0.25,
            0.8,
            45,
            30,
            List.of(Classes.named("systems", 66, 0.4, TaxSchedule.MACRS_5, 0.5)),
            new OpeningBalance(500, 100, 50, 0.08, 20, 0, 0, 0, 400),
            List.of(SampleFirm.business("retail", 9_000, 2_000, 5, 8, 10, 12, 2, 1)));

    Statements quarters = Books.statements(finance, programme(3));
    Statements months = Books.statements(finance, programme(1));

    assertThat(quarters.years()).hasSize(3).hasSameSizeAs(months.years());
    for (Line line : quarters.lines()) {
      for (int y = 0; y < 3; y++) {
        assertThat(months.cents(line.id(), months.years().get(y)))
            .as("%s in year %d", line.id(), y)
            .isCloseTo(quarters.cents(line.id(), quarters.years().get(y)), within(50L));
      }
    }
  }

  private static Programme programme(int monthsPerPeriod) {
    Timeline t = Timeline.of(YearMonth.of(2026, 1), monthsPerPeriod, 36, 0);
    double[] paid = PaymentProfile.shares(t, 0, 9 / monthsPerPeriod, 9, 0.2, 0.3, 0);
    return new Programme(
        t,
        List.of(
            new Purchase("systems", "old", -1, 24, 60, new double[t.size()], 60),
            new Purchase(
                "systems",
                "new",
                9 / monthsPerPeriod,
                0,
                200,
                Arrays.stream(paid).map(x -> 200 * x).toArray(),
                0)),
        List.of(new Programme.Disposal(1, 24 / monthsPerPeriod, 0.5, 5)),
        Map.of(
            Flow.REVENUE, level(t, 365.25),
            Flow.ENERGY_COST, level(t, 36.525),
            Flow.OVERHEAD_COST, level(t, 20)),
        level(t, 30),
        level(t, 10),
        level(t, 4));
  }

  private static double[] level(Timeline t, double perYear) {
    return t.periods().stream().mapToDouble(p -> perYear * p.years()).toArray();
  }
}
