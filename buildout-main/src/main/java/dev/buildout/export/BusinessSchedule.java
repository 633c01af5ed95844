package dev.buildout.export;

import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.FirmChart;
import dev.buildout.model.Business;
import dev.buildout.model.Case;
import dev.buildout.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Businesses outside the plan: yearly amounts of the case, the same in every plan. */
final class BusinessSchedule {
  /** Inputs of the statements that add up all businesses. */
  private static final Map<String, Function<Business, Path>> TOTALS = totals();

  private static Map<String, Function<Business, Path>> totals() {
    Map<String, Function<Business, Path>> totals = new LinkedHashMap<>();
    totals.put("business_cash_costs", Business::cashCostsUsdM);
    totals.put("non_cash_costs", Business::nonCashCostsUsdM);
    totals.put("depreciation_business", Business::depreciationUsdM);
    totals.put("tax_depreciation_business", Business::taxDepreciationUsdM);
    totals.put("capex_business", Business::capexUsdM);
    totals.put("proceeds_business", Business::proceedsUsdM);
    totals.put("other_operating_cash", Business::otherOperatingCashUsdM);
    return java.util.Collections.unmodifiableMap(totals);
  }

  static Sheet write(Case theCase, TimeAxis axis, Feeds feeds) {
    TimeSheet sheet =
        axis.on(
            "Businesses",
            Tabs.SCHEDULES,
            "Businesses outside the plan",
            "Means of the period, USD m a year; the totals are for the length of the period.");
    Map<String, List<TimeRow>> rows = new LinkedHashMap<>();
    TOTALS.keySet().forEach(id -> rows.put(id, new ArrayList<>()));
    for (Business b : theCase.finance().businesses()) {
      sheet.section(b.name());
      TimeRow yearly = yearly(sheet, axis, "revenue", b.revenueUsdM());
      TimeRow revenue =
          sheet
              .row("Revenue of the period", "USD m")
              .formulas(Format.AMOUNT, p -> yearly.at(p) + "*" + axis.years(p));
      feeds.put(FirmChart.revenueLine(b), revenue);
      rows.forEach((id, list) ->
          list.add(
              yearly(sheet, axis, id, java.util.Objects.requireNonNull(TOTALS.get(id)).apply(b))));
    }
    sheet.section("All businesses");
    rows.forEach((id, list) ->
        feeds.put(
            id,
            sheet
                .row(words(id), "USD m")
                .totals(Format.AMOUNT, p -> "(" + TimeRow.sum(list, p) + ")*" + axis.years(p))));
    return sheet.sheet();
  }

  private static TimeRow yearly(TimeSheet sheet, TimeAxis axis, String what, Path path) {
    double[] means = axis.timeline().periods().stream().mapToDouble(path::mean).toArray();
    return sheet.row(words(what), "USD m/year").inputs(means, Format.AMOUNT);
  }

  private static String words(String id) {
    String words = id.replace("_business", "").replace("business_", "").replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private BusinessSchedule() {}
}
