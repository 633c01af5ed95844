package dev.buildout.audit;

import dev.buildout.model.Accelerator;
import dev.buildout.model.SupplyLimit;
import dev.buildout.model.SystemType;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.Locale;

/**
 * Shared supply drawn by systems in the period in which they go into service: purchases, and what
 * was on order at the start. What is cancelled before is not drawn. Where orders of before the
 * start alone exceed a limit, others may only take the place of those cancelled.
 *
 * <pre>
 * limit = per_quarter x quarters, from the limit's first month
 * used  = sum of (systems - cancelled) x chips x (HBM | packages | 1) of the chips that draw on it
 *         <= limit, or what was on order
 * </pre>
 */
final class SupplyCheck implements AuditCheck {
  @Override
  public String name() {
    return "supply";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals rows = new Totals();
    double scale = e.largest(Tables.SUPPLY, "used");
    for (Row row : e.rows(Tables.SUPPLY)) {
      SupplyLimit supply = limit(e, row.text("supply"));
      Period p = e.timeline().get(row.period());
      double used = used(e, supply, p.index(), false);
      double limit = supply.perQuarter().mean(p) * p.months() / 3;
      String resource = supply.resource().name().toLowerCase(Locale.ROOT);
      d.same(row.at("resource"), row.text("resource"), resource);
      d.equal(row, "limit", limit, 0);
      d.equal(row, "used", used, scale);
      rows.add(1, supply.id(), p.index());
    }
    for (SupplyLimit supply : e.theCase().supply()) {
      for (Period p : e.timeline().periods()) {
        if (!p.start().isBefore(supply.from())) {
          double limit = supply.perQuarter().mean(p) * p.months() / 3;
          Object where = Place.of("%s, use of %s", e.at(p.index()), supply.id());
          double onOrder = used(e, supply, p.index(), true);
          double most = Math.max(limit, onOrder);
          d.atMost(where, used(e, supply, p.index(), false), most, scale);
          d.same(where + ", rows", rows.get(supply.id(), p.index()), 1.0);
        }
      }
    }
    return d.result();
  }

  private static SupplyLimit limit(Evidence e, String id) {
    return e.theCase().supply().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** What systems on order at the start would draw in a period if none were cancelled. */
  static double onOrder(Evidence e, String supply, int period) {
    return used(e, limit(e, supply), period, true);
  }

  private static double used(Evidence e, SupplyLimit supply, int period, boolean cohortsOnly) {
    double sum = 0;
    for (Owned owned : e.owned()) {
      boolean counted = owned.bought() < 0 || !cohortsOnly;
      if (counted && owned.inService() == period) {
        double systems = owned.systems() - (cohortsOnly ? 0 : cancelled(e, owned));
        sum += systems * perSystem(e, supply, owned.system());
      }
    }
    return sum;
  }

  /** What one system draws; 0 when the supply is not about its chip. */
  static double perSystem(Evidence e, SupplyLimit supply, String id) {
    SystemType system = e.theCase().catalog().getSystem(id);
    Accelerator chip = e.theCase().catalog().chipOf(system);
    if (!supply.chips().isEmpty() && !supply.chips().contains(chip.id())) {
      return 0;
    }
    double perChip =
        switch (supply.resource()) {
          case HBM_GB -> chip.hbmGb();
          case PACKAGES -> chip.packages();
          case CHIPS -> 1;
        };
    return system.chips() * perChip;
  }

  private static double cancelled(Evidence e, Owned owned) {
    return owned.disposals(e).stream()
        .filter(row -> row.text("kind").equals("cancellation"))
        .mapToDouble(row -> row.real("systems"))
        .sum();
  }
}
