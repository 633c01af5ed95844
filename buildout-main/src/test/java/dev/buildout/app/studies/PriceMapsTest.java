package dev.buildout.app.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.app.Overrides;
import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.model.MapAnchor;
import dev.buildout.model.PriceMap;
import dev.buildout.model.Studies;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.MapTables;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiny case: ten boxes find power, each costs 2 USD m and earns 1 in each of three years. */
class PriceMapsTest {
  private static final Offset<Double> NEAR = within(1e-4);
  private static final Axis PRICE = new Axis("workloads.*.channels.*.price", "", true, 0.5, 1.5, 5);
  private static final Axis COST = new Axis("offers.box.price_usd_m", "Price", false, 1, 5, 3);

  /** NPV of price p and cost c is 10 (3p - c), or 0 where that is less. */
  @Test
  void valueIsLinearInPriceUntilNothingIsBought() {
    Table map = Studied.run(mapped(), new PriceMaps(true, List.of())).table(MapTables.CELLS);

    assertThat(map.size()).isEqualTo(15);
    for (int i = 0; i < map.size(); i++) {
      double p = 0.5 + 0.25 * (i % 5);
      double cost = 1 + 2 * (i / 5);
      boolean buys = 3 * p > cost;
      assertThat(map.real(i, "x")).isEqualTo(p);
      assertThat(map.real(i, "y")).isEqualTo(cost);
      assertThat(map.real(i, "npv_usd_m")).isCloseTo(buys ? 10 * (3 * p - cost) : 0, NEAR);
      assertThat(map.real(i, "spend_usd_m")).isCloseTo(buys ? 10 * cost : 0, NEAR);
      assertThat(map.real(i, "mw")).isCloseTo(buys ? 10 : 0, NEAR);
      assertThat(map.flag(i, "buy")).isEqualTo(buys);
    }
  }

  /**
   * At a cost of 3 buying ends at a price of 1, at 1 never above 0.5, at 5 at no price below 1.5.
   */
  @Test
  void lineIsHalvedThreeTimes() {
    Case c = mapped().with("studies.maps.m.x.from", 0.55).with("studies.maps.m.x.to", 1.55);
    Run run = Studied.run(c, new PriceMaps(true, List.of()));
    Table line = run.table(MapTables.LINE);

    assertThat(line.text(0, "kind")).isEqualTo("always");
    assertThat(line.text(1, "kind")).isEqualTo("crosses");
    assertThat(line.text(2, "kind")).isEqualTo("never");
    // 0.80 does not and 1.05 does; 0.925 does not, 0.9875 does not, 1.01875 does
    assertThat(line.real(1, "x_not")).isCloseTo(0.9875, NEAR);
    assertThat(line.real(1, "x_buy")).isCloseTo(1.01875, NEAR);
    assertThat(line.real(1, "npv_buy_usd_m")).isCloseTo(10 * (3 * 1.01875 - 3), NEAR);
    assertThat(line.real(1, "npv_not_usd_m")).isCloseTo(0, NEAR);
    assertThat(run.table(StudyTables.RESOLVES).size()).isEqualTo(15 + 3 + 1);
    assertThat(Studied.failed(run)).isEmpty();
  }

  @Test
  void reportedFiguresGetAPlanOfTheirOwn() {
    Table anchors = Studied.run(mapped(), new PriceMaps(true, List.of())).table(MapTables.ANCHORS);

    assertThat(anchors.size()).isEqualTo(1);
    assertThat(anchors.text(0, "name")).isEqualTo("Reported");
    assertThat(anchors.text(0, "confidence")).isEqualTo("no source");
    assertThat(anchors.real(0, "npv_usd_m")).isCloseTo(10 * (3 * 0.9 - 2.5), NEAR);
    assertThat(anchors.flag(0, "buy")).isTrue();
  }

  /** What a map says of a pair is what a plan with these values set says. */
  @Test
  void cellIsThePlanOfTheCaseWithItsValuesSet() {
    Case c = RichCases.get("rented capacity").read();
    String asked = "offers.lease.usd_per_chip_hour=40..90:3 market.price_drift=-0.2..0.1:4";
    Table map = Studied.run(c, new PriceMaps(false, List.of(asked))).table(MapTables.CELLS);

    assertThat(map.size()).isEqualTo(12);
    for (int i = 0; i < map.size(); i++) {
      Map<String, String> set = new LinkedHashMap<>();
      set.put("offers.lease.usd_per_chip_hour", Double.toString(map.real(i, "x")));
      set.put("market.price_drift", Double.toString(map.real(i, "y")));
      Run alone = Studied.run(Overrides.apply(c, set));

      double npv =
          ((Number) Objects.requireNonNull(alone.document().get("npv_usd_m"))).doubleValue();
      assertThat(map.real(i, "npv_usd_m")).isCloseTo(npv, NEAR);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "market.price_drift=0..1 | found one axis",
        "market.price_drift=0..1 market.price_drift | expected ADDRESS=FROM..TO",
        "market.price_drft=0..1 market.share=0.1..1 | Maybe market.price_drift?",
        "market.price_drft=1 market.share=0.1..1 | Maybe market.price_drift?",
        "market.price_drift=1..0 market.share=0.1..1 | expected one that ascends",
        "market.price_drift=0.5..1x market.share=0.1..1 | Maybe market.price_drift=0.5x..1x?",
        "market.price_drift=0..1:1 market.share=0.1..1 | expected 2 to 101",
        "market.price_drift=0..1 market.share=0.1..1.2 | expected a number from 0.01 to 1",
        "market.price_drift=0..1 market=0.1..1 | expected the address of a number",
        "market.price_drift=0..1 workloads.work.name=0..1 | found text at workloads.work.name"
      })
  void badAxesAreRefusedBeforeAnyPlan(String axes, String message) {
    assertThatThrownBy(() -> new PriceMaps(false, List.of(axes)).require(new TinyCase().read()))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining(message);
  }

  @Test
  void aCaseWithoutMapsCannotBeAskedForThem() {
    assertThatThrownBy(() -> Studied.run(new TinyCase().read(), new PriceMaps(true, List.of())))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("studies.maps");
  }

  private static Case mapped() {
    PriceMap map = new PriceMap("m", "Price by cost", PRICE, COST);
    MapAnchor anchor = new MapAnchor("a", "m", "Reported", 0.9, 2.5);
    Studies studies =
        new Studies(Optional.empty(), List.of(map), List.of(anchor), List.of(), List.of());
    return new TinyCase().read().with("studies", studies);
  }
}
