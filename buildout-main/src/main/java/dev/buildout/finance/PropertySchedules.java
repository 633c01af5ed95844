package dev.buildout.finance;

import dev.buildout.finance.assets.NetCurve;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Finance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Timeline;
import java.util.List;

/** Schedules of all vintages of a programme: property, depreciation, tax basis, payments. */
final class PropertySchedules {
  private static final List<String> FLOWS =
      List.of(
          "capex_programme",
          "additions_programme",
          "disposals_book_value",
          "disposals_tax_basis",
          "impairment",
          "capitalised_interest",
          "tax_depreciation_programme");
  private static final List<String> STOCKS =
      List.of("property_in_service", "construction_in_progress", "capex_payables");

  private final Timeline timeline;
  private final Schedules schedules;

  static void write(Finance finance, Programme programme, Schedules schedules) {
    Timeline timeline = programme.timeline();
    PropertySchedules property = new PropertySchedules(timeline, schedules);
    property.clear(finance);
    double[] proceeds = new double[timeline.size()];
    double terminal = 0;
    double[][] interest = CapitalisedInterest.of(finance, programme);
    for (int v = 0; v < programme.purchases().size(); v++) {
      List<Disposal> disposals = programme.disposalsOf(v);
      disposals.forEach(d -> proceeds[d.period()] += d.proceeds());
      Purchase purchase = programme.purchases().get(v);
      AssetClass assetClass = finance.getAssetClass(purchase.assetClass());
      terminal += property.add(purchase, disposals, assetClass);
      if (finance.capitaliseInterest()) {
        property.addInterest(purchase, interest[v], disposals, assetClass);
      }
    }
    schedules.put("disposal_proceeds", Cents.flows(proceeds));
    long[] terminalValue = new long[timeline.size()];
    terminalValue[timeline.size() - 1] = Math.round(terminal);
    schedules.put("terminal_value", terminalValue);
  }

  private PropertySchedules(Timeline timeline, Schedules schedules) {
    this.timeline = timeline;
    this.schedules = schedules;
  }

  private void clear(Finance finance) {
    for (String flow : FLOWS) {
      schedules.put(flow, new long[timeline.size()]);
    }
    for (AssetClass assetClass : finance.assetClasses()) {
      schedules.put(FirmChart.depreciationLine(assetClass), new long[timeline.size()]);
    }
    for (String stock : STOCKS) {
      schedules.put(stock, new long[timeline.size()]);
      schedules.open(stock, 0);
    }
    schedules.open("tax_basis", 0);
  }

  /** Adds one vintage and returns its terminal value in cents. */
  private double add(Purchase purchase, List<Disposal> disposals, AssetClass assetClass) {
    int inService = purchase.inService();
    int months = purchase.monthsBefore();
    VintageLedger book = book(purchase, disposals, assetClass);
    VintageLedger tax =
        VintageLedger.of(
            timeline,
            purchase,
            disposals,
            p ->
                Depreciation.taxBasisShareAt(
                    assetClass, timeline, inService, months, purchase.acquired(), p),
            p -> 0);

    schedules.add("capex_programme", book.payments());
    schedules.add("additions_programme", book.additions());
    schedules.add("disposals_tax_basis", tax.removed());
    schedules.add("tax_depreciation_programme", tax.deductions());
    schedules.add("capex_payables", book.payable());
    schedules.addOpening("capex_payables", book.openingPayable());
    schedules.addOpening("tax_basis", tax.openingNet());
    addBookValue(book, inService, assetClass);
    schedules.addOpening(
        inService < 0 ? "property_in_service" : "construction_in_progress", book.openingNet());
    return assetClass.terminalShare() * book.net()[timeline.size() - 1];
  }

  /**
   * What interest adds to a vintage in the books. Tax has deducted it, and a plan is worth no more
   * for it: there is no terminal value.
   */
  private void addInterest(
      Purchase purchase, double[] interest, List<Disposal> disposals, AssetClass assetClass) {
    Purchase cost = CapitalisedInterest.asPurchase(purchase, interest, disposals);
    VintageLedger book = book(cost, disposals, assetClass);
    schedules.add("capitalised_interest", book.additions());
    addBookValue(book, purchase.inService(), assetClass);
  }

  private VintageLedger book(Purchase purchase, List<Disposal> disposals, AssetClass assetClass) {
    NetCurve curve =
        Depreciation.book(assetClass, timeline, purchase.inService(), purchase.monthsBefore());
    return VintageLedger.of(
        timeline,
        purchase,
        disposals,
        p -> curve.net()[Depreciation.elapsed(timeline, p)],
        p -> impaired(curve, p));
  }

  private void addBookValue(VintageLedger book, int inService, AssetClass assetClass) {
    schedules.add("disposals_book_value", book.removed());
    schedules.add(FirmChart.depreciationLine(assetClass), book.deductions());
    schedules.add("impairment", book.writtenDown());
    long[] used = new long[timeline.size()];
    long[] underConstruction = new long[timeline.size()];
    for (int p = 0; p < used.length; p++) {
      (p >= inService ? used : underConstruction)[p] = book.net()[p];
    }
    schedules.add("property_in_service", used);
    schedules.add("construction_in_progress", underConstruction);
  }

  private double impaired(NetCurve curve, int period) {
    double share = 0;
    int end = Depreciation.elapsed(timeline, period + 1);
    for (int m = Depreciation.elapsed(timeline, period); m < end; m++) {
      share += curve.writtenDown()[m];
    }
    return share;
  }
}
