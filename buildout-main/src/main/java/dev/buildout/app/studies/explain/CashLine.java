package dev.buildout.app.studies.explain;

import dev.buildout.app.Solved;
import dev.buildout.app.ValueOfPlan;
import dev.buildout.finance.Discounting;
import dev.buildout.finance.Expression;
import dev.buildout.finance.Line;
import dev.buildout.finance.Statements;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of the cash flow that NPV discounts, as a present value; what is paid counts negative.
 *
 * @param plan USD m in the plan
 * @param forced USD m in the plan with the wish
 */
record CashLine(String id, String label, double plan, double forced) {
  private static final String CASH = "unlevered_cash_flow";
  private static final double NOTHING = 5e-7;

  double change() {
    return forced - plan;
  }

  /** All lines that differ. Changes add up to the difference of the two NPVs. */
  static List<CashLine> between(Solved plan, ValueOfPlan planValue, Solved forced, ValueOfPlan v) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    expand(plan.statements(), CASH, 1, parts);
    double rate = plan.path().in.theCase.finance().discountRate();
    List<CashLine> lines = new ArrayList<>();
    parts.forEach((id, sign) -> {
      double before = sign * presentValue(plan.statements(), id, rate);
      double after = sign * presentValue(forced.statements(), id, rate);
      add(lines, new CashLine(id, plan.statements().line(id).label(), before, after));
    });
    add(
        lines,
        new CashLine("terminal_value", "Value at the end", planValue.terminal(), v.terminal()));
    add(
        lines,
        new CashLine("debt_spread", "Debt above its fair rate", -planValue.debt(), -v.debt()));
    return lines;
  }

  private static void add(List<CashLine> lines, CashLine line) {
    if (Math.abs(line.change()) > NOTHING) {
      lines.add(line);
    }
  }

  /** Follows sums of lines down to lines that are none. */
  private static void expand(Statements s, String id, int sign, Map<String, Integer> parts) {
    Line line = s.line(id);
    if (line.formula() instanceof Expression.Sum sum && isOfLines(sum)) {
      for (Expression.Term term : sum.terms()) {
        expand(s, ((Expression.Value) term.of()).line(), sign * term.sign(), parts);
      }
    } else {
      parts.merge(id, sign, Integer::sum);
    }
  }

  private static boolean isOfLines(Expression.Sum sum) {
    return sum.terms().stream().allMatch(t -> t.of() instanceof Expression.Value);
  }

  private static double presentValue(Statements s, String id, double rate) {
    Timeline t = s.timeline();
    return Discounting.npv(s.series(id), t, rate);
  }
}
