package dev.buildout.audit;

import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Site;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What lenders and owners limit over twelve months within the horizon, USD m.
 *
 * <pre>
 * debt <= max_debt_to_ebitda x earned
 * interest + repayment due <= (earned - tax) / min_dscr
 * interest <= earned / min_interest_cover
 * revenue of a named customer <= max_customer_share x revenue of the planned workloads
 * earned = EBITDA before the cost of leases, less what is paid on them, in which what standing halls
 *          and leases cost counts only as far as other businesses earn it
 * </pre>
 */
final class Covenants {
  /** A covenant at the end of a period: what counts against it and how much may. */
  record Covenant(String family, String name, int period, double counted, double allowed) {}

  private Covenants() {}

  static List<Covenant> of(Evidence e) {
    List<Covenant> all = new ArrayList<>();
    Finance finance = e.theCase().finance();
    boolean owes = !finance.debt().isEmpty() || finance.opening().debtUsdM() > 0;
    for (Period p : e.timeline().periods()) {
      int first = firstOfTwelveMonths(e, p.index());
      if (first < 0 || p.tail()) {
        continue;
      }
      double earned =
          sum(e, "ebitda_after_leases", first, p.index()) + idleLoss(e, first, p.index());
      if (finance.maxDebtToEbitda() > 0) {
        double debt = e.statements().usdM("debt", p.index());
        double most = finance.maxDebtToEbitda() * earned;
        all.add(new Covenant("debt", "leverage covenant", p.index(), debt, most));
      }
      if (finance.minDscr() > 0 && owes) {
        double most = (earned - sum(e, "current_tax", first, p.index())) / finance.minDscr();
        double service = service(e, first, p.index());
        all.add(new Covenant("debt service", "debt service cover", p.index(), service, most));
      }
      if (finance.minInterestCover() > 0 && owes) {
        double most = earned / finance.minInterestCover();
        double interest = sum(e, "interest_incurred", first, p.index());
        all.add(new Covenant("interest cover", "interest cover", p.index(), interest, most));
      }
      if (finance.maxCustomerShare() < 1) {
        customers(all, e, first, p.index());
      }
    }
    return all;
  }

  /** First of the periods that make up the twelve months to the end of a period; -1 for none. */
  static int firstOfTwelveMonths(Evidence e, int last) {
    int months = 0;
    for (int p = last; p >= 0; p--) {
      months += e.timeline().get(p).months();
      if (months == 12) {
        return p;
      }
    }
    return -1;
  }

  static double sum(Evidence e, String line, int first, int last) {
    double sum = 0;
    for (int p = first; p <= last; p++) {
      sum += e.statements().usdM(line, p);
    }
    return sum;
  }

  /** Interest, fees and what falls due in a span of periods. */
  static double service(Evidence e, int first, int last) {
    double service = sum(e, "interest_incurred", first, last);
    for (Row row : e.rows(FirmTables.DEBT)) {
      boolean inside = row.period() >= first && row.period() <= last;
      service += inside ? row.real("due_usd_m") : 0;
    }
    return service;
  }

  private static void customers(List<Covenant> all, Evidence e, int first, int last) {
    Set<String> names = new LinkedHashSet<>();
    e.theCase().workloads().forEach(w -> w.channels().forEach(c -> names.add(c.customer())));
    names.remove("");
    double most =
        e.theCase().finance().maxCustomerShare() * sum(e, "revenue_programme", first, last);
    for (String name : names) {
      double revenue = 0;
      for (Row row : e.rows(Tables.WORK)) {
        boolean inside = row.period() >= first && row.period() <= last;
        boolean theirs = Cases.channel(e.theCase(), row).customer().equals(name);
        revenue += inside && theirs ? row.real("revenue_usd_m") : 0;
      }
      all.add(new Covenant("customer concentration", name, last, revenue, most));
    }
  }

  /** What the firm loses in a span of periods when it does nothing; 0 when it gains. */
  private static double idleLoss(Evidence e, int first, int last) {
    double loss = 0;
    Leases leases = Leases.of(e.theCase());
    for (int p = first; p <= last; p++) {
      Period period = e.timeline().get(p);
      loss += leases.paid(p);
      for (Site site : e.theCase().sites()) {
        double mw = Standing.of(e, site, p).hallMw();
        loss += mw * site.opexUsdPerKwYear() / 1000 * period.years();
      }
      for (Business b : e.theCase().finance().businesses()) {
        double yearly = b.revenueUsdM().mean(period) - b.cashCostsUsdM().mean(period);
        loss -= yearly * period.years();
      }
    }
    return Math.max(0, loss);
  }
}
