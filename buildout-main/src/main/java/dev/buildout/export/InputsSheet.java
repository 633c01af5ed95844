package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Attribute;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.DebtFacility;
import dev.buildout.model.Offer;
import dev.buildout.model.Workload;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Numbers of the case that the schedules use, each under its address, prices by period, and factors
 * to move many at once. What the plan decides is an input on its own schedule.
 */
final class InputsSheet {
  private static final String NO_UNIT = "";

  private final Case theCase;
  private final TimeSheet sheet;
  private final Map<String, TimeRow> rows = new HashMap<>();
  private final List<String> addresses = new ArrayList<>();

  /**
   * @param plans rows of every plan that the workbook holds; the first has the prices
   */
  InputsSheet(Case theCase, TimeAxis axis, List<RunRows> plans) {
    this.theCase = theCase;
    sheet =
        axis.on(
            "Inputs",
            Tabs.INPUTS,
            "Inputs",
            "Blue numbers are there to be changed. Beside a single number stands"
                + " their address in the case, under which Sources tells where they come from.");
    sheet.startHeader("value");
    factors();
    prices(plans.getFirst());
    channels();
    finance();
    opening();
    assetClasses();
    sites(names(plans, Tables.POWER, "site"));
    systems(names(plans, Tables.FLEET, "system"));
    rentals(names(plans, Tables.RENTALS, "offer"));
    debt();
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  /** Cell of a single number, by its address in the case. */
  String scalar(String address) {
    return get(address).fixedStart();
  }

  /** Addresses of all single numbers. */
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** Realised price of a channel, USD per unit. */
  TimeRow price(String workload, String channel) {
    return get(priceKey(workload, channel));
  }

  /** Factor on all prices of a workload. */
  String priceFactor(String workload) {
    return get("price factor " + workload).fixedStart();
  }

  /** Factor on all volumes of a workload. */
  String useFactor(String workload) {
    return get("use factor " + workload).fixedStart();
  }

  /** Factor on the cost of what is bought of an asset class. */
  String costFactor(String assetClass) {
    return get("cost factor " + assetClass).fixedStart();
  }

  private TimeRow get(String key) {
    TimeRow row = rows.get(key);
    if (row == null) {
      throw new NoSuchElementException("no input " + key);
    }
    return row;
  }

  private void factors() {
    sheet.section("Factors, 1 as planned");
    for (Workload w : theCase.workloads()) {
      factor(
          "use factor " + w.id(),
          "Use: volume billed of " + w.name(),
          "on every channel and period");
    }
    for (Workload w : theCase.workloads()) {
      factor("price factor " + w.id(), "Price of " + w.name(), "on every channel and period");
    }
    for (AssetClass a : theCase.finance().assetClasses()) {
      factor("cost factor " + a.id(), "Cost of what the plan orders: " + a.name(), "");
    }
  }

  private void factor(String key, String label, String remark) {
    TimeRow row = sheet.row(label, "factor").start(Cell.input(1, Format.FACTOR));
    rows.put(key, remark.isEmpty() ? row : row.remarkBeside(remark));
  }

  private void prices(RunRows plan) {
    sheet.section("Realised prices");
    Map<String, double[]> prices =
        plan.byPeriod(
            Tables.WORK, "price_usd", r -> priceKey(r.text("workload"), r.text("channel")));
    for (Workload w : theCase.workloads()) {
      for (Channel c : w.channels()) {
        String key = priceKey(w.id(), c.id());
        double[] values = prices.getOrDefault(key, new double[sheet.periods()]);
        TimeRow row = sheet.row(w.name() + ", " + c.id(), "USD/" + w.unit().symbol());
        rows.put(key, row.inputs(values, Format.PRICE));
      }
    }
  }

  private static String priceKey(String workload, String channel) {
    return "price " + workload + " " + channel;
  }

  private void channels() {
    sheet.section("What is billed");
    for (Workload w : theCase.workloads()) {
      add("workloads." + w.id(), w.name(), "revenue_share");
      for (Channel c : w.channels()) {
        String at = "workloads." + w.id() + ".channels." + c.id();
        add(at, w.name() + ", " + c.id(), "expected_use", "take_or_pay", "prepaid_share");
      }
    }
  }

  private void finance() {
    sheet.section("Finance");
    add(
        "finance",
        "",
        "discount_rate",
        "tax_rate",
        "loss_offset_share",
        "receivable_days",
        "payable_days",
        "overhead_share",
        "hall_shell_share");
  }

  private void opening() {
    sheet.section("Balance sheet at the start");
    add(
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
        "equity_usd_m");
  }

  private void assetClasses() {
    sheet.section("Asset classes");
    for (AssetClass a : theCase.finance().assetClasses()) {
      String at = "finance.asset_classes." + a.id();
      add(at, a.name(), "book_life_months", "bonus_share", "terminal_share");
    }
  }

  private void sites(Set<String> sites) {
    sheet.section("Sites");
    for (String id : sites) {
      add(
          "sites." + id,
          theCase.getSite(id).name(),
          "pue",
          "power_usd_per_mwh",
          "power_price_growth",
          "opex_usd_per_kw_year");
    }
  }

  private void systems(Set<String> systems) {
    sheet.section("Systems");
    for (String id : systems) {
      String name = theCase.catalog().getSystem(id).name();
      String at = "catalog.systems." + id;
      add(at, name, "power_kw", "mean_load", "maintenance_share", "price_usd_m");
    }
  }

  private void rentals(Set<String> rented) {
    if (!rented.isEmpty()) {
      sheet.section("Rented capacity");
    }
    for (Offer offer : theCase.offers()) {
      if (rented.contains(offer.id())) {
        String at = "offers." + offer.id();
        add(at, offer.name(), "usd_per_chip_hour", "price_growth");
        if (offer instanceof Offer.Reservation) {
          add(at, offer.name(), "lead_months", "term_months", "take_or_pay");
        }
        add("catalog.systems." + offer.system(), offer.name(), "chips");
      }
    }
  }

  private void debt() {
    if (!theCase.finance().debt().isEmpty()) {
      sheet.section("Debt facilities");
    }
    for (DebtFacility d : theCase.finance().debt()) {
      String at = "finance.debt." + d.id();
      add(at, d.name(), "interest_rate", "fair_rate", "commitment_fee");
    }
  }

  private void add(String at, String name, String... attributes) {
    for (String attribute : attributes) {
      String address = at + "." + attribute;
      if (rows.containsKey(address)) {
        continue;
      }
      double value = ((Number) theCase.get(address)).doubleValue();
      String meaning = theCase.findAttribute(address).map(Attribute::value).orElse(attribute);
      String unit = theCase.findAttribute(address).map(Attribute::unit).orElse(NO_UNIT);
      String label = (name.isEmpty() ? "" : name + ": ") + shortened(meaning);
      TimeRow row = sheet.row(label, unit).start(Cell.input(value, Format.GENERAL));
      rows.put(address, row.remarkBeside(address));
      addresses.add(address);
    }
  }

  /** The first sentence, without its stop. */
  private static String shortened(String meaning) {
    int stop = meaning.indexOf(". ");
    String first = stop < 0 ? meaning : meaning.substring(0, stop);
    return first.replaceAll("\\.$", "");
  }

  private static Set<String> names(List<RunRows> plans, TableSpec table, String column) {
    Set<String> names = new LinkedHashSet<>();
    for (RunRows plan : plans) {
      plan.of(table).forEach(row -> names.add(row.text(column)));
    }
    return names;
  }
}
