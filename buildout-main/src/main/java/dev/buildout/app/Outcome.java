package dev.buildout.app;

import dev.buildout.app.Assumptions.Assumption;
import dev.buildout.finance.BaseYear;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.Metrics;
import dev.buildout.model.Case;
import dev.buildout.planner.Plan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.PlanStats;
import dev.buildout.results.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a solved case amounts to: its tables and its document. */
public final class Outcome {
  private final PlanRequest request;
  private final Planned planned;
  private final Case theCase;
  private final Workings workings;
  public final Solved plan;
  public final Solved reference;
  final Optional<Solved> baseYear;
  public final ValueOfPlan value;
  final List<Assumption> assumptions;
  final List<LimitValue> limitValues;
  final double assessSeconds;

  /**
   * @param limitValues what the limits of the plan are worth, weightiest first
   */
  Outcome(
      PlanRequest request,
      Planned planned,
      Optional<Solved> baseYear,
      List<LimitValue> limitValues) {
    this.request = request;
    this.planned = planned;
    this.theCase = planned.theCase();
    this.workings = planned.workings();
    this.plan = planned.plan();
    this.reference = planned.reference();
    this.baseYear = baseYear;
    this.value = planned.value();
    this.limitValues = limitValues;
    long start = request.options().nanoClock().getAsLong();
    this.assumptions = Assumptions.of(theCase, plan, reference, workings);
    this.assessSeconds = (request.options().nanoClock().getAsLong() - start) / 1e9;
  }

  Names names() {
    return Names.of(theCase, plan.path().in.systems);
  }

  public Case theCase() {
    return theCase;
  }

  /** Without tables. */
  public Planned planned() {
    return planned;
  }

  public PlanRequest request() {
    return request;
  }

  public Workings workings() {
    return workings;
  }

  /** All tables; those of studies are empty. */
  public Map<String, Table> tables() {
    Map<String, Table> tables = RunTables.empty();
    plan.addTables(tables);
    reference.addTables(tables);
    baseYear.ifPresent(b -> b.addTables(tables));
    BusinessesTable.add(RunTables.get(tables, "businesses"), theCase);
    UnitCosts.add(RunTables.get(tables, "unit_costs"), plan.path());
    LimitsTable.add(RunTables.get(tables, "limits"), plan.plan());
    LimitValuesTable.add(RunTables.get(tables, "limit_values"), limitValues);
    Assumptions.add(RunTables.get(tables, "assumptions"), assumptions);
    baseYear.ifPresent(b -> AnchorsTable.add(RunTables.get(tables, "anchors"), theCase, b));
    RealityTable.add(RunTables.get(tables, "reality"), theCase, plan, assumptions);
    HeadlineMetrics.add(RunTables.get(tables, "metrics"), this);
    return tables;
  }

  /** What {@code run.json} says. */
  public Map<String, Object> document() {
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("status", missesGap() ? "feasible" : "optimal");
    doc.put("case", caseOf(theCase));
    doc.put("case_hash", request.caseHash());
    doc.put("overrides", new java.util.TreeMap<>(request.overrides()));
    doc.put("version", request.version());
    doc.put("seed", request.seed());
    doc.put("options", options(request.options()));
    doc.put("names", names().document());
    Answer answer = new Answer(this);
    doc.put("answer", answer.sentences());
    doc.put("warnings", answer.warnings());
    doc.put("npv_usd_m", value.npv());
    doc.put("discount_rate", theCase.finance().discountRate());
    doc.put("terminal_value_usd_m", value.terminal());
    doc.put("debt_above_fair_rate_usd_m", value.debt());
    doc.put("irr", value.rates());
    value.payback().ifPresent(years -> doc.put("payback_years", years));
    doc.put("objective_usd_m", plan.plan().objectiveUsdM());
    doc.put("bound_usd_m", plan.plan().boundUsdM());
    doc.put("reference_objective_usd_m", reference.plan().objectiveUsdM());
    doc.put("gap", plan.plan().gap());
    doc.put("capex_usd_m_by_year", byYear("capex"));
    doc.put("free_cash_flow_usd_m_by_year", byYear("free_cash_flow"));
    doc.put("cash_trough", trough());
    theCase.finance().capexLimits().stream()
        .findFirst()
        .ifPresent(limit -> doc.put("capex_budget_usd_m", limit.maxUsdM()));
    baseYearParts().ifPresent(parts -> doc.put("base_year", parts));
    doc.put("binding", answer.binding());
    doc.put("unserved", Unserved.of(plan).stream().map(Unserved::document).toList());
    doc.put("catalog_conflicts", Conflicting.prices(theCase));
    solverRecord(doc);
    return doc;
  }

