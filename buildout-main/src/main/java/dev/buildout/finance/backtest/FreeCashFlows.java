package dev.buildout.finance.backtest;

import dev.buildout.finance.FreeCashFlow;
import dev.buildout.model.reported.ReportedFigures;
import dev.buildout.units.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Free cash flow by a firm's own definition: from its parts, less leases, and forecast. */
final class FreeCashFlows {
  static final String BY_DEFINITION = "fcf_company_definition";
  static final String LESS_LEASES = "fcf_less_lease_principal";
  static final String FORECAST = "fcf_forecast_from_capex";
  private static final String OPERATING = "operating_cash_flow";
  private static final int RATIO_YEARS = 3;

  private final ReportedFigures figures;
  private final String firm;
  private final Years years;
  private final NavigableMap<Integer, Double> reported;
  private final NavigableMap<Integer, Double> known;
  private final NavigableMap<Integer, Double> operating;
  private final NavigableMap<Integer, Double> revenue;

  FreeCashFlows(ReportedFigures figures, String firm, Years years) {
    this.figures = figures;
    this.firm = firm;
    this.years = years;
    this.reported = figures.values(firm, BY_DEFINITION, figure -> true);
    this.known = new TreeMap<>(reported);
    this.known.keySet().removeIf(year -> year > years.lastKnown());
    this.operating = FirmHistory.input(figures, firm, OPERATING);
    this.revenue = FirmHistory.input(figures, firm, "revenue");
  }

  /** All rows of a firm that defines free cash flow. */
  List<BacktestRow> rows(FreeCashFlow definition, FreeCashFlow lessLeases) {
    List<BacktestRow> rows = new ArrayList<>();
    for (int year : years.all()) {
      if (!operating.containsKey(year) && !reported.containsKey(year)) {
        continue;
      }
      rows.add(fromParts(definition, BY_DEFINITION, year, Optional.ofNullable(reported.get(year))));
      if (!lessLeases.equals(definition)) {
        rows.add(fromParts(lessLeases, LESS_LEASES, year, Optional.empty()));
      }
      forecast(definition, year).ifPresent(rows::add);
    }
    return rows;
  }

  private BacktestRow fromParts(
      FreeCashFlow definition, String metric, int year, Optional<Double> reported) {
    List<String> absent =
        definition.lines().stream().filter(line -> part(line, year).isEmpty()).toList();
    Optional<Band> value =
        absent.isEmpty()
            ? Optional.of(Band.exact(of(definition, year, Optional.empty())))
            : Optional.empty();
    return row(
        year,
        metric,
        value,
        reported,
        absent.isEmpty() ? "" : "no file has " + String.join(", ", absent));
  }

  /** From revenue and capex alone: operating cash flow keeps its ratio to revenue. */
  private Optional<BacktestRow> forecast(FreeCashFlow definition, int year) {
    int origin = Math.min(year - 1, years.lastKnown());
    List<Double> ratios = new ArrayList<>();
    for (int y = origin; y > origin - RATIO_YEARS; y--) {
      if (operating.containsKey(y) && revenue.containsKey(y)) {
        ratios.add(operating.get(y) / revenue.get(y));
      }
    }
    boolean hasParts =
        definition.lines().stream()
            .allMatch(line -> line.equals(OPERATING) || part(line, year).isPresent());
    if (ratios.isEmpty() || !revenue.containsKey(year) || !hasParts) {
      return Optional.empty();
    }
    double[] values =
        ratios.stream()
            .mapToDouble(r -> of(definition, year, Optional.of(r * revenue.get(year))))
            .toArray();
    return Optional.of(
        row(
            year,
            FORECAST,
            Optional.of(Band.of(values)),
            Optional.ofNullable(reported.get(year)),
            ""));
  }

  private BacktestRow row(
      int year, String metric, Optional<Band> value, Optional<Double> reported, String reason) {
    int origin = Math.min(year - 1, years.lastKnown());
    return new BacktestRow(
        firm,
        year,
        metric,
        value,
        reported,
        byRatio(origin, year),
        Baselines.growth(known, origin, year),
        years.usedFor(year),
        reason);
  }

  /** Free cash flow keeps its last ratio to revenue. */
  private Optional<Double> byRatio(int origin, int year) {
    Double last = known.get(origin);
    Double before = revenue.get(origin);
    Double now = revenue.get(year);
    return last == null || before == null || now == null
        ? Optional.empty()
        : Optional.of(last / before * now);
  }

  private double of(FreeCashFlow definition, int year, Optional<Double> operatingCashFlow) {
    return definition
        .of(line ->
            Money.ofMillions(
                line.equals(OPERATING) && operatingCashFlow.isPresent()
                    ? operatingCashFlow.get()
                    : part(line, year).orElseThrow()))
        .millions();
  }

  private Optional<Double> part(String line, int year) {
    Map<Integer, Double> values = FirmHistory.input(figures, firm, FirmBasis.metricOf(line));
    return Optional.ofNullable(values.get(year));
  }
}
