package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Attribute;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Path;
import dev.buildout.model.Workload;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Numbers of the case that the schedules use, each under its address, prices by period, and factors
 * to move many at once. What the plan decides is an input on its own schedule.
 */
final class InputsSheet {
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
    CaseNumbers.of(theCase, plans).forEach(this::numbers);
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

  private void numbers(CaseNumbers.Group group) {
    sheet.section(group.title());
    for (CaseNumbers.Entry entry : group.entries()) {
      for (String attribute : entry.attributes()) {
        number(entry, attribute);
      }
    }
  }

  private void number(CaseNumbers.Entry entry, String attribute) {
    String address = entry.at() + "." + attribute;
    if (rows.containsKey(address)) {
      return;
    }
    double value =
        theCase.get(address) instanceof Path path
            ? path.at(theCase.start())
            : ((Number) theCase.get(address)).doubleValue();
    Optional<Attribute> declared = theCase.findAttribute(address);
    String meaning = shortened(declared.map(Attribute::value).orElse(attribute));
    String label =
        entry.name().isEmpty() ? meaning : entry.name() + ": " + attribute.replace('_', ' ');
    TimeRow row = sheet.row(label, declared.map(Attribute::unit).orElse(""));
    row.start(Cell.input(value, Format.GENERAL)).remarkBeside(address + ": " + meaning);
    rows.put(address, row);
    addresses.add(address);
  }

  /** The first sentence, without its stop. */
  private static String shortened(String meaning) {
    int stop = meaning.indexOf(". ");
    String first = stop < 0 ? meaning : meaning.substring(0, stop);
    return first.replaceAll("\\.$", "");
  }
}
