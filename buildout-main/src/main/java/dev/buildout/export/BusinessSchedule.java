package dev.buildout.export;

import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.BusinessAccount;
import dev.buildout.finance.FirmChart;
import dev.buildout.model.Business;
import dev.buildout.model.Case;
import dev.buildout.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Businesses outside the plan: yearly amounts of the case, the same in every plan. */
final class BusinessSchedule {
  static Sheet write(Case theCase, TimeAxis axis, Feeds feeds) {
    TimeSheet sheet =
        axis.on(
            "Businesses",
            Tabs.SCHEDULES,
            "Businesses outside the plan",
            "Means of the period, USD m a year; the totals are for the length of the period.");
    Map<String, List<TimeRow>> rows = new LinkedHashMap<>();
    List<BusinessAccount> totals =
        Stream.of(BusinessAccount.values()).filter(a -> a != BusinessAccount.REVENUE).toList();
    totals.forEach(account -> rows.put(account.totalLine(), new ArrayList<>()));
    for (Business b : theCase.finance().businesses()) {
      sheet.section(b.name());
      TimeRow yearly = yearly(sheet, axis, "revenue", b.revenueUsdM());
      TimeRow revenue =
          sheet
              .row("Revenue of the period", "USD m")
              .formulas(Format.AMOUNT, p -> yearly.at(p) + "*" + axis.years(p));
      feeds.put(FirmChart.revenueLine(b), revenue);
      for (BusinessAccount account : totals) {
        TimeRow row = yearly(sheet, axis, account.totalLine(), account.perYear(b));
        rows.getOrDefault(account.totalLine(), new ArrayList<>()).add(row);
      }
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
