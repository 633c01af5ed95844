package dev.buildout.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Blend;
import dev.buildout.model.Case;
import dev.buildout.model.Difference;
import dev.buildout.model.Differences;
import dev.buildout.model.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which steps lead from one case to another. */
class ChangesTest {
  private static final Case BEFORE = Cases.QUICKSTART;

  private static List<String> labels(Case before, Case after) {
    return Changes.of(before, Differences.between(before, after)).stream()
        .map(Change::label)
        .toList();
  }

  @Test
  void theSameCaseHasNoChanges() {
    assertThat(labels(BEFORE, BEFORE)).isEmpty();
  }

  @Test
  void changesStandInTheOrderOfAddresses() {
    Case after =
        BEFORE
            .with("finance.discount_rate", 0.12)
            .with("offers.h100.price_usd_m", 0.4)
            .with("sites.home.grid_mw", 5.1);

    assertThat(labels(BEFORE, after))
        .containsExactly(
            "sites.home.grid_mw 10.2 -> 5.1",
            "offers.h100.price_usd_m 0.3 -> 0.4",
            "finance.discount_rate 0.1 -> 0.12");
  }

  @Test
  void theSameRelativeChangeIsOneStep() {
    Case after = BEFORE.scaled("workloads.*.channels.*.price", 0.8);

    List<Change> changes = Changes.of(BEFORE, Differences.between(BEFORE, after));

    assertThat(changes)
        .singleElement()
        .extracting(Change::label)
        .isEqualTo("workloads.gpu-hours.channels.*.price x 0.8");
    assertThat(changes.getFirst().differences()).hasSize(2);
  }

  @Test
  void otherRelativeChangesOfTheSameAttributeAreOthers() {
    Case after =
        BEFORE
            .scaled("workloads.*.channels.committed.price", 0.8)
            .scaled("workloads.*.channels.on_demand.price", 0.9);

    assertThat(labels(BEFORE, after))
        .containsExactly(
            "workloads.gpu-hours.channels.committed.price 2 -> 1.6",
            "workloads.gpu-hours.channels.on_demand.price 3 -> 2.7");
  }

  @Test
  void theSameNewValueIsOneStep() {
    Case after =
        BEFORE
            .with("workloads.gpu-hours.channels.committed.price", 1.9)
            .with("workloads.gpu-hours.channels.on_demand.price", 1.9);

    assertThat(labels(BEFORE, after)).containsExactly("workloads.gpu-hours.channels.*.price = 1.9");
  }

  @Test
  void aStarSaysHowManyItCovers() {
    List<String> shares = BEFORE.matching("finance.asset_classes.*.book_life_months");
    Case after = BEFORE;
    for (String address : shares.subList(1, shares.size())) {
      after = after.scaled(address, 2);
    }

    assertThat(shares).hasSizeGreaterThan(2);
    assertThat(labels(BEFORE, after))
        .containsExactly(
            "finance.asset_classes.*.book_life_months (%d of %d) x 2"
                .formatted(shares.size() - 1, shares.size()));
  }

  @Test
  void allPointsOfAPathAreOneChange() {
    Path demand =
        new Path(
            List.of(
                new Path.Point(YearMonth.of(2026, 1), 50e6),
                new Path.Point(YearMonth.of(2027, 1), 70e6)),
            0.1);
    Case before = BEFORE.with("workloads.gpu-hours.demand_per_year", demand);

    assertThat(labels(before, before.scaled("workloads.gpu-hours.demand_per_year", 1.5)))
        .containsExactly("workloads.gpu-hours.demand_per_year x 1.5");
    assertThat(labels(BEFORE, before))
        .containsExactly(
            "workloads.gpu-hours.demand_per_year 50000000 -> 2026-01 50000000, 202...");
  }

  @Test
  void aRowIsOneChangeWithAllThatNamesIt() {
    assertThat(labels(BEFORE, Cases.withAnnex()))
        .containsExactly("sites.annex added, with 1 more that go with it");
    assertThat(labels(Cases.withAnnex(), BEFORE))
        .containsExactly("sites.annex removed, with 1 more that go with it");
  }

  @Test
  void namesAndStudiesDoNotCount() {
    Case after =
        BEFORE
            .with("name", "other")
            .with("title", "Other")
            .with("sites.home.name", "Elsewhere")
            .with("offers.h100.name", "Server");

    assertThat(after).isNotEqualTo(BEFORE);
    assertThat(labels(BEFORE, after)).isEmpty();
  }

  @Test
  void catalogCounts() {
    assertThat(labels(BEFORE, BEFORE.with("catalog.systems.hgx-h100.power_kw", 11.0)))
        .containsExactly("catalog.systems.hgx-h100.power_kw 10.2 -> 11");
  }

  /** A blend differs from the first case where values were taken, and from the second elsewhere. */
  @Test
  void aBlendIsPartOfTheWay() {
    Set<String> all = addresses(BEFORE, Cases.EVERYTHING);
    assertThat(all).hasSizeGreaterThan(40);
    assertThat(Blend.of(BEFORE, Cases.EVERYTHING, Set.of())).isEqualTo(BEFORE);
    assertThat(addresses(Blend.of(BEFORE, Cases.EVERYTHING, all), Cases.EVERYTHING)).isEmpty();
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Set<String> some =
          all.stream()
              .filter(a -> random.nextBoolean())
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> rest = new TreeSet<>(all);
      rest.removeAll(some);
      Case blend = Blend.of(BEFORE, Cases.EVERYTHING, some);

      assertThat(addresses(BEFORE, blend)).isEqualTo(some);
      assertThat(addresses(blend, Cases.EVERYTHING)).isEqualTo(rest);
    }
  }

  private static Set<String> addresses(Case before, Case after) {
    return Differences.between(before, after).stream()
        .map(Difference::address)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
