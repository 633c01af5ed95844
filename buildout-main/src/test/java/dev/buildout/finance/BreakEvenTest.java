package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.units.Timeline;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The factor changes flows as exact books of the scaled programme do. */
class BreakEvenTest {
  private static final double DOLLAR = 1e-6;

  private static final List<Flow> OF_REVENUE =
      List.of(Flow.REVENUE, Flow.REVENUE_SHARE, Flow.OVERHEAD_COST, Flow.RENTAL_COST);

  /** A random programme whose customers prepay, with flows of revenue at a factor. */
  private static Programme scaled(Programme p, double[] received, double factor) {
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    p.flows()
        .forEach((flow, amounts) ->
            flows.put(flow, OF_REVENUE.contains(flow) ? times(amounts, factor) : amounts));
    return new Programme(
        p.timeline(),
        p.purchases(),
        p.disposals(),
        flows,
        p.borrowed(),
        p.repaid(),
        p.interest(),
        times(received, factor),
        times(level(received), factor));
  }

  private static Programme part(Programme p, double[] received) {
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    for (Flow flow : OF_REVENUE) {
      if (p.flows().containsKey(flow)) {
        flows.put(flow, p.flows().getOrDefault(flow, new double[0]));
      }
    }
    double[] none = new double[p.timeline().size()];
    return new Programme(
        p.timeline(), List.of(), List.of(), flows, none, none, none, received, level(received));
  }

  private static double[] times(double[] amounts, double factor) {
    return Arrays.stream(amounts).map(x -> x * factor).toArray();
  }

  /** What was received is released evenly. */
  private static double[] level(double[] received) {
    double[] level = new double[received.length];
    Arrays.fill(level, Arrays.stream(received).sum() / received.length);
    return level;
  }

  private static double[] prepaid(Timeline t, RandomGenerator random) {
    double[] received = new double[t.size()];
    received[0] = random.nextDouble(5_000);
    return received;
  }

  @Test
  void flowsAreThoseOfTheBooksOfTheScaledProgramme() {
    for (int seed = 0; seed < 100; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance firm = random.firm();
      Programme programme = random.programme();
      RandomGenerator more = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      double[] received = prepaid(programme.timeline(), more);
      double factor = more.nextDouble(2);
      Statements books = Books.statements(firm, scaled(programme, received, 1));

      double[] exact =
          Books.statements(firm, scaled(programme, received, factor)).unleveredCashFlow();
      double[] found = new BreakEven(books, firm, part(programme, received)).flows(factor);
      for (int p = 0; p < exact.length; p++) {
        assertThat(found[p]).as("seed %d period %d", seed, p).isCloseTo(exact[p], within(DOLLAR));
      }
    }
  }

  /**
   * At the factor, the exact books of both programmes are worth the same but for what is beside.
   */
  @Test
  void atTheFactorExactBooksAreWorthNothing() {
    int found = 0;
    for (int seed = 0; seed < 100; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance firm = random.firm();
      Programme plan = random.programme();
      Timeline t = plan.timeline();
      double[] none = new double[t.size()];
      Programme reference = Programme.nothing(t);
      BreakEven with =
          new BreakEven(Books.statements(firm, scaled(plan, none, 1)), firm, part(plan, none));
      BreakEven without =
          new BreakEven(Books.statements(firm, reference), firm, part(reference, none));
      double besides = 100.0 * (seed - 50);
      OptionalDouble factor = BreakEven.factor(with, without, besides);
      if (factor.isEmpty()) {
        continue;
      }
      found++;
      double rate = firm.discountRate();
      double[] flows =
          Books.statements(firm, scaled(plan, none, factor.getAsDouble())).unleveredCashFlow();
      double[] nothing = Books.statements(firm, reference).unleveredCashFlow();
      assertThat(Discounting.npv(flows, t, rate) - Discounting.npv(nothing, t, rate) + besides)
          .as("seed %d", seed)
          .isCloseTo(0, within(t.size() * DOLLAR));
    }
    assertThat(found).isGreaterThan(50);
  }
}
