package dev.buildout.cases;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Case;
import dev.buildout.model.Convention;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Offer;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Rules about payments, debt, property and fiscal years. */
final class MoneyRules {
  private static final List<String> ASSET_CLASSES =
      List.of("systems", "shell", "equipment", "grid", "development");
  private static final double ROUNDING = 1e-9;

  /** Year of a month that stands for none. */
  private static final int FOR_EVER = 9999;

  static void paymentsBeforeDelivery(Case c, Findings findings) {
    for (Offer offer : c.offers()) {
      if (offer instanceof Offer.Purchase p
          && p.depositShare() + p.progressShare() > 1 + ROUNDING) {
        String found =
            "deposit_share + progress_share = " + Field.plain(p.depositShare() + p.progressShare());
        findings.add("offers." + p.id(), found, "at most 1");
      }
    }
  }

  static void debtIsDrawnBeforeItIsRepaid(Case c, Findings findings) {
    if (!Rule.hasTimeline(c)) {
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

  static void assetClassesExist(Case c, Findings findings) {
    String at = "finance.asset_classes";
    List<String> ids = c.finance().assetClasses().stream().map(AssetClass::id).toList();
    ASSET_CLASSES.stream()
        .filter(id -> !ids.contains(id))
        .forEach(id -> findings.add(at, "no asset class " + id, String.join(", ", ASSET_CLASSES)));
  }

  /** Otherwise systems of the last period with purchases would be cut off while they still earn. */
  static void tailCoversSystems(Case c, Findings findings) {
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

  static void useIsTheOnlyClock(Case c, Findings findings) {
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

  /** Otherwise no year of the statements could be added up; the default is left to be so. */
  static void fiscalYearsAreWholePeriods(Case c, Findings findings) {
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

  private MoneyRules() {}
}
