package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.Case;
import dev.buildout.model.Offer;
import dev.buildout.results.Tables;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the plan orders, by offer, site and period; the cost of its vintages comes from here. */
final class PlanSheet {
  /** A cost that the run recorded twice may differ by rounding of the product. */
  private static final double SAME = 1e-9;

  private static final List<String> HEADERS =
      List.of(
          "ordered",
          "what",
          "system",
          "site",
          "in service",
          "quantity",
          "unit",
          "USD m a unit",
          "cost, USD m");
  private static final int HEADER_ROW = 3;
  private static final int QUANTITY = 5;

  /**
   * An order: the label that its vintages have in the books.
   *
   * @param cost cell of its cost
   */
  private record Order(String label, int inService, double costUsdM, String cost) {}

  private final Sheet sheet = new Sheet("Plan", Tabs.FRONT);
  private final List<Order> orders = new ArrayList<>();
  private final Case theCase;
  private final Timeline timeline;

  PlanSheet(Case theCase, Timeline timeline, RunRows rows) {
    this.theCase = theCase;
    this.timeline = timeline;
    sheet.put(0, 0, Cell.text("Plan", Role.TITLE));
    sheet.put(
        1,
        0,
        Cell.text(
            "Orders over the horizon. Quantities and prices are inputs: cost, payments and"
                + " depreciation follow; work and power do not follow by themselves.",
            Role.HINT));
    for (int column = 0; column < HEADERS.size(); column++) {
      sheet.put(HEADER_ROW, column, Cell.text(HEADERS.get(column), Role.HEADER));
      sheet.widthOfLabels(column, 14, 60);
    }
    sheet.freeze(HEADER_ROW + 1, 2);
    sheet.onePageWide();
    for (RunRows.Row row : rows.of(Tables.PURCHASES)) {
      String system = theCase.catalog().getSystem(row.text("system")).name();
      String what = row.text("offer") + " at " + row.text("site");
      order(row, what, name(row.text("offer")), system, row.real("systems"), "systems");
    }
    for (RunRows.Row row : rows.of(Tables.HALLS)) {
      String kind = row.text("kind");
      order(row, kind + " " + row.text("site"), kind, "", row.real("mw"), "MW");
    }
    if (orders.isEmpty()) {
      sheet.put(HEADER_ROW + 1, 0, Cell.text("The plan orders nothing."));
    }
  }

  Sheet sheet() {
    return sheet;
  }

  /** Cell of the cost of the order behind a vintage, which no other vintage takes any more. */
  Optional<String> takeCost(String label, int inService, double costUsdM) {
    for (Order order : orders) {
      if (matches(order, label, inService) && same(order.costUsdM(), costUsdM)) {
        orders.remove(order);
        return Optional.of(order.cost());
      }
    }
    return Optional.empty();
  }

  /** The same for the part of a hall that has this share of its cost; it stays for other parts. */
  Optional<String> findPartCost(String label, int inService, double costUsdM, double share) {
    return orders.stream()
        .filter(o -> matches(o, label, inService) && same(o.costUsdM() * share, costUsdM))
        .map(Order::cost)
        .findFirst();
  }

  private static boolean matches(Order order, String label, int inService) {
    return order.label().equals(label) && order.inService() == inService;
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
  }

  private void order(
      RunRows.Row row, String label, String what, String system, double quantity, String unit) {
    int at = sheet.nextRow();
    int inService = row.integer("in_service");
    double cost = row.real("cost_usd_m");
    sheet.put(at, 0, Cell.text(timeline.get(row.integer("period")).label()));
    sheet.put(at, 1, Cell.text(what));
    sheet.put(at, 2, Cell.text(system));
    sheet.put(at, 3, Cell.text(theCase.getSite(row.text("site")).name()));
    sheet.put(
        at,
        4,
        Cell.text(inService < timeline.size() ? timeline.get(inService).label() : "after the end"));
    sheet.put(at, QUANTITY, Cell.input(quantity, Format.QUANTITY));
    sheet.put(at, QUANTITY + 1, Cell.text(unit));
    double unitCost = quantity == 0 ? 0 : cost / quantity;
    sheet.put(at, QUANTITY + 2, Cell.input(unitCost, Format.PRICE));
    String product = sheet.at(at, QUANTITY) + "*" + sheet.at(at, QUANTITY + 2);
    sheet.put(at, QUANTITY + 3, Cell.formula(product, Format.AMOUNT));
    orders.add(new Order(label, inService, cost, sheet.fixed(at, QUANTITY + 3)));
  }

  private String name(String offer) {
    return theCase.offers().stream()
        .filter(o -> o.id().equals(offer))
        .map(Offer::name)
        .findFirst()
        .orElse(offer);
  }
}
