package dev.buildout.export;

import dev.buildout.model.Case;

/**
 * What every schedule of one plan is made from.
 *
 * @param prefix of the names of its sheets; empty for the plan itself
 * @param tabColor of its sheets
 */
record PlanContext(
    Case theCase, RunRows rows, TimeAxis axis, InputsSheet inputs, String prefix, String tabColor) {

  TimeSheet sheet(String name, String hint) {
    String title = prefix.isEmpty() ? name : name + ", committing nothing new";
    return axis.on(prefix + name, tabColor, title, hint);
  }

  boolean isReference() {
    return rows.plan().equals("reference");
  }

  int periods() {
    return axis.periods();
  }
}
