package dev.buildout.audit;

import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.model.SupplyLimit;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a plan commits by quarter, read from its decisions. Periods longer than one count as one.
 */
final class FirstQuarter {
  /** Amounts up to this are rounding of a linear programme. */
  private static final double NOTHING = 1e-3;

  private final Evidence plan;
  private final int periods;

  FirstQuarter(Evidence plan) {
    this.plan = plan;
    this.periods = plan.timeline().get(0).months() == 1 ? 3 : 1;
  }

  int count() {
    return plan.timeline().horizonPeriods() / periods;
  }

  /** Number of the quarter with a label; that after the last for none. */
  int number(String label) {
    for (int q = 0; q < count(); q++) {
      if (label(q).equals(label)) {
        return q;
      }
    }
    return label.isEmpty() ? count() : -1;
  }

  String label(int quarter) {
    Period p = plan.timeline().get(quarter * periods);
    return new Period(p.index(), p.start(), periods * p.months(), false).label();
  }

  /** The label of the plan that keeps out of the first quarters. */
  String waiting(String key, int first) {
    return key + (first < count() ? " not before " + label(first) : " never");
  }

  /** All that is committed within a year, by kind and id. */
  List<String> items() {
    List<String> keys = new ArrayList<>();
    Cases.purchases(plan.theCase()).forEach(o -> keys.add("chips " + o.id()));
    plan.theCase().sites().forEach(s -> keys.addAll(List.of("halls " + s.id(), "grid " + s.id())));
    for (Offer o : plan.theCase().offers()) {
      if (o instanceof Offer.Reservation) {
        keys.add("lease " + o.id());
      }
    }
    plan.theCase().supply().forEach(s -> keys.add("supply " + s.id()));
    int months = periods * plan.timeline().get(0).months();
    keys.removeIf(key -> {
      int space = key.indexOf(' ');
      List<Committed> parts = of(key.substring(0, space), key.substring(space + 1));
      int first = first(parts);
      return first < 0 || first * months >= 12;
    });
    return keys;
  }

  /** First quarter with more than nothing; -1 for none. */
  static int first(List<Committed> parts) {
    return parts.stream()
        .filter(c -> c.amount() > NOTHING)
        .mapToInt(Committed::quarter)
        .min()
        .orElse(-1);
  }

  String inService(List<Committed> parts, int quarter) {
    int first =
        parts.stream()
            .filter(c -> c.quarter() == quarter && c.amount() > NOTHING)
            .mapToInt(Committed::inService)
            .min()
            .orElse(plan.timeline().size());
    return plan.isPeriod(first) ? plan.timeline().get(first).label() : "after the plan";
  }

  List<Committed> of(String kind, String item) {
    return switch (kind) {
      case "chips" -> chips(Cases.purchase(plan.theCase(), item));
      case "halls", "grid" -> facilities(plan.theCase().getSite(item), kind.equals("halls"));
      case "lease" -> leases((Offer.Reservation) Cases.offer(plan.theCase(), item));
      case "supply" -> supply(item);
      default -> List.of();
    };
  }

  private List<Committed> chips(Offer.Purchase o) {
    List<Committed> parts = new ArrayList<>();
    double development = o.developmentUsdM();
    for (Row row : plan.rows(Tables.PURCHASES)) {
      if (!row.text("offer").equals(o.id())) {
        continue;
      }
      double cost = row.real("cost_usd_m");
      int inService = plan.arrival(row.period(), o.leadMonths());
      boolean open = inService > periods;
      double paid =
          paid(cost, row, inService, o.leadMonths(), o.depositShare(), o.progressShare(), o);
      double lost = open ? o.cancelFeeShare() * cost : cost;
      parts.add(new Committed(quarter(row), inService, row.real("chips"), cost, paid, lost));
    }
    if (!parts.isEmpty()) {
      int first = parts.stream().mapToInt(Committed::quarter).min().orElseThrow();
      double now = first == 0 ? development : 0;
      parts.add(new Committed(first, 0, 0, development, now, development));
    }
    return parts;
  }

  private List<Committed> facilities(Site site, boolean halls) {
    List<Committed> parts = new ArrayList<>();
    for (Row row : plan.rows(Tables.HALLS)) {
      if (row.text("site").equals(site.id()) && row.text("kind").equals("hall") == halls) {
        double cost = row.real("cost_usd_m");
        int lead = halls ? site.hallLeadMonths() : site.gridLeadMonths();
        int inService = plan.arrival(row.period(), lead);
        double[] payments = payments(cost, row, inService, lead, 0, 1, 0);
        double paid = inFirstQuarter(payments);
        parts.add(new Committed(quarter(row), inService, row.real("mw"), cost, paid, cost));
      }
    }
    return parts;
  }

  private List<Committed> leases(Offer.Reservation r) {
    List<Committed> parts = new ArrayList<>();
    int chips = plan.theCase().catalog().getSystem(r.system()).chips();
    for (Row row : plan.rows(Tables.RENTALS)) {
      double signed = row.real("signed") * chips;
      if (!row.text("offer").equals(r.id()) || signed <= 0) {
        continue;
      }
      double rent = plan.grown(r.usdPerChipHour(), r.priceGrowth(), row.period());
      double month = signed * rent * r.takeOrPay() * Period.HOURS_PER_MONTH / 1e6;
      YearMonth from = plan.timeline().get(row.period()).start().plusMonths(r.leadMonths());
      YearMonth next = plan.timeline().get(periods).start();
      int now = 0;
      for (int m = 0; m < r.termMonths(); m++) {
        now += from.plusMonths(m).isBefore(next) ? 1 : 0;
      }
      double cost = month * r.termMonths();
      parts.add(new Committed(quarter(row), during(from), signed, cost, month * now, cost));
    }
    return parts;
  }

  private List<Committed> supply(String id) {
    SupplyLimit limit =
        plan.theCase().supply().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    List<Committed> parts = new ArrayList<>();
    for (Row row : plan.rows(Tables.PURCHASES)) {
      double each = SupplyCheck.perSystem(plan, limit, row.text("system"));
      int lead = Cases.purchase(plan.theCase(), row.text("offer")).leadMonths();
      int inService = plan.arrival(row.period(), lead);
      parts.add(new Committed(quarter(row), inService, row.real("systems") * each, 0, 0, 0));
    }
    return parts;
  }

  private int quarter(Row row) {
    return row.period() / periods;
  }

  private double paid(
      double cost,
      Row row,
      int inService,
      int lead,
      double deposit,
      double progress,
      Offer.Purchase o) {
    return inFirstQuarter(payments(cost, row, inService, lead, deposit, progress, o.payableDays()));
  }

  private double[] payments(
      double cost, Row row, int inService, int lead, double deposit, double progress, int days) {
    int order = plan.timeline().monthsBefore(row.period());
    int delivery = Vintage.months(plan.timeline(), inService);
    if (inService >= plan.timeline().size()) {
      delivery = Math.max(delivery, order + lead);
    }
    return Payments.of(plan.timeline(), cost, order, delivery, deposit, progress, days);
  }

  private double inFirstQuarter(double[] payments) {
    return Arrays.stream(payments, 0, periods).sum();
  }

  /** Period that a month lies in. */
  private int during(YearMonth month) {
    for (Period p : plan.timeline().periods()) {
      if (month.isBefore(p.end())) {
        return p.index();
      }
    }
    return plan.timeline().size();
  }
}
