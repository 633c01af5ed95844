package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Purchase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Statements of scenarios agree with exact books of the same programme. */
class ScenarioStatementsTest {
  /**
   * Cents. Exact books round each schedule and, in every period, tax: so much they may be apart
   * after all periods. A dollar in a firm of billions.
   */
  private static final double TOLERANCE = 100;

  private static final int SCENARIOS = 5;

  @Test
  void agreeWithExactBooks() {
    for (int seed = 0; seed < 40; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance finance = random.linearFirm();
      Programme whole = random.programme();
      List<Programme> parts = parts(whole);
      double[][] factors = factors(seed, parts.size(), SCENARIOS);
      ScenarioStatements statements = new ScenarioStatements(finance, before(whole), parts);
      Map<String, double[][]> found = collect(statements, finance, whole, factors);

      for (int s = 0; s < SCENARIOS; s++) {
        Statements exact = Books.statements(finance, scenario(whole, factors, s));
        for (Line line : exact.lines()) {
          double[][] cents = found.getOrDefault(line.id(), new double[0][]);
          for (int p = 0; p < whole.timeline().size(); p++) {
            assertThat(cents[p][s])
                .as("seed %d scenario %d %s in period %d", seed, s, line.id(), p)
                .isCloseTo((double) exact.cents(line.id(), p), within(TOLERANCE));
          }
        }
      }
    }
  }

  /** More scenarios than a block has, on all cores: each as if it were alone. */
  @Test
  void scenariosDoNotTouch() {
    RandomProgrammes random = new RandomProgrammes(7);
    Finance finance = random.linearFirm();
    Programme whole = random.programme();
    List<Programme> parts = parts(whole);
    int many = 1_001;
    double[][] factors = factors(7, parts.size(), many);
    ScenarioStatements statements = new ScenarioStatements(finance, before(whole), parts);
    double[] cash = last(statements, "cash", factors, many, whole);

    for (int s = 0; s < many; s += 100) {
      double[][] own = new double[parts.size()][1];
      for (int part = 0; part < own.length; part++) {
        own[part][0] = factors[part][s];
      }
      assertThat(last(statements, "cash", own, 1, whole)[0]).isEqualTo(cash[s]);
    }
  }

  @Test
  void partsMayNotHoldThePast() {
    RandomProgrammes random = new RandomProgrammes(3);
    Finance finance = random.linearFirm();
    Programme whole = random.programme();
    Purchase old =
        new Purchase("systems", "old", -1, 12, 100, new double[whole.timeline().size()], 100);
    Programme past = with(Programme.nothing(whole.timeline()), List.of(old), Map.of());

    assertThatThrownBy(() -> new ScenarioStatements(finance, before(whole), List.of(past)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("part 0 opens")
        .hasMessageContaining("before the start");
  }

  private static Map<String, double[][]> collect(
      ScenarioStatements statements, Finance finance, Programme whole, double[][] factors) {
    Map<String, double[][]> found = new HashMap<>();
    for (Line line : FirmChart.of(finance).lines()) {
      found.put(line.id(), new double[whole.timeline().size()][SCENARIOS]);
    }
    statements.evaluate(
        factors,
        SCENARIOS,
        block ->
            found.forEach((id, cents) ->
                System.arraycopy(
                    block.cents(statements.row(id)),
                    0,
                    cents[block.period()],
                    block.first(),
                    block.count())));
    return found;
  }

  private static double[] last(
      ScenarioStatements statements, String line, double[][] factors, int count, Programme whole) {
    double[] found = new double[count];
    int row = statements.row(line);
    statements.evaluate(
        factors,
        count,
        block -> {
          if (block.period() == whole.timeline().size() - 1) {
            System.arraycopy(block.cents(row), 0, found, block.first(), block.count());
          }
        });
    return found;
  }

  /** Purchases are certain, and each kind of flow and the debt are parts. */
  private static Programme before(Programme whole) {
    Programme none = Programme.nothing(whole.timeline());
    return new Programme(
        whole.timeline(),
        kept(whole),
        whole.disposals(),
        Map.of(),
        none.borrowed(),
        none.repaid(),
        none.interest());
  }

  private static List<Purchase> kept(Programme whole) {
    return whole.purchases().stream().map(p -> isUncertain(whole, p) ? free(p) : p).toList();
  }

  /** One that is paid and delivered within the timeline and stays. */
  private static boolean isUncertain(Programme whole, Purchase purchase) {
    int index = whole.purchases().indexOf(purchase);
    return purchase.inService() >= 0
        && purchase.paidBefore() == 0
        && whole.disposalsOf(index).isEmpty();
  }

  private static Purchase free(Purchase p) {
    return scaled(p, 0);
  }

  private static Purchase scaled(Purchase p, double factor) {
    double[] payments = Arrays.stream(p.payments()).map(x -> factor * x).toArray();
    return new Purchase(
        p.assetClass(),
        p.label(),
        p.inService(),
        p.monthsBefore(),
        factor * p.cost(),
        payments,
        p.paidBefore(),
        p.acquired());
  }

  private static List<Programme> parts(Programme whole) {
    Programme none = Programme.nothing(whole.timeline());
    List<Programme> parts = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      double[] amounts = whole.flows().getOrDefault(flow, new double[whole.timeline().size()]);
      parts.add(with(none, List.of(), Map.of(flow, amounts)));
    }
    parts.add(
        new Programme(
            whole.timeline(),
            List.of(),
            List.of(),
            Map.of(),
            whole.borrowed(),
            whole.repaid(),
            whole.interest()));
    parts.add(
        with(
            none,
            whole.purchases().stream().filter(p -> isUncertain(whole, p)).toList(),
            Map.of()));
    return parts;
  }

  private static Programme with(
      Programme none, List<Purchase> purchases, Map<Flow, double[]> flows) {
    return new Programme(
        none.timeline(),
        purchases,
        List.of(),
        flows,
        none.borrowed(),
        none.repaid(),
        none.interest());
  }

  /** The programme of a scenario, made by hand. */
  private static Programme scenario(Programme whole, double[][] factors, int s) {
    int debt = Flow.values().length;
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    int part = 0;
    for (Flow flow : Flow.values()) {
      double factor = factors[part++][s];
      double[] amounts = whole.flows().get(flow);
      if (amounts != null) {
        flows.put(flow, times(amounts, factor));
      }
    }
    return new Programme(
        whole.timeline(),
        whole.purchases().stream()
            .map(p -> isUncertain(whole, p) ? scaled(p, factors[debt + 1][s]) : p)
            .toList(),
        whole.disposals(),
        flows,
        times(whole.borrowed(), factors[debt][s]),
        times(whole.repaid(), factors[debt][s]),
        times(whole.interest(), factors[debt][s]));
  }

  private static double[] times(double[] amounts, double factor) {
    return Arrays.stream(amounts).map(x -> factor * x).toArray();
  }

  private static double[][] factors(long seed, int parts, int scenarios) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[][] factors = new double[parts][];
    for (int part = 0; part < parts; part++) {
      factors[part] = random.doubles(scenarios, 0, 2).toArray();
    }
    return factors;
  }
}
