package dev.buildout.audit;

import dev.buildout.model.Business;
import dev.buildout.model.Layer;
import dev.buildout.model.Path;
import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Segments sum to the firm, and the firm is what its statements say, to the cent. Layers are
 * recomputed from work and assignments: revenue by what customers pay, costs, depreciation and
 * property of the programme by the power assigned, borne by the infrastructure where it is paid a
 * transfer price. Businesses are their yearly amounts of the case.
 */
final class SegmentsCheck implements AuditCheck {
  private static final List<String> AMOUNTS =
      List.of(
          "external_usd_m",
          "transfer_in_usd_m",
          "transfer_out_usd_m",
          "cash_costs_usd_m",
          "non_cash_costs_usd_m",
          "depreciation_usd_m",
          "other_usd_m",
          "operating_income_usd_m",
          "cost_to_serve_usd_m",
          "capex_usd_m",
          "proceeds_usd_m",
          "tax_depreciation_usd_m");

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Map<Integer, AnnualCheck.Span> years = AnnualCheck.years(e);
    SegmentTotals totals = SegmentTotals.of(e);
    Totals sums = new Totals();
    Totals rows = new Totals();
    for (Row row : e.rows(FirmTables.SEGMENTS)) {
      int year = row.integer("year");
      AnnualCheck.Span span = years.get(year);
      if (span == null) {
        d.fail(row, "the year is not whole within the horizon");
        continue;
      }
      String segment = row.text("segment");
      rows.add(1, year, row.text("kind"), segment);
      income(d, row);
      for (String amount : AMOUNTS) {
        int sign = row.text("kind").equals("firm") ? -1 : 1;
        sums.add((double) (sign * cents(row, amount)), year, amount);
      }
      switch (row.text("kind")) {
        case "firm" -> firm(d, row, e.statements(), span);
        case "business" -> business(d, row, e, span);
        case "layer" -> totals.layer(d, row);
        case "elimination" -> totals.elimination(d, row, AMOUNTS);
        case "unallocated" -> d.equal(row, "cost_to_serve_usd_m", 0, 1);
        default -> d.fail(row, "no such kind of segment");
      }
    }
    sums.keys()
        .forEach(
            key -> d.same("segments less the firm, cents, " + key, sums.get(key.toArray()), 0.0));
    for (int year : years.keySet()) {
      expect(d, e, rows, year);
    }
    return d.result();
  }

  private static void expect(Deviations d, Evidence e, Totals rows, int year) {
    for (Layer layer : Layer.values()) {
      boolean has = e.theCase().workloads().stream().map(Workload::layer).anyMatch(layer::equals);
      String id = layer.name().toLowerCase(Locale.ROOT);
      Object where = Place.of("segments, %s, rows of %s in %d", e.plan(), id, year);
      d.same(where, rows.get(year, "layer", id), has ? 1.0 : 0.0);
    }
    for (Business b : e.theCase().finance().businesses()) {
      Object where = Place.of("segments, %s, rows of %s in %d", e.plan(), b.id(), year);
      d.same(where, rows.get(year, "business", b.id()), 1.0);
    }
    for (String kind : List.of("firm", "elimination")) {
      Object where = Place.of("segments, %s, rows of %s in %d", e.plan(), kind, year);
      d.same(where, rows.get(year, kind, kind), 1.0);
    }
    Object where = Place.of("segments, %s, rows in no layer in %d", e.plan(), year);
    d.same(where, rows.get(year, "unallocated", "unallocated"), 1.0);
  }

  private static void income(Deviations d, Row row) {
    long income =
        cents(row, "external_usd_m")
            + cents(row, "transfer_in_usd_m")
            - cents(row, "transfer_out_usd_m")
            - cents(row, "cash_costs_usd_m")
            - cents(row, "non_cash_costs_usd_m")
            - cents(row, "depreciation_usd_m")
            + cents(row, "other_usd_m");
    d.same(row.at("operating income, cents"), cents(row, "operating_income_usd_m"), income);
  }

  private static void firm(Deviations d, Row row, Statements s, AnnualCheck.Span span) {
    long revenue = AnnualCheck.value(s, "revenue", span);
    cell(d, row, "external_usd_m", revenue);
    cell(d, row, "transfer_in_usd_m", 0);
    cell(d, row, "transfer_out_usd_m", 0);
    cell(d, row, "cash_costs_usd_m", revenue - AnnualCheck.value(s, "ebitda", span));
    cell(d, row, "non_cash_costs_usd_m", AnnualCheck.value(s, "non_cash_costs", span));
    cell(d, row, "depreciation_usd_m", AnnualCheck.value(s, "ppe_depreciation", span));
    cell(d, row, "operating_income_usd_m", AnnualCheck.value(s, "operating_income", span));
    cell(d, row, "capex_usd_m", AnnualCheck.value(s, "capex", span));
    cell(d, row, "proceeds_usd_m", AnnualCheck.value(s, "proceeds", span));
    long programme = AnnualCheck.value(s, "tax_depreciation_programme", span);
    long business = AnnualCheck.value(s, "tax_depreciation_business", span);
    cell(d, row, "tax_depreciation_usd_m", programme + business);
  }

  private static void business(Deviations d, Row row, Evidence e, AnnualCheck.Span span) {
    Business b =
        e.theCase().finance().businesses().stream()
            .filter(x -> x.id().equals(row.text("segment")))
            .findFirst()
            .orElseThrow();
    amount(d, row, "external_usd_m", e, span, b, Business::revenueUsdM);
    amount(d, row, "cash_costs_usd_m", e, span, b, Business::cashCostsUsdM);
    amount(d, row, "non_cash_costs_usd_m", e, span, b, Business::nonCashCostsUsdM);
    amount(d, row, "depreciation_usd_m", e, span, b, Business::depreciationUsdM);
    amount(d, row, "capex_usd_m", e, span, b, Business::capexUsdM);
    amount(d, row, "proceeds_usd_m", e, span, b, Business::proceedsUsdM);
    amount(d, row, "tax_depreciation_usd_m", e, span, b, Business::taxDepreciationUsdM);
    for (String none :
        List.of("transfer_in_usd_m", "transfer_out_usd_m", "other_usd_m", "cost_to_serve_usd_m")) {
      cell(d, row, none, 0);
    }
  }

  private static void amount(
      Deviations d,
      Row row,
      String column,
      Evidence e,
      AnnualCheck.Span span,
      Business b,
      Function<Business, Path> path) {
    double usdM = 0;
    for (int p = span.first(); p <= span.last(); p++) {
      var period = e.timeline().get(p);
      usdM += path.apply(b).mean(period) * period.months() / 12;
    }
    d.equal(row, column, usdM, 1);
  }

  private static void cell(Deviations d, Row row, String column, long expected) {
    d.same(row.at(column + ", cents"), cents(row, column), expected);
  }

  private static long cents(Row row, String column) {
    return Math.round(row.real(column) * Statements.CENTS_PER_USD_M);
  }
}
