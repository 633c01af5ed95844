package dev.buildout.model.reported;

import dev.buildout.model.measured.RowPlace;
import java.time.YearMonth;

/**
 * One figure of a firm and fiscal year.
 *
 * @param place file and line
 * @param firm firm or segment
 * @param year fiscal year
 * @param periodEnd last month of the fiscal year
 * @param metric name of the line, e.g. "ppe_net"
 * @param usdM value in USD m; a few metrics are shares in percent
 * @param split what it may be used for
 * @param note remarks; figures of one metric with different notes may stand on different bases
 */
public record ReportedFigure(
    RowPlace place,
    String firm,
    int year,
    YearMonth periodEnd,
    String metric,
    double usdM,
    Split split,
    String note) {

  /** Firm, year and metric: what two figures must not both say. */
  public String key() {
    return firm + " " + year + " " + metric;
  }
}
