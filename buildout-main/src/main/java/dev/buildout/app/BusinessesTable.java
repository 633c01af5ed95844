package dev.buildout.app;

import dev.buildout.finance.BusinessAccount;
import dev.buildout.finance.BusinessValue;
import dev.buildout.finance.Metrics;
import dev.buildout.model.Business;
import dev.buildout.model.Case;
import dev.buildout.results.Table;
import dev.buildout.units.Timeline;
import java.util.stream.DoubleStream;

/** Businesses outside the plan that invest: what goes in, what comes back, and what would do. */
final class BusinessesTable {
  private BusinessesTable() {}

  static void add(Table table, Case c) {
    Timeline t = c.timeline();
    for (Business business : c.finance().businesses()) {
      double capex = DoubleStream.of(BusinessAccount.CAPEX.usdM(business, t)).sum();
      if (capex <= 0) {
        continue;
      }
      BusinessValue value = BusinessValue.of(business, c.finance(), t);
      Metrics.Trough trough = Metrics.cashTrough(value.cash());
      table.add(
          business.id(),
          business.name(),
          capex,
          DoubleStream.of(value.cash()).sum(),
          trough.value(),
          trough.period(),
          value.payback().isPresent(),
          value.payback().orElse(0),
          value.npv(),
          value.npvInFirm(),
          value.breakEven(),
          value.breakEvenInFirm());
    }
  }
}
