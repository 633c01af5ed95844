package dev.buildout.finance.backtest;

import dev.buildout.model.measured.RowPlace;
import dev.buildout.model.reported.ReportedFigure;
import dev.buildout.model.reported.ReportedFigures;
import dev.buildout.model.reported.Split;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Figures of a firm of made-up numbers whose depreciation follows a plain rule: half of what is
 * bought lasts as servers do, the rest ten years.
 */
final class SyntheticFigures {
  static final String FIRM = "Oracle";
  private static final int FIRST = 2012;
  private static final int LAST = 2025;

  private final List<ReportedFigure> figures = new ArrayList<>();

  static ReportedFigures figures() {
    return ReportedFigures.merged(new SyntheticFigures().rows(1), List.of());
  }

  /** The same with what tells predicted lines of years kept aside, times a factor. */
  static ReportedFigures withReleased(double factor) {
    SyntheticFigures released = new SyntheticFigures();
    released.rows(factor);
    for (int year = 2024; year <= LAST; year++) {
      for (String metric : List.of("da_on_ppe", "ppe_net", "fcf_company_definition", "da_total")) {
        released.add(year, metric, factor * 5000);
      }
    }
    return ReportedFigures.merged(released.figures, List.of());
  }

  /** Released lines are scaled by {@code factor} where they are kept aside. */
  private List<ReportedFigure> rows(double factor) {
    double[] added = new double[LAST - FIRST + 1];
    for (int i = 0; i < added.length; i++) {
      added[i] = 1000 * Math.pow(1.2, i);
    }
    double net = 4000;
    for (int i = 0; i < added.length; i++) {
      int year = FIRST + i;
      double depreciation = 0.21 * net + 0.09 * added[i];
      net += added[i] - depreciation;
      add(year, "capex_purchases_ppe_gross", added[i]);
      add(year, "operating_cash_flow", 3 * added[i]);
      add(year, "revenue", 9 * added[i]);
      if (split(year) != Split.HOLDOUT) {
        add(year, "da_on_ppe", depreciation);
        add(year, "ppe_net", net);
        add(year, "fcf_company_definition", 2 * added[i]);
      } else {
        add(year, "ppe_accumulated_depreciation", factor * 1000);
      }
    }
    return figures;
  }

  private void add(int year, String metric, double value) {
    figures.add(
        new ReportedFigure(
            new RowPlace("made-up.csv", figures.size() + 2),
            FIRM,
            year,
            YearMonth.of(year, 5),
            metric,
            value,
            split(year),
            ""));
  }

  private static Split split(int year) {
    return year >= 2024 ? Split.HOLDOUT : year >= 2022 ? Split.VALIDATE : Split.TRAIN;
  }

  /** Predictions by metric and year, the only thing that must not move. */
  static List<Map.Entry<String, Band>> predictions(FinanceBacktest backtest) {
    return backtest.rows().stream()
        .filter(row -> row.predicted().isPresent())
        .map(row -> Map.entry(row.metric() + " " + row.year(), row.predicted().get()))
        .toList();
  }

  private SyntheticFigures() {}
}
