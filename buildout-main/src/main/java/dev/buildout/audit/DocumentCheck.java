package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import java.util.Map;

/**
 * The document and the tables say the same: numbers under a metric's name, and lines by year under
 * "<line>_usd_m_by_year".
 */
final class DocumentCheck implements RunCheck {
  private static final String BY_YEAR = "_usd_m_by_year";

  @Override
  public String name() {
    return "document";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Totals metrics = new Totals();
    for (Row row : plan.rows(Tables.METRICS)) {
      metrics.add(1, row.text("metric"));
      if (document.get(row.text("metric")) instanceof Number stated) {
        d.equal(row, "value", stated.doubleValue(), 0);
      }
      d.same(row.at("finite"), Double.isFinite(row.real("value")), true);
    }
    for (Row row : plan.rows(Tables.METRICS)) {
      d.same(row.at("rows of the metric"), metrics.get(row.text("metric")), 1.0);
    }
    Totals annual = plan.totals(FirmTables.ANNUAL, "usd_m", "line", "year");
    document.forEach((key, value) -> {
      if (key.endsWith(BY_YEAR) && value instanceof Map<?, ?> years) {
        String line = key.substring(0, key.length() - BY_YEAR.length());
        years.forEach((year, usdM) -> {
          double expected = annual.get(line, Integer.valueOf(String.valueOf(year)));
          d.equal(key + " " + year, ((Number) usdM).doubleValue(), expected, 0);
        });
      }
    });
    return d.result();
  }
}
