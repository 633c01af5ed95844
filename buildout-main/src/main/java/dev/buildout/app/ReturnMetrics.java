package dev.buildout.app;

import dev.buildout.finance.Discounting;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.Metrics;
import dev.buildout.finance.Statements;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Finance;
import dev.buildout.results.Table;
import dev.buildout.units.Timeline;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Returns beside value and rate: of the plan over the reference, and on capital by fiscal year.
 *
 * <pre>
 * roic              = nopat / mean of invested_capital at the start and end of the year
 * roic_programme    = programme_nopat / mean of programme_capital
 * capital_intensity = capex / revenue
 * </pre>
 */
final class ReturnMetrics {
  private ReturnMetrics() {}

  static void add(Table t, Outcome o) {
    Timeline time = o.plan.programme().timeline();
    Finance finance = o.theCase().finance();
    double rate = finance.discountRate();
    double[] difference = o.value.difference();
    double end = o.plan.statements().terminalValue() - o.reference.statements().terminalValue();
    t.add(
        "npv_dated_usd_m",
        "Net present value by days: each flow on the middle day of its period, days over 365",
        "USD m",
        dated(time, difference, end, rate) - o.value.debt());
    mirr(time, difference, end, rate)
        .ifPresent(r ->
            t.add(
                "mirr",
                "Modified rate of return, financed and reinvested at the discount rate",
                "per year",
                r));
    Metrics.discountedPayback(difference, time, rate)
        .ifPresent(y -> t.add("discounted_payback_years", "Discounted payback", "years", y));
    byYear(t, o.plan.statements());
    for (AssetClass c : finance.assetClasses()) {
      t.add(
          "capital_recovery_factor_" + c.id(),
          "Capital recovery factor over the service life: " + c.name(),
          "per year",
          Discounting.recovery(rate, c.serviceMonths() / 12.0));
    }
  }

  private static double dated(Timeline time, double[] flows, double end, double rate) {
    LocalDate[] days = new LocalDate[flows.length + 1];
    double[] all = Arrays.copyOf(flows, days.length);
    for (int p = 0; p < flows.length; p++) {
      days[p] = Discounting.middle(time.get(p));
    }
    days[flows.length] = time.end().atDay(1);
    all[flows.length] = end;
    return Discounting.dated(all, days, time.start().atDay(1), rate);
  }

  private static java.util.OptionalDouble mirr(
      Timeline time, double[] flows, double end, double rate) {
    double[] years = new double[flows.length + 1];
    double[] all = Arrays.copyOf(flows, years.length);
    for (int p = 0; p < flows.length; p++) {
      years[p] = time.midYears(p);
    }
    years[flows.length] = Discounting.endYears(time);
    all[flows.length] = end;
    return Metrics.mirr(all, years, years[flows.length], rate, rate);
  }

  private static void byYear(Table t, Statements s) {
    for (FiscalYear year : s.planYears()) {
      capital(t, s, year, "roic", "nopat", "invested_capital", "Return on invested capital");
      capital(
          t,
          s,
          year,
          "roic_programme",
          "programme_nopat",
          "programme_capital",
          "Return on capital of the programme");
      intensity(t, s, year, "capital_intensity", "capex", "revenue", "Capex over revenue");
      intensity(
          t,
          s,
          year,
          "capital_intensity_programme",
          "capex_programme",
          "revenue_programme",
          "Capex over revenue of the programme");
    }
  }

  private static void capital(
      Table t,
      Statements s,
      FiscalYear year,
      String metric,
      String nopat,
      String capital,
      String label) {
    Metrics.returnOnCapital(
            s.usdM(nopat, year), s.openingUsdM(capital, year), s.usdM(capital, year))
        .ifPresent(r -> t.add(metric + "_" + year.year(), label + " " + year.year(), "", r));
  }

  private static void intensity(
      Table t,
      Statements s,
      FiscalYear year,
      String metric,
      String capex,
      String revenue,
      String label) {
    double earned = s.usdM(revenue, year);
    if (earned > 0) {
      t.add(
          metric + "_" + year.year(), label + " " + year.year(), "", s.usdM(capex, year) / earned);
    }
  }
}
