package dev.buildout.audit;

import dev.buildout.model.Business;
import dev.buildout.model.Case;
import dev.buildout.model.Path;
import dev.buildout.model.Site;
import dev.buildout.model.SystemType;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Revenue and costs of the statements are those of the plan's tables and of the case's other
 * businesses. What was paid for a cancelled order comes back as proceeds; its fee is a cost.
 */
final class FlowsCheck implements AuditCheck {
  @Override
  public String name() {
    return "revenue and costs";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements statements = e.statements();
    Map<String, double[]> expected = expected(e);
    for (Map.Entry<String, double[]> line : expected.entrySet()) {
      for (int p = 0; p < e.timeline().size(); p++) {
        Object where = Place.of("statements, %s, %s", e.at(p), line.getKey());
        double found = statements.usdM(line.getKey(), p);
        double scale = Math.max(statements.largest(line.getKey()), 1e-2);
        d.equal(where, found, line.getValue()[p], scale);
      }
    }
    return d.result();
  }

  /** Lines by id, USD m by period. */
  static Map<String, double[]> expected(Evidence e) {
    Lines lines = new Lines(e);
    Case c = e.theCase();
    for (Row row : e.rows(Tables.WORK)) {
      double share = Cases.workload(c, row.text("workload")).revenueShare();
      lines.add("revenue_programme", row.period(), row.real("revenue_usd_m"));
      lines.add("revenue_share", row.period(), row.real("revenue_usd_m") * share);
      lines.add(
          "overhead_cost", row.period(), row.real("revenue_usd_m") * c.finance().overheadShare());
    }
    for (Row row : e.rows(Tables.POWER)) {
      Site site = c.getSite(row.text("site"));
      double years = e.timeline().get(row.period()).months() / 12.0;
      lines.add("energy_cost", row.period(), row.real("energy_usd_m"));
      double usd = row.real("hall_mw") * 1000 * site.opexUsdPerKwYear() * years;
      lines.add("site_cost", row.period(), usd / 1e6);
    }
    for (Row row : e.rows(Tables.FLEET)) {
      SystemType system = c.catalog().getSystem(row.text("system"));
      double years = e.timeline().get(row.period()).months() / 12.0;
      double upkeep = system.priceUsdM() * system.maintenanceShare() * years;
      lines.add("maintenance_cost", row.period(), row.real("installed") * upkeep);
    }
    for (Row row : e.rows(Tables.RENTALS)) {
      lines.add("rental_cost", row.period(), row.real("cost_usd_m"));
    }
    for (Row row : e.rows(Tables.DISPOSALS)) {
      boolean sale = row.text("kind").equals("sale");
      double sign = sale ? 1 : -1;
      String line = sale ? "disposal_proceeds" : "cancellation_cost";
      lines.add(line, row.period(), sign * row.real("proceeds_usd_m"));
    }
    for (Vintage v : e.vintages()) {
      v.leavings().forEach(l -> lines.add("disposal_proceeds", l.period(), l.refund()));
    }
    for (Business b : c.finance().businesses()) {
      lines.addYearly("revenue_" + b.id(), b.revenueUsdM());
    }
    businesses(lines, c, "business_cash_costs", Business::cashCostsUsdM);
    businesses(lines, c, "non_cash_costs", Business::nonCashCostsUsdM);
    businesses(lines, c, "depreciation_business", Business::depreciationUsdM);
    businesses(lines, c, "tax_depreciation_business", Business::taxDepreciationUsdM);
    businesses(lines, c, "capex_business", Business::capexUsdM);
    businesses(lines, c, "proceeds_business", Business::proceedsUsdM);
    businesses(lines, c, "other_operating_cash", Business::otherOperatingCashUsdM);
    return lines.byId;
  }

  private static void businesses(Lines lines, Case c, String id, Function<Business, Path> amount) {
    c.finance().businesses().forEach(b -> lines.addYearly(id, amount.apply(b)));
  }

  /** Lines under construction; every one that is checked is there from the start. */
  private static final class Lines {
    private final Map<String, double[]> byId = new HashMap<>();
    private final Evidence e;

    Lines(Evidence e) {
      this.e = e;
      for (String id :
          new String[] {
            "revenue_programme",
            "revenue_share",
            "energy_cost",
            "site_cost",
            "maintenance_cost",
            "rental_cost",
            "overhead_cost",
            "cancellation_cost",
            "disposal_proceeds",
            "business_cash_costs",
            "non_cash_costs",
            "depreciation_business",
            "tax_depreciation_business",
            "capex_business",
            "proceeds_business",
            "other_operating_cash"
          }) {
        byId.put(id, new double[e.timeline().size()]);
      }
    }

    void add(String id, int period, double usdM) {
      byId.computeIfAbsent(id, key -> new double[e.timeline().size()])[period] += usdM;
    }

    void addYearly(String id, Path perYear) {
      for (Period p : e.timeline().periods()) {
        add(id, p.index(), perYear.mean(p) * p.months() / 12);
      }
    }
  }
}
