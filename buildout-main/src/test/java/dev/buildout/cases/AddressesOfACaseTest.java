package dev.buildout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.model.Case;
import dev.buildout.model.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every number that a case states can be read, replaced and scaled at its address. */
class AddressesOfACaseTest {
  private static Case sample;
  private static List<String> numbers;

  @BeforeAll
  static void read() throws CaseFaults {
    LoadedCase loaded = new SampleCase().read();
    sample = loaded.value();
    numbers = loaded.facts().stream().map(Fact::address).toList();
  }

  @Test
  void everyNumberIsFoundAtItsAddress() {
    assertThat(numbers).hasSizeGreaterThan(100);
    assertThat(numbers).allSatisfy(address -> assertThat(number(sample, address)).isFinite());
  }

  @Test
  void withItsOwnValueNothingChanges() {
    assertThat(numbers)
        .allSatisfy(a -> assertThat(sample.with(a, sample.get(a))).isEqualTo(sample));
  }

  @Test
  void withAnotherValueOnlyThatChanges() {
    for (String address : numbers) {
      Object old = sample.get(address);
      boolean isWhole = old instanceof Integer;
      Case changed = sample.with(address, isWhole ? (Object) 7 : (Object) 7.5);

      assertThat(number(changed, address)).as(address).isEqualTo(isWhole ? 7 : 7.5);
      assertThat(changed.with(address, old)).as(address).isEqualTo(sample);
    }
  }

  @Test
  void scaledMultiplies() {
    for (String address : numbers) {
      double before = number(sample, address);

      assertThat(number(sample.scaled(address, 2), address)).as(address).isEqualTo(2 * before);
    }
  }

  @Test
  void starsScaleAllThatMatch() {
    Case dearer = sample.scaled("offers.*.usd_per_chip_hour", 2);

    assertThat(dearer.get("offers.g1-3y.usd_per_chip_hour")).isEqualTo(4.2);
    assertThat(dearer.get("offers.g1-net.usd_per_chip_hour")).isEqualTo(3.0);
    assertThat(dearer.get("offers.b1.price_usd_m")).isEqualTo(1.1);
  }

  /** An optional value that is absent is passed over by a star. */
  @Test
  void starsPassOverWhatIsAbsent() {
    Case dearer = sample.scaled("workloads.*.channels.*.price", 2);

    assertThat(dearer.get("workloads.chat.channels.committed.price"))
        .isEqualTo(Optional.of(Path.constant(2.4)));
    assertThat(dearer.get("workloads.chat.channels.on_demand.price")).isEqualTo(Optional.empty());
  }

  @Test
  void absentValueCanBeStated() {
    Case priced = sample.with("workloads.chat.channels.on_demand.price", 3);

    assertThat(priced.get("workloads.chat.channels.on_demand.price"))
        .isEqualTo(Optional.of(Path.constant(3)));
  }

  @Test
  void otherTypesAreReplacedToo() {
    YearMonth later = YearMonth.of(2027, 1);

    assertThat(sample.with("offers.b1.from", later).get("offers.b1.from")).isEqualTo(later);
    assertThat(sample.with("offers.b1.sites", List.of("pa-1")).get("offers.b1.sites"))
        .isEqualTo(List.of("pa-1"));
  }

  @Test
  void unknownAddressesAndWrongTypesAreRefused() {
    assertThatThrownBy(() -> sample.with("sites.pa-9.grid_mw", 1))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("sites.pa-9.grid_mw");
    assertThatThrownBy(() -> sample.with("finance.tax_rate", "much"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finance.tax_rate");
    assertThatThrownBy(() -> sample.scaled("sites.*.gird_mw", 2))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> sample.scaled("sites.*.name", 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A number, or what a path is at the start. */
  private static double number(Case c, String address) {
    return switch (c.get(address)) {
      case Number n -> n.doubleValue();
      case Path p -> p.at(c.start());
      case Optional<?> o when o.orElse(null) instanceof Path p -> p.at(c.start());
      case Optional<?> o when o.orElse(null) instanceof Number n -> n.doubleValue();
      default -> Double.NaN;
    };
  }
}
