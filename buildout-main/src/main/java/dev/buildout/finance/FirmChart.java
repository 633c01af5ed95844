package dev.buildout.finance;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Every line of the statements of a firm, once. A line whose formula is an {@link Expression.Input}
 * of its own name comes from the schedules that {@link Books} writes.
 */
public final class FirmChart {

  public static Chart of(Finance finance) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(IncomeStatement.lines(finance));
    lines.addAll(TaxStatement.lines());
    lines.addAll(CashFlowStatement.lines());
    lines.addAll(PropertyStatement.lines());
    lines.addAll(BalanceSheet.lines());
    lines.addAll(ProgrammeStatement.lines());
    return new Chart(lines);
  }

  /** The line of a kind of flow: "revenue_programme", "energy_cost" and so on. */
  public static String line(Flow flow) {
    return flow == Flow.REVENUE ? "revenue_programme" : flow.name().toLowerCase(Locale.ROOT);
  }

  public static String revenueLine(Business business) {
    return "revenue_" + business.id();
  }

  public static String depreciationLine(AssetClass assetClass) {
    return "depreciation_" + assetClass.id();
  }

  private FirmChart() {}
}
