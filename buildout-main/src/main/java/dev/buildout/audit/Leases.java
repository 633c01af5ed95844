package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Lease;
import dev.buildout.model.LeaseKind;
import dev.buildout.model.LeaseStandard;
import dev.buildout.model.LeaseTiming;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leases followed month by month, USD m.
 *
 * <pre>
 * owed at first = sum over m of payment[m] x (1 + rate)^(-months until paid / 12)
 * owed          = owed + interest - payment; interest on what is owed while the month lasts
 * right of use  = right of use - its part of a straight line            (finance, and all under IFRS)
 * right of use  = right of use - (straight-line cost - interest)        (operating)
 * </pre>
 *
 * Twelve months or less are a cost when paid.
 */
final class Leases {
  static final List<String> LINES =
      List.of(
          "operating_lease_cost",
          "short_lease_cost",
          "lease_amortisation",
          "lease_interest",
          "operating_lease_payments",
          "finance_lease_payments",
          "lease_direct_costs",
          "operating_leases_obtained",
          "finance_leases_obtained",
          "operating_right_of_use",
          "finance_right_of_use",
          "operating_lease_liabilities",
          "finance_lease_liabilities");

  private final Timeline timeline;
  private final Map<String, double[]> lines = new HashMap<>();
  private final Map<String, Double> openings = new HashMap<>();

  static Leases of(Case c) {
    Leases leases = new Leases(c.timeline());
    for (Lease lease : c.finance().leases()) {
      leases.follow(lease, kind(lease, c.finance().leaseStandard()));
    }
    return leases;
  }

  private Leases(Timeline timeline) {
    this.timeline = timeline;
  }

  private static String kind(Lease lease, LeaseStandard standard) {
    if (lease.months() < 13) {
      return "short";
    }
    boolean likeDebt = standard == LeaseStandard.IFRS || lease.kind() == LeaseKind.FINANCE;
    return likeDebt ? "finance" : "operating";
  }

  /** A line over the periods; zeros where no lease adds to it. */
  double[] line(String id) {
    return lines.computeIfAbsent(id, key -> new double[timeline.size()]);
  }

  /** A stock at the start. */
  double opening(String stock) {
    return openings.getOrDefault(stock, 0.0);
  }

  /** Cash that all leases cost in a period. */
  double paid(int period) {
    return line("short_lease_cost")[period]
        + line("operating_lease_payments")[period]
        + line("finance_lease_payments")[period]
        + line("lease_direct_costs")[period];
  }

  private void follow(Lease lease, String kind) {
    int age = (int) ChronoUnit.MONTHS.between(lease.commencement(), timeline.start());
    int past = Math.max(0, age);
    int left = lease.months() - past;
    if (left <= 0) {
      return;
    }
    double perMonth = Math.exp(Math.log1p(lease.rate()) / 12) - 1;
    double owed = 0;
    double due = 0;
    for (int m = past; m < lease.months(); m++) {
      int until = m - past + (lease.timing() == LeaseTiming.ARREARS ? 1 : 0);
      owed += payment(lease, m) * Math.pow(1 + lease.rate(), -until / 12.0);
      due += payment(lease, m);
    }
    if (kind.equals("short")) {
      owed = 0;
    }
    double direct = past > 0 ? 0 : lease.directCostUsdM();
    double asset = kind.equals("short") ? 0 : owed + direct;
    double amortised = kind.equals("finance") ? asset / left : 0;
    double cost = kind.equals("operating") ? (due + direct) / left : 0;
    if (past > 0) {
      openings.merge(kind + "_right_of_use", asset, Double::sum);
      openings.merge(kind + "_lease_liabilities", owed, Double::sum);
    }
    for (Period p : timeline.periods()) {
      for (int m = 0; m < p.months(); m++) {
        int month = age + timeline.monthsBefore(p.index()) + m;
        if (month < 0 || month >= lease.months()) {
          continue;
        }
        if (month == 0) {
          line(kind + "_leases_obtained")[p.index()] += owed;
          line(kind.equals("short") ? "short_lease_cost" : "lease_direct_costs")[p.index()] +=
              direct;
        }
        double paid = payment(lease, month);
        double before = lease.timing() == LeaseTiming.ADVANCE ? paid : 0;
        double interest = kind.equals("short") ? 0 : (owed - before) * perMonth;
        owed += kind.equals("short") ? 0 : interest - paid;
        switch (kind) {
          case "short" -> line("short_lease_cost")[p.index()] += paid;
          case "operating" -> {
            line("operating_lease_cost")[p.index()] += cost;
            line("operating_lease_payments")[p.index()] += paid;
            asset -= cost - interest;
          }
          default -> {
            line("lease_amortisation")[p.index()] += amortised;
            line("lease_interest")[p.index()] += interest;
            line("finance_lease_payments")[p.index()] += paid;
            asset -= amortised;
          }
        }
      }
      boolean begun = age + timeline.monthsBefore(p.index()) + p.months() > 0;
      line(kind + "_right_of_use")[p.index()] += begun ? asset : 0;
      line(kind + "_lease_liabilities")[p.index()] += begun ? owed : 0;
    }
  }

  private static double payment(Lease lease, int month) {
    double payment = lease.paymentUsdMPerMonth();
    for (int year = 1; year <= month / 12; year++) {
      payment *= 1 + lease.escalator();
    }
    return payment;
  }
}
