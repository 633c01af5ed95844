package dev.buildout.cases;

import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.TermSheet;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import dev.buildout.units.Period;
import java.time.YearMonth;
import java.util.Optional;

/** Rules about work, customers and contracts. */
final class WorkRules {
  private static final double ROUNDING = 1e-9;

  static void hasWork(Case c, Findings findings) {
    if (c.workloads().isEmpty()) {
      findings.add("workloads", "no workload", "at least one");
    }
  }

  static void demandIsGivenOnce(Case c, Findings findings) {
    for (Workload w : c.workloads()) {
      if (w.demandPerYear().isPresent() == w.driver().isPresent()) {
        String found = w.driver().isPresent() ? "demand_per_year and driver" : "no demand";
        findings.add("workloads." + w.id(), found, "either demand_per_year or driver");
      }
    }
  }

  static void workUnitHasItsReference(Case c, Findings findings) {
    for (Workload w : c.workloads()) {
      String at = "workloads." + w.id();
      if (w.unit() == WorkUnit.MTOK && w.model().isEmpty()) {
        findings.add(at + ".model", "nothing", "a model, because unit is mtok", at + ".unit");
      }
      if (w.unit() == WorkUnit.CHIP_HOUR && w.referenceChip().isEmpty()) {
        String expected = "a chip, because unit is chip_hour";
        findings.add(at + ".reference_chip", "nothing", expected, at + ".unit");
      }
    }
  }

  static void sharesOfChannels(Case c, Findings findings) {
    for (Workload w : c.workloads()) {
      String at = "workloads." + w.id() + ".channels";
      double sum = 0;
      for (Channel channel : w.channels()) {
        sum += channel.share().at(c.start());
      }
      if (w.channels().isEmpty()) {
        findings.add(at, "no channel", "at least one");
      } else if (sum > 1 + ROUNDING) {
        findings.add(at, "shares that sum to " + Field.plain(sum) + " at the start", "at most 1");
      }
    }
  }

  static void limitedCustomersHaveNames(Case c, Findings findings) {
    boolean named =
        c.workloads().stream()
            .flatMap(w -> w.channels().stream())
            .anyMatch(channel -> !channel.customer().isEmpty());
    if (c.finance().maxCustomerShare() < 1 && !named) {
      findings.add(
          "finance.max_customer_share",
          Field.plain(c.finance().maxCustomerShare()),
          "1, because no channel names a customer",
          "workloads");
    }
  }

  static void contractsAskForWork(Case c, Findings findings) {
    c.studies().contracts().stream()
        .filter(t -> t.volumePerYear() == 0)
        .forEach(t ->
            findings.add("studies.contracts." + t.id() + ".volume_per_year", "0", "more than 0"));
  }

  /** Also: a contract is put into the plan as a share of its workload's demand. */
  static void contractsLieWithinThePlan(Case c, Findings findings) {
    if (!Rule.hasTimeline(c)) {
      return;
    }
    for (TermSheet t : c.studies().contracts()) {
      String at = "studies.contracts." + t.id();
      YearMonth end = c.timeline().end();
      if (t.from().isBefore(c.start()) || t.until().isAfter(end)) {
        String found = "%s, %d months".formatted(t.from(), t.termMonths());
        String expected = "a term from " + c.start() + " on that ends before " + end;
        findings.add(at + ".from", found, expected, at + ".term_months");
      } else {
        idlePeriod(c, t)
            .ifPresent(idle ->
                findings.add(
                    at + ".workload",
                    t.workload() + ", which has no demand in " + idle.label(),
                    "a workload with demand throughout the term",
                    "workloads." + t.workload()));
      }
    }
  }

  /** First period of the term in which the workload has no demand. */
  private static Optional<Period> idlePeriod(Case c, TermSheet t) {
    return c.workloads().stream()
        .filter(w -> w.id().equals(t.workload()))
        .flatMap(w -> c.timeline().periods().stream().filter(p -> w.workPerYear(p) <= 0))
        .filter(p -> p.end().isAfter(t.from()) && p.start().isBefore(t.until()))
        .findFirst();
  }

  private WorkRules() {}
}
