package dev.buildout.cases;

import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Energisation;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.Lease;
import dev.buildout.model.Offer;
import dev.buildout.units.Period;
import java.time.YearMonth;
import java.util.List;

/**
 * Rules between values of a case; what one value alone must be is declared on the records. A rule
 * is one method that is listed in {@link #ALL}.
 */
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          Rules::nameFitsFolder,
          Rules::baseYearIsBeforeStart,
          WorkRules::hasWork,
          WorkRules::demandIsGivenOnce,
          WorkRules::workUnitHasItsReference,
          WorkRules::sharesOfChannels,
          MoneyRules::paymentsBeforeDelivery,
          Rules::spansAreInOrder,
          MoneyRules::debtIsDrawnBeforeItIsRepaid,
          Rules::commitmentsDoNotShrink,
          WorkRules::limitedCustomersHaveNames,
          MoneyRules::assetClassesExist,
          MoneyRules::tailCoversSystems,
          MoneyRules::useIsTheOnlyClock,
          Rules::historyHasYears,
          MoneyRules::fiscalYearsAreWholePeriods,
          Rules::anchorsAreInRange,
          WorkRules::contractsAskForWork,
          WorkRules::contractsLieWithinThePlan,
          Rules::datesArePlausible,
          Rules::activeParameters);

  private Rules() {}

  /** Reports what breaks a rule, except where a value that the rule reads is itself at fault. */
  static void check(Case c, Reading reading) {
    Findings findings = new Findings(reading.faults);
    ALL.forEach(rule -> rule.check(c, findings));
    for (Findings.Finding f : findings.kept()) {
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

  /** A fee on what is not drawn has no meaning where the limit falls below what is. */
  private static void commitmentsDoNotShrink(Case c, Findings findings) {
    if (!Rule.hasTimeline(c)) {
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

  private static void historyHasYears(Case c, Findings findings) {
    c.history().stream()
        .filter(y -> !y.id().matches("\\d{4}"))
        .forEach(y ->
            findings.add(
                "history." + y.id() + ".id", FaultList.quoted(y.id()), "a year such as 2025"));
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
