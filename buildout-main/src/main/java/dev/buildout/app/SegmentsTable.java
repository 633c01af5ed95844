package dev.buildout.app;

import dev.buildout.finance.BusinessAccount;
import dev.buildout.finance.FirmChart;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.Statements;
import dev.buildout.model.Business;
import dev.buildout.model.Flow;
import dev.buildout.model.Layer;
import dev.buildout.model.Workload;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The firm by segment and fiscal year, to the cent. What no layer or business can be given, such as
 * leases, cancelled orders, gains on disposal and systems that nothing is assigned to, is a row of
 * its own.
 */
final class SegmentsTable {
  /** Layers in the order of their places in arrays. */
  private static final List<Layer> LAYERS = List.of(Layer.values());

  private static final int INFRASTRUCTURE = LAYERS.indexOf(Layer.INFRASTRUCTURE);

  private final Solved solved;
  private final Statements statements;
  private final Segments segments;
  private final List<Workload> workloads;
  private final Table table;

  private SegmentsTable(Table table, Solved solved) {
    this.table = table;
    this.solved = solved;
    this.statements = solved.statements();
    this.segments = new Segments(solved);
    this.workloads = solved.path().in.workloads;
  }

  static void add(Table table, Solved solved) {
    SegmentsTable segments = new SegmentsTable(table, solved);
    solved.statements().planYears().forEach(segments::add);
  }

  private void add(FiscalYear year) {
    SegmentAccounts firm = firm(year);
    SegmentAccounts rest = firm(year);
    SegmentAccounts elimination = new SegmentAccounts();
    SegmentAccounts[] layers = layers(year);
    for (SegmentAccounts layer : layers) {
      rest.less(layer);
      elimination.transferIn -= layer.transferIn;
      elimination.transferOut -= layer.transferOut;
      firm.costToServe += layer.costToServe;
    }
    rest.less(elimination);
    rest.costToServe = 0;
    for (Layer layer : LAYERS) {
      if (workloads.stream().anyMatch(w -> w.layer() == layer)) {
        String id = layer.name().toLowerCase(Locale.ROOT);
        String label = id.replace('_', ' ');
        label = Character.toUpperCase(label.charAt(0)) + label.substring(1);
        row(year, id, "layer", label, layers[LAYERS.indexOf(layer)]);
      }
    }
    List<Business> businesses = solved.path().in.theCase.finance().businesses();
    List<SegmentAccounts> outside = new ArrayList<>();
    for (Business business : businesses) {
      SegmentAccounts accounts = business(business, year);
      rest.less(accounts);
      outside.add(accounts);
    }
    row(year, "unallocated", "unallocated", "In no layer or business", rest);
    for (int b = 0; b < outside.size(); b++) {
      row(year, businesses.get(b).id(), "business", businesses.get(b).name(), outside.get(b));
    }
    row(year, "elimination", "elimination", "Elimination between layers", elimination);
    row(year, "firm", "firm", "Firm", firm);
  }

  private void row(
      FiscalYear year, String segment, String kind, String label, SegmentAccounts accounts) {
    List<Object> cells = new ArrayList<>(List.of(solved.name(), year.year(), segment, kind, label));
    DoubleStream.of(accounts.usdM()).forEach(cells::add);
    table.add(cells.toArray());
  }

  private SegmentAccounts firm(FiscalYear year) {
    SegmentAccounts firm = new SegmentAccounts();
    firm.external = statements.cents("revenue", year);
    firm.cashCosts = firm.external - statements.cents("ebitda", year);
    firm.nonCashCosts = statements.cents("non_cash_costs", year);
    firm.depreciation = statements.cents("ppe_depreciation", year);
    firm.other = statements.cents("operating_income", year) - firm.operatingIncome();
    firm.capex = statements.cents("capex", year);
    firm.proceeds = statements.cents("proceeds", year);
    firm.taxDepreciation =
        statements.cents("tax_depreciation_programme", year)
            + statements.cents("tax_depreciation_business", year);
    return firm;
  }

