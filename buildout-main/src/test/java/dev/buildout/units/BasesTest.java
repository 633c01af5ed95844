package dev.buildout.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.units.Basis.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasesTest {
  private static Quantity value(double usdM, String period, Word... words) {
    Basis basis = Basis.of(List.of(words));
    return Quantity.reported(
        usdM, Unit.of("USD m"), basis, ReportedSpan.find(period).orElseThrow());
  }

  @Test
  void netIsGrossLessProceedsAndBack() {
    Quantity gross = value(131819, "FY2025", Word.GROSS);
    Quantity proceeds = value(3499, "FY2025", Word.PROCEEDS);
    Quantity net = Bases.net(gross, proceeds);

    assertThat(net.value()).isEqualTo(128320);
    assertThat(net.basis().text()).isEqualTo("net, fiscal_year");
    assertThat(Bases.gross(net, proceeds)).isEqualTo(gross);
  }

  @Test
  void leasesComeOnTopOfGross() {
    Quantity all =
        Bases.withLeases(value(82999, "FY2024", Word.GROSS), value(854, "FY2024", Word.LEASES));

    assertThat(all.value()).isEqualTo(83853);
    assertThat(all.basis().has(Word.WITH_LEASES)).isTrue();
  }

  @Test
  void freeCashFlowIsOperatingLessNetPurchases() {
    Quantity flow = Bases.freeCashFlow(value(139514, "FY2025"), value(128320, "FY2025", Word.NET));

    assertThat(flow.value()).isEqualTo(11194);
    assertThat(flow.basis().text()).isEqualTo("fiscal_year");
  }

  @Test
  void trailingTwelveMonthsAtYearEndAreTheFiscalYear() {
    Quantity q4 = value(4, "2024-Q4");
    Quantity q1 = value(1, "2025-Q1");
    Quantity q2 = value(2, "2025-Q2");
    Quantity q3 = value(3, "2025-Q3");
    Quantity last = value(7, "2025-Q4");
    Quantity ttm = Bases.ttm(List.of(q4, q1, q2, q3));

    assertThat(ttm).isEqualTo(value(10, "TTM 2025-Q3"));
    assertThat(Bases.rolled(ttm, last, q4)).isEqualTo(value(13, "FY2025"));
    assertThat(Bases.ttm(List.of(q1, q2, q3, last))).isEqualTo(value(13, "FY2025"));
    assertThat(Bases.fiscalYear(List.of(q1, q2, q3, last))).isEqualTo(value(13, "FY2025"));
    assertThat(Bases.fourthQuarter(value(13, "FY2025"), List.of(q1, q2, q3))).isEqualTo(last);
    assertThat(Bases.runRate(last).in(Unit.of("USD m/year"))).isEqualTo(28);
  }

  @Test
  void quartersThatDoNotFollowEachOtherAreRefused() {
    Quantity q1 = value(1, "2025-Q1");
    Quantity q2 = value(2, "2025-Q2");
    Quantity q4 = value(4, "2024-Q4");

    assertThatThrownBy(() -> Bases.ttm(List.of(q4, q2, q1, q4)))
        .isInstanceOf(Quantity.Mixed.class)
        .hasMessageContaining("follow");
    assertThatThrownBy(() -> Bases.rolled(value(9, "FY2024"), q2, q4))
        .isInstanceOf(Quantity.Mixed.class);
    assertThatThrownBy(() -> Bases.fourthQuarter(value(9, "FY2025"), List.of(q2, q1, q4)))
        .isInstanceOf(Quantity.Mixed.class);
  }

  @Test
  void valuesOfDifferentBasesAreNotAdded() {
    Quantity gross = value(10, "FY2025", Word.GROSS);
    Quantity net = value(9, "FY2025", Word.NET);
    Quantity quarter = value(3, "2025-Q1", Word.GROSS);

    assertThatThrownBy(() -> gross.plus(net))
        .isInstanceOf(Quantity.Mixed.class)
        .hasMessage("bases differ: gross, fiscal_year and net, fiscal_year");
    assertThatThrownBy(() -> gross.minus(quarter)).isInstanceOf(Quantity.Mixed.class);
    assertThatThrownBy(() -> gross.per(net)).isInstanceOf(Quantity.Mixed.class);
    assertThatThrownBy(() -> Bases.net(net, gross)).isInstanceOf(Quantity.Mixed.class);
    assertThatThrownBy(() -> Bases.stated(net, Word.GROSS)).isInstanceOf(Quantity.Mixed.class);
    assertThatThrownBy(() -> gross.plus(Quantity.of(1, Unit.of("GW"), gross.basis())))
        .isInstanceOf(Quantity.Mixed.class)
        .hasMessageContaining("units differ");
  }

  @Test
  void yearsOfOneBasisGiveAGrowth() {
    Quantity growth =
        value(12, "FY2025", Word.GROSS).per(value(10, "FY2024", Word.GROSS)).minus(Quantity.of(1));

    assertThat(growth.value()).isCloseTo(0.2, within(1e-12));
    assertThat(growth.basis().text()).isEqualTo("gross, fiscal_year");
  }

  @Test
  void aServerIsAllOfItsChips() {
    Quantity chip =
        Quantity.of(2, Unit.of("TFLOP/s"), Basis.of(List.of(Word.PER_CHIP, Word.DENSE)));
    Quantity server = Bases.perServer(chip, Quantity.of(64));

    assertThat(server.value()).isEqualTo(128);
    assertThat(server.basis().text()).isEqualTo("per_server, dense");
    assertThatThrownBy(() -> server.per(chip)).isInstanceOf(Quantity.Mixed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, USD bn, USD m, 1000",
    "1, GW, kW, 1e6",
    "1, USD bn/GW-year, USD/kW-h, 0.11407712",
    "12, months, years, 1",
    "3.36, USD m/month, USD bn/year, 0.04032",
    "0.75, USD/chip-h, USD/GPU h, 0.75",
    "60, USD/MWh, USD/kWh, 0.06",
    "2, million chips, k chips, 2000",
    "5, %, share, 0.05"
  })
  void unitsConvert(double value, String from, String to, double expected) {
    double converted = Quantity.of(value, Unit.of(from), Basis.NONE).in(Unit.of(to));

    assertThat(converted).isCloseTo(expected, within(1e-6 * expected));
  }
}
