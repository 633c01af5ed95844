package dev.buildout.cases;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Cohort;
import dev.buildout.model.Convention;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Energisation;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.Lease;
import dev.buildout.model.Offer;
import dev.buildout.model.TermSheet;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import dev.buildout.units.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rules between values of a case; what one value alone must be is declared on the records. A rule
 * is one method that is listed in {@link #ALL}.
 */
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          Rules::nameFitsFolder,
          Rules::baseYearIsBeforeStart,
          Rules::hasWork,
          Rules::demandIsGivenOnce,
          Rules::workUnitHasItsReference,
          Rules::sharesOfChannels,
          Rules::paymentsBeforeDelivery,
          Rules::spansAreInOrder,
          Rules::debtIsDrawnBeforeItIsRepaid,
          Rules::commitmentsDoNotShrink,
          Rules::limitedCustomersHaveNames,
          Rules::assetClassesExist,
          Rules::tailCoversSystems,
          Rules::useIsTheOnlyClock,
          Rules::historyHasYears,
          Rules::fiscalYearsAreWholePeriods,
          Rules::anchorsAreInRange,
          Rules::contractsAskForWork,
          Rules::contractsLieWithinThePlan,
          Rules::datesArePlausible,
          Rules::activeParameters);

  private static final List<String> ASSET_CLASSES =
      List.of("systems", "shell", "equipment", "grid", "development");
  private static final double ROUNDING = 1e-9;

  /** Year of a month that stands for none. */
  private static final int FOR_EVER = 9999;

  /** One rule; it reports to the findings. */
  private interface Rule {
    void check(Case c, Findings findings);
  }

  private record Finding(String address, String found, String expected) {}

  /** Keeps findings about values that are not faulty themselves. */
  private static final class Findings {
    private final FaultList faults;
    private final List<Finding> kept = new ArrayList<>();

    Findings(FaultList faults) {
      this.faults = faults;
    }

    /**
     * @param address at which the fault is reported
     * @param others further addresses that were read
     */
    void add(String address, String found, String expected, String... others) {
      boolean isClean = !faults.touches(address);
      for (String other : others) {
        isClean &= !faults.touches(other);
      }
      if (isClean) {
        kept.add(new Finding(address, found, expected));
      }
    }
  }

  private Rules() {}

  /** Reports what breaks a rule, except where a value that the rule reads is itself at fault. */
  static void check(Case c, Reading reading) {
    Findings findings = new Findings(reading.faults);
    ALL.forEach(rule -> rule.check(c, findings));
    for (Finding f : findings.kept) {
      reading.faults.add(reading.placeOf(f.address()), f.address(), f.found(), f.expected(), "");
    }
  }

  /** Runs are kept in folders that carry the name. */
  private static void nameFitsFolder(Case c, Findings findings) {
    if (!c.name().matches("[a-z0-9][a-z0-9_-]*")) {
      findings.add("name", FaultList.quoted(c.name()), "a name of a-z, 0-9, - and _");
    }
  }

  private static void baseYearIsBeforeStart(Case c, Findings findings) {
    if (c.baseYear().isEmpty()) {
      return;
    }
    try {
      YearMonth from = YearMonth.parse(c.baseYear());
      if (from.isAfter(c.start().minusYears(1))) {
        findings.add(
            "base_year", c.baseYear(), "a month at least a year before " + c.start(), "start");
      }
    } catch (java.time.format.DateTimeParseException e) {
      findings.add("base_year", FaultList.quoted(c.baseYear()), "a month such as 2025-01");
    }
  }

  private static void hasWork(Case c, Findings findings) {
    if (c.workloads().isEmpty()) {
      findings.add("workloads", "no workload", "at least one");
    }
  }

  private static void demandIsGivenOnce(Case c, Findings findings) {
    for (Workload w : c.workloads()) {
      if (w.demandPerYear().isPresent() == w.driver().isPresent()) {
        String found = w.driver().isPresent() ? "demand_per_year and driver" : "no demand";
        findings.add("workloads." + w.id(), found, "either demand_per_year or driver");
      }
    }
  }

  private static void workUnitHasItsReference(Case c, Findings findings) {
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

  private static void sharesOfChannels(Case c, Findings findings) {
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

  private static void paymentsBeforeDelivery(Case c, Findings findings) {
    for (Offer offer : c.offers()) {
      if (offer instanceof Offer.Purchase p
          && p.depositShare() + p.progressShare() > 1 + ROUNDING) {
        String found =
            "deposit_share + progress_share = " + Field.plain(p.depositShare() + p.progressShare());
        findings.add("offers." + p.id(), found, "at most 1");
      }
    }
  }

  private static void spansAreInOrder(Case c, Findings findings) {
    for (Offer offer : c.offers()) {
      if (offer instanceof Offer.Purchase p && p.until().isBefore(p.from())) {
        String at = "offers." + p.id();
        findings.add(
            at + ".until",
            p.until().toString(),
            "a month not before from, " + p.from(),
            at + ".from");
      }
    }
    c.finance().capexLimits().stream()
        .filter(l -> l.to().isBefore(l.from()))
        .forEach(l -> {
          String at = "finance.capex_limits." + l.id();
          findings.add(
              at + ".to", l.to().toString(), "a month not before from, " + l.from(), at + ".from");
        });
  }

  /** Where the horizon is at fault itself, nothing can be said of what depends on it. */
  private static boolean hasTimeline(Case c) {
    return c.horizonYears() >= 1 && c.tailYears() >= 0;
  }

  private static void debtIsDrawnBeforeItIsRepaid(Case c, Findings findings) {
    if (!hasTimeline(c)) {
      return;
    }
    YearMonth end = c.timeline().end();
    for (DebtFacility d : c.finance().debt()) {
      String at = "finance.debt." + d.id();
      boolean parts = d.repayMonths() > 0;
      if ((parts || d.sweepShare() > 0) && !d.drawUntil().isBefore(end)) {
        String why = parts ? "repay_months is " + d.repayMonths() : "a sweep begins after it";
        findings.add(
            at + ".draw_until",
            d.drawUntil().toString(),
            "a month before %s, the end of the plan, because %s".formatted(end, why),
            at + (parts ? ".repay_months" : ".sweep_share"));
      }
      boolean stated = d.drawUntil().getYear() < FOR_EVER;
      YearMonth first = stated ? d.drawUntil() : c.start();
      if (!d.matures().isAfter(first)) {
        findings.add(
            at + ".matures",
            d.matures().toString(),
            "a month after %s, %s"
                .formatted(first, stated ? "the last of draws" : "the start of the plan"),
            at + ".draw_until");
      }
    }
  }

  /** A fee on what is not drawn has no meaning where the limit falls below what is. */
  private static void commitmentsDoNotShrink(Case c, Findings findings) {
    if (!hasTimeline(c)) {
      return;
    }
    for (DebtFacility d : c.finance().debt()) {
      double before = 0;
      for (Period p : c.timeline().periods()) {
        double limit = d.limitUsdM().mean(p);
        if (d.commitmentFee() > 0 && limit < before && !p.start().isAfter(d.drawUntil())) {
          String at = "finance.debt." + d.id();
          findings.add(
              at + ".limit_usd_m",
              "a limit that falls in " + p.label(),
              "one that does not fall while draws are possible, because commitment_fee is above 0",
              at + ".commitment_fee",
              at + ".draw_until");
          break;
        }
        before = limit;
      }
    }
  }

  private static void limitedCustomersHaveNames(Case c, Findings findings) {
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

  private static void assetClassesExist(Case c, Findings findings) {
    String at = "finance.asset_classes";
    List<String> ids = c.finance().assetClasses().stream().map(AssetClass::id).toList();
    ASSET_CLASSES.stream()
        .filter(id -> !ids.contains(id))
        .forEach(id -> findings.add(at, "no asset class " + id, String.join(", ", ASSET_CLASSES)));
  }

  /** Otherwise systems of the last period with purchases would be cut off while they still earn. */
  private static void tailCoversSystems(Case c, Findings findings) {
    int covered = c.tailYears() * 12 + c.resolution().months();
    Set<String> bought = new HashSet<>(Set.of("systems"));
    for (Offer offer : c.offers()) {
      c.catalog().systems().stream()
          .filter(s -> offer instanceof Offer.Purchase && s.id().equals(offer.system()))
          .forEach(s -> bought.add(s.assetClass()));
    }
    c.finance().assetClasses().stream()
        .filter(a -> bought.contains(a.id()) && a.serviceMonths() > covered)
        .forEach(a -> {
          int years = Math.ceilDiv(a.serviceMonths() - c.resolution().months(), 12);
          String expected =
              "at least %d, because systems bought in the last period serve %d months"
                  .formatted(years, a.serviceMonths());
          String found = Integer.toString(c.tailYears());
          findings.add("tail_years", found, expected, "finance.asset_classes." + a.id());
        });
  }

  private static void useIsTheOnlyClock(Case c, Findings findings) {
    c.finance().assetClasses().stream()
        .filter(a -> a.unitsOfProduction().isPresent())
        .forEach(a -> {
          String at = "finance.asset_classes." + a.id();
          String use = at + ".units_of_production";
          if (a.convention() != Convention.MONTHLY) {
            String found = ValueType.Word.wordOf(a.convention());
            findings.add(at + ".convention", found, "monthly beside units_of_production", use);
          }
          if (!a.lifeChanges().isEmpty()) {
            String found = "a life that changes";
            findings.add(at + ".life_changes", found, "none beside units_of_production", use);
          }
        });
  }

  private static void historyHasYears(Case c, Findings findings) {
    c.history().stream()
        .filter(y -> !y.id().matches("\\d{4}"))
        .forEach(y ->
            findings.add(
                "history." + y.id() + ".id", FaultList.quoted(y.id()), "a year such as 2025"));
  }

  /** Otherwise no year of the statements could be added up; the default is left to be so. */
  private static void fiscalYearsAreWholePeriods(Case c, Findings findings) {
    int end = c.finance().fiscalYearEndMonth();
    int length = c.resolution().months();
    List<String> ends =
        IntStream.rangeClosed(1, 12)
            .filter(m -> Math.floorMod(m + 1 - c.start().getMonthValue(), length) == 0)
            .mapToObj(Integer::toString)
            .toList();
    if (end != 12 && !ends.contains(Integer.toString(end))) {
      String expected = "%s, with which a period ends".formatted(String.join(", ", ends));
      String at = "finance.fiscal_year_end_month";
      findings.add(at, Integer.toString(end), expected, "start", "resolution");
    }
  }

  private static void anchorsAreInRange(Case c, Findings findings) {
    c.anchors().stream()
        .filter(a -> a.low() > a.value() || a.value() > a.high())
        .forEach(a -> {
          String found =
              Field.plain(a.low()) + ", " + Field.plain(a.value()) + ", " + Field.plain(a.high());
          findings.add("anchors." + a.id(), found, "low, value and high in ascending order");
        });
  }

  private static void contractsAskForWork(Case c, Findings findings) {
    c.studies().contracts().stream()
        .filter(t -> t.volumePerYear() == 0)
        .forEach(t ->
            findings.add("studies.contracts." + t.id() + ".volume_per_year", "0", "more than 0"));
  }

  /** Also: a contract is put into the plan as a share of its workload's demand. */
  private static void contractsLieWithinThePlan(Case c, Findings findings) {
    if (!hasTimeline(c)) {
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

  private static void datesArePlausible(Case c, Findings findings) {
    for (Energisation e : c.power()) {
      within(c, e.from(), 1, 30, "power." + e.id() + ".from", findings);
    }
    for (Lease lease : c.finance().leases()) {
      String at = "finance.leases." + lease.id() + ".commencement";
      within(c, lease.commencement(), 100, 30, at, findings);
    }
    for (Cohort cohort : c.fleet()) {
      within(c, cohort.inService(), 30, 10, "fleet." + cohort.id() + ".in_service", findings);
    }
  }

  private static void within(
      Case c, YearMonth month, int yearsBefore, int yearsAfter, String address, Findings findings) {
    YearMonth first = c.start().minusYears(yearsBefore);
    YearMonth last = c.start().plusYears(yearsAfter);
    if (month.isBefore(first) || month.isAfter(last)) {
      findings.add(address, month.toString(), "a month from " + first + " to " + last, "start");
    }
  }

  private static void activeParameters(Case c, Findings findings) {
    for (LanguageModel m : c.catalog().models()) {
      String at = "catalog.models." + m.id();
      if (m.activeParametersB() > m.parametersB()) {
        String expected = "at most all parameters, " + Field.plain(m.parametersB());
        findings.add(
            at + ".active_parameters_b",
            Field.plain(m.activeParametersB()),
            expected,
            at + ".parameters_b");
      }
      if (m.expertsActive() > m.experts()) {
        String expected = "at most all experts, " + m.experts();
        findings.add(at + ".experts_active", "" + m.expertsActive(), expected, at + ".experts");
      }
    }
  }
}