  private SegmentAccounts business(Business business, FiscalYear year) {
    SegmentAccounts accounts = new SegmentAccounts();
    accounts.external = sum(BusinessAccount.REVENUE, business, year);
    accounts.cashCosts = sum(BusinessAccount.CASH_COSTS, business, year);
    accounts.nonCashCosts = sum(BusinessAccount.NON_CASH_COSTS, business, year);
    accounts.depreciation = sum(BusinessAccount.DEPRECIATION, business, year);
    accounts.capex = sum(BusinessAccount.CAPEX, business, year);
    accounts.proceeds = sum(BusinessAccount.PROCEEDS, business, year);
    accounts.taxDepreciation = sum(BusinessAccount.TAX_DEPRECIATION, business, year);
    return accounts;
  }

  private long sum(BusinessAccount account, Business business, FiscalYear year) {
    long[] cents = account.cents(business, statements.timeline());
    return Arrays.stream(cents, year.firstPeriod(), year.lastPeriod() + 1).sum();
  }

  private SegmentAccounts[] layers(FiscalYear year) {
    SegmentAccounts[] layers = new SegmentAccounts[LAYERS.size()];
    Arrays.setAll(layers, i -> new SegmentAccounts());
    for (int p = year.firstPeriod(); p <= year.lastPeriod(); p++) {
      period(layers, p);
    }
    return layers;
  }

  private void period(SegmentAccounts[] layers, int p) {
    double[] revenue = new double[LAYERS.size()];
    double[] owners = new double[LAYERS.size()];
    double[] work = new double[LAYERS.size()];
    double[] bearing = new double[LAYERS.size()];
    for (int w = 0; w < workloads.size(); w++) {
      Workload workload = workloads.get(w);
      int layer = LAYERS.indexOf(workload.layer());
      double usdM = segments.revenue(w, p);
      double mw = segments.itMw(w, p);
      revenue[layer] += usdM;
      owners[layer] += usdM * workload.revenueShare();
      work[layer] += mw;
      bearing[LAYERS.indexOf(Segments.bearer(workload))] += mw;
      long transfer = segments.transferCents(w, p);
      layers[layer].transferOut += transfer;
      layers[INFRASTRUCTURE].transferIn += transfer;
    }
    long shared = shared(p);
    long depreciation = statements.cents("depreciation_programme", p);
    long[] external = Shares.split(statements.cents(FirmChart.line(Flow.REVENUE), p), revenue);
    long[] share = Shares.split(statements.cents(FirmChart.line(Flow.REVENUE_SHARE), p), owners);
    long[] overhead =
        Shares.split(statements.cents(FirmChart.line(Flow.OVERHEAD_COST), p), revenue);
    long[] costs = Shares.split(shared, bearing);
    long[] worn = Shares.split(depreciation, bearing);
    long[] serving = Shares.split(shared + depreciation, work);
    long[] capex = Shares.split(statements.cents("capex_programme", p), bearing);
    long[] proceeds = Shares.split(statements.cents("disposal_proceeds", p), bearing);
    long[] tax = Shares.split(statements.cents("tax_depreciation_programme", p), bearing);
    IntStream.range(0, layers.length)
        .forEach(i -> {
          layers[i].external += external[i];
          layers[i].cashCosts += share[i] + overhead[i] + costs[i];
          layers[i].depreciation += worn[i];
          layers[i].costToServe += serving[i];
          layers[i].capex += capex[i];
          layers[i].proceeds += proceeds[i];
          layers[i].taxDepreciation += tax[i];
        });
  }

  /** Costs of the programme that go by power: all but those of revenue and cancelled orders. */
  private long shared(int p) {
    long all =
        statements.cents(FirmChart.line(Flow.REVENUE), p) - statements.cents("programme_ebitda", p);
    for (Flow apart : List.of(Flow.REVENUE_SHARE, Flow.OVERHEAD_COST, Flow.CANCELLATION_COST)) {
      all -= statements.cents(FirmChart.line(apart), p);
    }
    return all;
  }
}
