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
    if (age >= lease.months()) {
      return;
    }
    Followed followed = new Followed(lease, kind, Math.max(0, age));
    for (Period p : timeline.periods()) {
      for (int m = 0; m < p.months(); m++) {
        followed.month(age + timeline.monthsBefore(p.index()) + m, p.index());
      }
      boolean begun = age + timeline.monthsBefore(p.index()) + p.months() > 0;
      line(kind + "_right_of_use")[p.index()] += begun ? followed.asset : 0;
      line(kind + "_lease_liabilities")[p.index()] += begun ? followed.owed : 0;
    }
  }

  /** One lease on its way through the months. */
  private final class Followed {
    private final Lease lease;
    private final String kind;
    private final double perMonth;
    private final double direct;
    private final double amortised;
    private final double cost;
    private double owed;
    private double asset;

    /**
     * @param past months before the start
     */
    Followed(Lease lease, String kind, int past) {
      this.lease = lease;
      this.kind = kind;
      perMonth = Math.exp(Math.log1p(lease.rate()) / 12) - 1;
      direct = past > 0 ? 0 : lease.directCostUsdM();
      int left = lease.months() - past;
      double due = direct;
      for (int m = past; m < lease.months(); m++) {
        int until = m - past + (lease.timing() == LeaseTiming.ARREARS ? 1 : 0);
        owed += payment(lease, m) * Math.pow(1 + lease.rate(), -until / 12.0);
        due += payment(lease, m);
      }
      asset = owed + direct;
      amortised = asset / left;
      cost = due / left;
      if (kind.equals("short")) {
        owed = 0;
        asset = 0;
      }
      if (past > 0) {
        openings.merge(kind + "_right_of_use", asset, Double::sum);
        openings.merge(kind + "_lease_liabilities", owed, Double::sum);
      }
    }

    void month(int month, int period) {
      if (month < 0 || month >= lease.months()) {
        return;
      }
      double paid = payment(lease, month);
      if (kind.equals("short")) {
        line("short_lease_cost")[period] += paid + (month == 0 ? direct : 0);
        return;
      }
      if (month == 0) {
        line(kind + "_leases_obtained")[period] += owed;
        line("lease_direct_costs")[period] += direct;
      }
      double before = lease.timing() == LeaseTiming.ADVANCE ? paid : 0;
      double interest = (owed - before) * perMonth;
      owed += interest - paid;
      line(kind + "_lease_payments")[period] += paid;
      if (kind.equals("operating")) {
        line("operating_lease_cost")[period] += cost;
        asset -= cost - interest;
      } else {
        line("lease_interest")[period] += interest;
        line("lease_amortisation")[period] += amortised;
        asset -= amortised;
      }
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
