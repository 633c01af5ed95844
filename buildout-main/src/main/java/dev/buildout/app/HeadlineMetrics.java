package dev.buildout.app;

import dev.buildout.results.Table;
import java.util.Map;

/** Single figures of a run. */
final class HeadlineMetrics {
  private HeadlineMetrics() {}

  static void add(Table t, Outcome o) {
    t.add("npv_usd_m", "Net present value of plan over reference", "USD m", o.value.npv());
    t.add(
        "terminal_value_usd_m",
        "Part of it that is value of buildings at the end",
        "USD m",
        o.value.terminal());
    if (o.value.rates().size() == 1) {
      t.add("irr", "Internal rate of return", "per year", o.value.rates().get(0));
    }
    for (int i = 0; i < o.value.rates().size() && o.value.rates().size() > 1; i++) {
      String label = "Internal rate of return, %d of %d".formatted(i + 1, o.value.rates().size());
      t.add("irr_" + (i + 1), label, "per year", o.value.rates().get(i));
    }
    o.value.payback().ifPresent(y -> t.add("payback_years", "Payback", "years", y));
    t.add(
        "cash_trough_usd_m",
        "Deepest point of cumulative unlevered cash, plan less reference",
        "USD m",
        ((Number) java.util.Objects.requireNonNull(o.trough().get("usd_m"))).doubleValue());
    t.add("objective_usd_m", "Objective of the plan", "USD m", o.plan.plan().objectiveUsdM());
    t.add("bound_usd_m", "Bound on the objective", "USD m", o.plan.plan().boundUsdM());
    for (Map.Entry<String, Double> e : o.byYear("capex").entrySet()) {
      t.add("capex_usd_m_" + e.getKey(), "Capex of the firm " + e.getKey(), "USD m", e.getValue());
    }
    for (Map.Entry<String, Double> e : o.byYear("free_cash_flow").entrySet()) {
      String label = "Free cash flow of the firm " + e.getKey();
      t.add("free_cash_flow_usd_m_" + e.getKey(), label, "USD m", e.getValue());
    }
    ReturnMetrics.add(t, o);
    BreakEvenMetrics.add(t, o);
    LendersMetrics.add(t, o.plan);
    t.add(
        "estimated_sensitivity_share",
        "Part of NPV's sensitivity that rests on estimates",
        "",
        Assumptions.estimatedShare(o.assumptions));
    o.baseYear.ifPresent(b ->
        AnchorsTable.modelled(b)
            .forEach((name, v) -> t.add("base_year_" + name, name.replace('_', ' '), "", v)));
  }
}
