package dev.buildout.finance.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.AssetGroup;
import dev.buildout.model.UsefulLife;
import dev.buildout.model.UsefulLife.EffectOn;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The back-test on made-up figures: what it may see, and what it makes of them. */
class FinanceBacktestTest {
  private static final List<UsefulLife> LIVES =
      List.of(
          life(AssetGroup.SHORT_LIVED, "servers", 4, ""),
          life(AssetGroup.SHORT_LIVED, "servers", 5, "2022-06"),
          life(AssetGroup.EQUIPMENT, "equipment", 10, ""),
          life(AssetGroup.BUILDINGS, "buildings", 30, ""));

  @Test
  void predictionsDoNotMoveWhenFiguresKeptAsideAreReleasedOrWrong() {
    FinanceBacktest before = FinanceBacktest.of(SyntheticFigures.figures(), LIVES);
    FinanceBacktest after = FinanceBacktest.of(SyntheticFigures.withReleased(1), LIVES);
    FinanceBacktest wrong = FinanceBacktest.of(SyntheticFigures.withReleased(10), LIVES);

    assertThat(SyntheticFigures.predictions(before)).hasSizeGreaterThan(40);
    assertThat(SyntheticFigures.predictions(after)).isEqualTo(SyntheticFigures.predictions(before));
    assertThat(SyntheticFigures.predictions(wrong)).isEqualTo(SyntheticFigures.predictions(before));
    assertThat(find(before, "da_on_ppe", 2024).reported()).isEmpty();
    assertThat(find(after, "da_on_ppe", 2024).reported()).contains(5000.0);
    assertThat(find(wrong, "da_on_ppe", 2024).reported()).contains(50000.0);
    assertThat(find(after, "da_on_ppe", 2024).errorPct()).isPresent();
    assertThat(find(after, "da_on_ppe", 2024).usedFor()).isEqualTo("test");
  }

  @Test
  void knownYearsMoveWhatIsPredicted() {
    List<UsefulLife> longer =
        LIVES.stream()
            .map(l -> l.from().isPresent() ? life(l.group(), "servers", 8, "2022-06") : l)
            .toList();
    BacktestRow one =
        find(FinanceBacktest.of(SyntheticFigures.figures(), LIVES), "da_on_ppe", 2023);
    BacktestRow two =
        find(FinanceBacktest.of(SyntheticFigures.figures(), longer), "da_on_ppe", 2023);

    assertThat(one.predicted()).isNotEqualTo(two.predicted());
  }

  @Test
  void netPropertyRollsForward() {
    FinanceBacktest backtest = FinanceBacktest.of(SyntheticFigures.figures(), LIVES);
    BacktestRow row = find(backtest, "ppe_net", 2023);

    assertThat(row.errorPct().orElseThrow()).isCloseTo(0, within(5.0));
    Band band = row.predicted().orElseThrow();
    assertThat(band.median()).isBetween(band.low(), band.high());
    assertThat(backtest.parameters().get(0).alike()).isPositive();
  }

  @Test
  void freeCashFlowFollowsFromItsParts() {
    FinanceBacktest backtest = FinanceBacktest.of(SyntheticFigures.figures(), LIVES);
    BacktestRow row = find(backtest, "fcf_company_definition", 2023);

    assertThat(row.errorPct().orElseThrow()).isCloseTo(0, within(0.01));
    BacktestRow leases = find(backtest, "fcf_less_lease_principal", 2023);
    assertThat(leases.predicted()).isEmpty();
    assertThat(leases.reason()).contains("lease_principal");
    // Operating cash flow is a third of revenue in every year.
    BacktestRow forecast = find(backtest, "fcf_forecast_from_capex", 2025);
    assertThat(forecast.predicted().orElseThrow().median())
        .isCloseTo(2 * 1000 * Math.pow(1.2, 13), within(1.0));
  }

  @Test
  void fitsEndBeforeTheYearsThatTheyPredict() {
    FinanceBacktest backtest = FinanceBacktest.of(SyntheticFigures.figures(), LIVES);

    assertThat(backtest.walkForward()).isNotEmpty();
    for (BacktestRow row : backtest.walkForward()) {
      int origin = Integer.parseInt(row.reason().replaceAll("\\D", ""));
      assertThat(row.year()).isBetween(origin + 1, origin + 2);
    }
  }

  @Test
  void earlyRetirementAddsWhatIsDisclosedAndTakesItFromLater() {
    FirmHistory history =
        FirmHistory.of(SyntheticFigures.figures(), FirmBasis.ALL.get(FirmBasis.ALL.size() - 1))
            .orElseThrow();
    List<UsefulLife> retired =
        List.of(LIVES.get(0), retirement("2021-06", 100), LIVES.get(2), LIVES.get(3));
    List<UsefulLife> kept = List.of(LIVES.get(0), LIVES.get(2), LIVES.get(3));
    Choice choice = new Choice(0.5, 0.5, 0, 0, 1);
    Flows flows = Flows.of(history, 0, 1);

    double[] with = new FirmModel(history, retired, life -> true).depreciation(flows, choice);
    double[] without = new FirmModel(history, kept, life -> true).depreciation(flows, choice);

    int year = Ensemble.index(history, 2022);
    assertThat(with[year - 1] - without[year - 1]).isCloseTo(0, within(1e-6));
    assertThat(with[year] - without[year]).isCloseTo(100, within(1e-6));
    double later = 0;
    for (int y = year + 1; y < with.length; y++) {
      assertThat(with[y] - without[y]).isLessThanOrEqualTo(1e-6);
      later += with[y] - without[y];
    }
    assertThat(later).isCloseTo(-100, within(1.0));
  }

  private static BacktestRow find(FinanceBacktest backtest, String metric, int year) {
    return backtest.rows().stream()
        .filter(row -> row.metric().equals(metric) && row.year() == year)
        .findFirst()
        .orElseThrow();
  }

  private static UsefulLife life(AssetGroup group, String assetClass, double years, String from) {
    return row(group, assetClass, years, from, 0);
  }

  private static UsefulLife retirement(String from, double usdM) {
    return row(AssetGroup.SHORT_LIVED, "servers", 4, from, usdM);
  }

  private static UsefulLife row(
      AssetGroup group, String assetClass, double years, String from, double retired) {
    return new UsefulLife(
        assetClass + from,
        SyntheticFigures.FIRM,
        group,
        assetClass,
        1,
        from.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(from)),
        years,
        "",
        Optional.empty(),
        12,
        EffectOn.HELD_AND_BOUGHT,
        true,
        retired,
        12);
  }
}
