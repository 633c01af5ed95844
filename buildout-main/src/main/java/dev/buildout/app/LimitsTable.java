package dev.buildout.app;

import dev.buildout.planner.Plan;
import dev.buildout.results.Table;

/** What binds and what one more unit is worth. */
final class LimitsTable {
  private LimitsTable() {}

  static void add(Table table, Plan plan) {
    for (BindingLimit binding : BindingLimit.of(plan)) {
      table.add(
          binding.period(),
          binding.row().family(),
          binding.row().name(),
          binding.row().unit(),
          binding.limit(),
          binding.slack(),
          binding.value());
    }
  }
}
