package dev.buildout.export;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Case;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.LifeChange;
import dev.buildout.model.Offer;
import dev.buildout.model.Workload;
import dev.buildout.model.WriteDown;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which single numbers of a case the schedules use, by their addresses. */
final class CaseNumbers {

  /** Numbers under one heading. */
  record Group(String title, List<Entry> entries) {}

  /**
   * Attributes of one thing.
   *
   * @param at its address
   * @param name of it for readers; empty where attributes speak for themselves
   */
  record Entry(String at, String name, List<String> attributes) {
    static Entry of(String at, String name, String... attributes) {
      return new Entry(at, name, List.of(attributes));
    }
  }

  /**
   * All groups that have any numbers.
   *
   * @param plans of the workbook; what none of them uses is left out
   */
  static List<Group> of(Case c, List<RunRows> plans) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("What is billed", channels(c)));
    groups.add(new Group("Finance", finance()));
    groups.add(new Group("Balance sheet at the start", opening()));
    groups.add(new Group("Asset classes", assetClasses(c)));
    groups.add(new Group("Sites", sites(c, names(plans, Tables.POWER, "site"))));
    groups.add(new Group("Systems", systems(c, names(plans, Tables.FLEET, "system"))));
    groups.add(new Group("Rented capacity", rentals(c, names(plans, Tables.RENTALS, "offer"))));
    groups.add(new Group("Debt facilities", debt(c)));
    groups.add(new Group("Leases", leases(c)));
    return groups.stream().filter(g -> !g.entries().isEmpty()).toList();
  }

  private static List<Entry> channels(Case c) {
    List<Entry> entries = new ArrayList<>();
    for (Workload w : c.workloads()) {
      String at = "workloads." + w.id();
      entries.add(Entry.of(at, w.name(), "revenue_share"));
      w.channels()
          .forEach(channel ->
              entries.add(
                  Entry.of(
                      at + ".channels." + channel.id(),
                      w.name() + ", " + channel.id(),
                      "expected_use",
                      "take_or_pay",
                      "prepaid_share")));
    }
    return entries;
  }

  private static List<Entry> finance() {
    return List.of(
        Entry.of(
            "finance",
            "",
            "discount_rate",
            "tax_rate",
            "loss_offset_share",
            "receivable_days",
            "payable_days",
            "overhead_share",
            "hall_shell_share"));
  }

  private static List<Entry> opening() {
    return List.of(
        Entry.of(
            "finance.opening",
            "",
            "cash_usd_m",
            "net_ppe_usd_m",
            "debt_usd_m",
            "debt_rate",
            "other_assets_usd_m",
            "tax_losses_usd_m",
            "receivables_usd_m",
            "payables_usd_m",
            "equity_usd_m"));
  }

  private static List<Entry> assetClasses(Case c) {
    List<Entry> entries = new ArrayList<>();
    for (AssetClass a : c.finance().assetClasses()) {
      String at = "finance.asset_classes." + a.id();
      entries.add(Entry.of(at, a.name(), "book_life_months", "terminal_share"));
      if (a.hasOneBonus()) {
        entries.add(Entry.of(at, a.name(), "bonus_share"));
      }
      if (a.salvageShare() > 0) {
        entries.add(Entry.of(at, a.name(), "salvage_share"));
      }
      if (a.unitsOfProduction().isPresent()) {
        entries.add(Entry.of(at + ".units_of_production", a.name(), "life_units"));
      }
      for (LifeChange change : a.lifeChanges()) {
        String name = a.name() + " from " + change.from();
        entries.add(Entry.of(at + ".life_changes." + change.id(), name, "book_life_months"));
      }
      for (WriteDown loss : a.impairments()) {
        String name = a.name() + ", impairment of " + loss.on();
        entries.add(Entry.of(at + ".impairments." + loss.id(), name, "share"));
      }
    }
    return entries;
  }

  private static List<Entry> sites(Case c, Set<String> sites) {
    return sites.stream()
        .map(id ->
            Entry.of(
                "sites." + id,
                c.getSite(id).name(),
                "pue",
                "power_usd_per_mwh",
                "power_price_growth",
                "opex_usd_per_kw_year"))
        .toList();
  }

  private static List<Entry> systems(Case c, Set<String> systems) {
    return systems.stream()
        .map(id ->
            Entry.of(
                "catalog.systems." + id,
                c.catalog().getSystem(id).name(),
                "power_kw",
                "mean_load",
                "maintenance_share",
                "price_usd_m"))
        .toList();
  }

  private static List<Entry> rentals(Case c, Set<String> rented) {
    List<Entry> entries = new ArrayList<>();
    for (Offer offer : c.offers()) {
      if (rented.contains(offer.id())) {
        String at = "offers." + offer.id();
        entries.add(Entry.of(at, offer.name(), "usd_per_chip_hour", "price_growth"));
        if (offer instanceof Offer.Reservation) {
          entries.add(Entry.of(at, offer.name(), "lead_months", "term_months", "take_or_pay"));
        }
        entries.add(Entry.of("catalog.systems." + offer.system(), offer.name(), "chips"));
      }
    }
    return entries;
  }

  private static List<Entry> debt(Case c) {
    List<Entry> entries = new ArrayList<>();
    for (DebtFacility d : c.finance().debt()) {
      List<String> terms = new ArrayList<>(List.of("interest_rate", "fair_rate", "commitment_fee"));
      if (d.sweepShare() > 0) {
        terms.add("sweep_share");
      }
      entries.add(new Entry("finance.debt." + d.id(), d.name(), terms));
    }
    return entries;
  }

  private static List<Entry> leases(Case c) {
    return c.finance().leases().stream()
        .map(l ->
            Entry.of(
                "finance.leases." + l.id(),
                l.name(),
                "payment_usd_m_per_month",
                "escalator",
                "rate",
                "direct_cost_usd_m"))
        .toList();
  }

  private static Set<String> names(List<RunRows> plans, TableSpec table, String column) {
    Set<String> names = new LinkedHashSet<>();
    for (RunRows plan : plans) {
      plan.of(table).forEach(row -> names.add(row.text(column)));
    }
    return names;
  }

  private CaseNumbers() {}
}
