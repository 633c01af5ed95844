package dev.buildout.results;

import java.util.Map;

/** A budget curve of the synthetic run: money is worth less and less, and nothing from 180 B on. */
final class SyntheticBudget {
  private static final double[] BUDGETS = {0, 40, 80, 120, 160, 200, 240};

  static void fill(Map<String, Table> tables) {
    Table curve =
        tables.computeIfAbsent(
            StudyTables.BUDGET_CURVE.name(), name -> new Table(StudyTables.BUDGET_CURVE));
    Table resolves =
        tables.computeIfAbsent(
            StudyTables.RESOLVES.name(), name -> new Table(StudyTables.RESOLVES));
    for (double billions : BUDGETS) {
      String label = "%.0f B".formatted(billions);
      if (billions < 66) {
        curve.add(billions * 1000, false, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        resolves.add("budget curve", label, false, 0.0, 0.0, 0.0, 0L, 0L, "");
        continue;
      }
      double spent = Math.min(billions, 178);
      double npv = value(spent);
      curve.add(
          billions * 1000,
          true,
          npv * 1000,
          billions > 178 ? 0.0 : 0.4 * (180 - spent) / 100,
          billions <= 80 ? 0.0 : (npv - value(Math.min(178, billions - 40))) / 40,
          spent * 1000,
          66_000.0,
          (spent - 66) * 600,
          (spent - 66) * 400,
          6_000 + spent * 40,
          40_000 - 300 * spent,
          0.0002);
      resolves.add("budget curve", label, true, npv * 1000, npv * 1000, 0.0002, 61L, 0L, "cash");
    }
  }

  private static double value(double billions) {
    return 0.4 * (180 * billions - billions * billions / 2) / 100;
  }

  private SyntheticBudget() {}
}
