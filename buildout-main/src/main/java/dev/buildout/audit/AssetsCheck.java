package dev.buildout.audit;

import static java.util.stream.Collectors.groupingBy;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import java.util.List;
import java.util.Map;

/**
 * The vintages in the books are the cohorts and what the plan ordered: costs by asset class, first
 * period of use, age and month of the order; and cash is paid for them as offers and halls say.
 *
 * <pre>
 * deposit with the order, progress payments evenly until delivery, the rest payable_days after it
 * </pre>
 *
 * Vintages are compared in sums of one class, first period, age and order, because their numbers
 * carry no meaning.
 */
final class AssetsCheck implements AuditCheck {
  @Override
  public String name() {
    return "assets and payments";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals cost = new Totals();
    Totals before = new Totals();
    Totals paid = new Totals();
    for (Vintage v : e.vintages()) {
      cost.add(v.cost(), v.assetClass(), v.inService(), v.monthsBefore(), v.acquired());
      if (v.inService() >= 0) {
        before.add(v.paidBefore(), v.assetClass(), v.inService(), v.monthsBefore(), v.acquired());
      }
      for (int p = 0; p < v.payments().length; p++) {
        paid.add(v.payments()[p], v.assetClass(), v.inService(), v.monthsBefore(), v.acquired(), p);
      }
    }
    String[] group = {"asset_class", "in_service", "months_before", "acquired"};
    Totals costFound = e.totals(FirmTables.ASSETS, "cost_usd_m", group);
    Totals beforeFound = new Totals();
    Totals paidFound = new Totals();
    Totals numbers = new Totals();
    Map<Integer, List<Row>> payments =
        e.rows(FirmTables.PAYMENTS).stream().collect(groupingBy(row -> row.integer("vintage")));
    for (Row asset : e.rows(FirmTables.ASSETS)) {
      numbers.add(1, asset.integer("vintage"));
      if (asset.integer("in_service") >= 0) {
        beforeFound.add(asset.real("paid_before_usd_m"), keys(asset));
      } else if (asset.real("paid_before_usd_m") != 0) {
        // Paid for long ago: either nothing is stated or the whole cost.
        d.equal(asset, "paid_before_usd_m", asset.real("cost_usd_m"), 0);
      }
      Object[] k = keys(asset);
      for (Row payment : payments.getOrDefault(asset.integer("vintage"), List.of())) {
        paidFound.add(payment.real("paid_usd_m"), k[0], k[1], k[2], k[3], payment.period());
      }
    }
    compare(d, e, "cost", costFound, cost);
    compare(d, e, "paid before", beforeFound, before);
    compare(d, e, "paid", paidFound, paid);
    for (Row asset : e.rows(FirmTables.ASSETS)) {
      d.same(asset.at("rows of the vintage"), numbers.get(asset.integer("vintage")), 1.0);
    }
    for (Row payment : e.rows(FirmTables.PAYMENTS)) {
      d.same(payment.at("assets of the vintage"), numbers.get(payment.integer("vintage")), 1.0);
    }
    return d.result();
  }

  private static Object[] keys(Row asset) {
    return new Object[] {
      asset.text("asset_class"),
      asset.integer("in_service"),
      asset.integer("months_before"),
      asset.integer("acquired")
    };
  }

  private static void compare(
      Deviations d, Evidence e, String what, Totals found, Totals expected) {
    double largest = expected.largest();
    for (Totals side : List.of(found, expected)) {
      for (List<Object> key : side.keys()) {
        Object[] k = key.toArray();
        Object where =
            Place.of(
                "%s, %s by class, in service, months before, acquired%s %s",
                e.plan(), what, key.size() > 4 ? ", period" : "", key);
        d.equal(where, found.get(k), expected.get(k), largest);
      }
    }
  }
}
