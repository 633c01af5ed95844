package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One-sided values of limits enclose the sum of their shadow prices, as the value of a linear
 * programme is concave in its limits; and they are told for the periods in which the limit is used
 * up.
 *
 * <pre>
 * 0 &lt;= more &lt;= sum over periods of shadow prices &lt;= less
 * more &lt;= together &lt;= the sums of both limits
 * </pre>
 *
 * A unit of demand is a per cent of each. Which periods those are is recomputed for power and
 * demand; how far values differ from shadow prices, only the linear programme knows.
 */
final class LimitValuesCheck implements RunCheck {
  /** Slack as a share of the largest limit of its kind: surely none, and hardly any. */
  private static final double NONE = 1e-9;

  private static final double HARDLY = 1e-5;

  @Override
  public String name() {
    return "limit values";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    for (Row row : plan.rows(Tables.LIMIT_VALUES)) {
      String family = row.text("family");
      double dual = sum(plan, family, row.text("name"));
      d.equal(row, "dual_usd_m", dual, dual);
      double more = row.real("more_usd_m");
      double less = row.real("less_usd_m");
      d.atLeast(row + ", more_usd_m", more, 0, dual);
      d.atMost(row + ", more_usd_m", more, row.flag("more_known") ? dual : 0, dual);
      if (row.flag("less_possible")) {
        d.atLeast(row + ", less_usd_m", less, dual, dual);
      } else {
        d.equal(row, "less_usd_m", 0, dual);
      }
      double together = row.real("together_usd_m");
      if (together != 0) {
        double both = dual + sum(plan, row.text("beside_family"), row.text("beside_name"));
        d.atLeast(row + ", together_usd_m", together, more, dual);
        d.atMost(row + ", together_usd_m", together, both, dual);
      }
      periods(d, plan, row);
    }
    return d.result();
  }

  private static double sum(Evidence plan, String family, String name) {
    boolean demand = family.equals("demand");
    double sum = 0;
    for (Row limit : plan.rows(Tables.LIMITS)) {
      if (limit.text("family").equals(family) && (demand || limit.text("name").equals(name))) {
        double units = demand ? limit.real("limit") / 100 : 1;
        sum += limit.real("value_usd_m") * units;
      }
    }
    return sum;
  }

  private static void periods(Deviations d, Evidence plan, Row row) {
    String family = row.text("family");
    int first = row.integer("first");
    int last = row.integer("last");
    int count = row.integer("periods");
    d.same(row + ", periods fit between", count >= 1 && count <= last - first + 1, true);
    for (Row limit : plan.rows(Tables.LIMITS)) {
      boolean demand = family.equals("demand");
      boolean same = demand || limit.text("name").equals(row.text("name"));
      if (limit.text("family").equals(family) && same && limit.real("value_usd_m") > 0) {
        boolean within = limit.period() >= first && limit.period() <= last;
        d.same(row + ", spans " + limit, within, true);
      }
    }
    if (family.equals("grid power") || family.equals("halls") || family.equals("demand")) {
      NavigableSet<Integer> surely = usedUp(plan, row, NONE);
      NavigableSet<Integer> hardly = usedUp(plan, row, HARDLY);
      boolean known = hardly.contains(first) && hardly.contains(last);
      boolean all = surely.isEmpty() || (first <= surely.first() && last >= surely.last());
      d.same(row + ", is used up from first to last", known && all, true);
      boolean counted = count >= surely.size() && count <= hardly.size();
      d.same(row + ", periods in which it is used up", counted, true);
    }
  }

  /** Periods in which no more than a share of the limit is left. */
  private static NavigableSet<Integer> usedUp(Evidence plan, Row value, double share) {
    boolean demand = value.text("family").equals("demand");
    String of = value.text("family").equals("halls") ? "hall_mw" : "grid_mw";
    List<double[]> slacks = new ArrayList<>();
    double largest = 0;
    for (Row row : plan.rows(demand ? Tables.WORK : Tables.POWER)) {
      boolean own = demand ? row.real("demand") > 0 : row.text("site").equals(value.text("name"));
      if (own) {
        double limit = row.real(demand ? "demand" : of);
        double slack = demand ? row.real("unserved") / limit : limit - row.real("used_mw");
        slacks.add(new double[] {row.period(), slack});
        largest = Math.max(largest, demand ? 1 : limit);
      }
    }
    NavigableSet<Integer> periods = new TreeSet<>();
    for (double[] slack : slacks) {
      if (slack[1] <= share * Math.max(1, largest)) {
        periods.add((int) slack[0]);
      }
    }
    return periods;
  }
}