  private static Map<String, Object> options(PlanOptions options) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("algorithm", options.algorithm().name().toLowerCase(java.util.Locale.ROOT));
    m.put("gap", options.relativeGap());
    m.put("time_limit_seconds", options.timeLimitSeconds());
    return m;
  }

  /** Whether the plan is farther from its bound than was accepted. */
  boolean missesGap() {
    return plan.plan().gap() > request.options().relativeGap();
  }

  Map<String, Double> byYear(String line) {
    Map<String, Double> amounts = new LinkedHashMap<>();
    for (FiscalYear year : plan.statements().planYears()) {
      amounts.put(Integer.toString(year.year()), plan.statements().usdM(line, year));
    }
    return amounts;
  }

  /** Lowest point of cumulative unlevered cash of plan less reference. */
  Map<String, Object> trough() {
    Metrics.Trough t = Metrics.cashTrough(value.difference());
    Map<String, Object> trough = new LinkedHashMap<>();
    String period = t.period() < 0 ? "" : plan.path().in.timeline.get(t.period()).label();
    trough.put("period", period);
    trough.put("usd_m", t.value());
    return trough;
  }

  private Optional<Map<String, Object>> baseYearParts() {
    for (int i = theCase.history().size() - 1; i >= 0; i--) {
      Optional<BaseYear> parts = BaseYear.of(theCase.history().get(i));
      if (parts.isPresent()) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put("year", parts.get().year());
        p.put("operating_cash_flow_usd_m", parts.get().operatingCashFlow().millions());
        p.put("capex_usd_m", parts.get().capex().millions());
        p.put("proceeds_usd_m", parts.get().proceeds().millions());
        p.put("free_cash_flow_usd_m", parts.get().freeCashFlow().millions());
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }

  private static Map<String, Object> caseOf(Case c) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("name", c.name());
    m.put("title", c.title());
    m.put("question", c.question());
    m.put("start", c.start().toString());
    m.put("resolution", c.resolution().name().toLowerCase(java.util.Locale.ROOT));
    m.put("horizon_years", c.horizonYears());
    m.put("tail_years", c.tailYears());
    m.put("fiscal_year_end_month", c.finance().fiscalYearEndMonth());
    return m;
  }

  private void solverRecord(Map<String, Object> doc) {
    Plan solved = plan.plan();
    PlanStats s = solved.stats();
    doc.put("rows", s.rows());
    doc.put("columns", s.columns());
    doc.put("nonzeros", s.nonzeros());
    doc.put("integers", s.integers());
    Map<String, Object> ranges = new LinkedHashMap<>();
    ranges.put("matrix", List.of(s.ranges().matrix().min(), s.ranges().matrix().max()));
    ranges.put("costs", List.of(s.ranges().costs().min(), s.ranges().costs().max()));
    ranges.put("row_bounds", List.of(s.ranges().rowBounds().min(), s.ranges().rowBounds().max()));
    doc.put("coefficient_ranges", ranges);
    doc.put("algorithm", s.algorithm());
    doc.put("whole_numbers", s.wholeNumbers());
    doc.put("iterations", s.iterations());
    doc.put("duality_gap", s.dualityGap());
    doc.put("primal_infeasibility", s.primalInfeasibility());
    doc.put("dual_infeasibility", s.dualInfeasibility());
    doc.put("build_seconds", s.buildSeconds());
    doc.put("solve_seconds", s.solveSeconds());
    doc.put("sensitivity_seconds", assessSeconds);
  }
}
