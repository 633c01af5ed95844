package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of the statements that follow from the vintages alone, USD m by period. */
final class Property {
  private final Timeline timeline;
  private final Map<String, double[]> lines = new HashMap<>();
  private double openingBook;
  private double openingTaxBasis;
  private double openingPayable;
  private int vintages;

  static Property of(Evidence e) {
    Property property = new Property(e.timeline());
    List<Vintage> all = e.vintages();
    for (Vintage v : all) {
      property.add(v, v.classIn(e.theCase()));
    }
    if (e.theCase().finance().capitaliseInterest()) {
      for (Vintage interest : InterestOfConstruction.of(e, all)) {
        property.addInterest(interest, interest.classIn(e.theCase()));
      }
    }
    property.vintages = all.size();
    return property;
  }

  private Property(Timeline timeline) {
    this.timeline = timeline;
  }

  /** A line over the periods; zeros where no vintage adds to it. */
  double[] line(String id) {
    return lines.computeIfAbsent(id, key -> new double[timeline.size()]);
  }

  double openingBook() {
    return openingBook;
  }

  double openingTaxBasis() {
    return openingTaxBasis;
  }

  double openingPayable() {
    return openingPayable;
  }

  int vintages() {
    return vintages;
  }

  private void add(Vintage v, AssetClass c) {
    int months = v.monthsBefore() + Vintage.months(timeline, timeline.size());
    BookValue books = new BookValue(c, firstMonth(v), months);
    double[] bookLeft = left(v, books.deducted);
    double[] taxLeft =
        left(
            v, Deductions.tax(c, timeline.start().plusMonths(v.acquired()), firstMonth(v), months));
    openingPayable += v.inService() < 0 ? total(v.payments()) : 0;
    openingBook += Roll.opening(v, bookLeft);
    openingTaxBasis += Roll.opening(v, taxLeft);
    Roll book = Roll.of(v, bookLeft);
    add("capex_programme", v.payments());
    add("additions_programme", book.added());
    add("capex_payables", book.payable());
    addBookValue(v, c, book, lost(v, books.lost));
    line("terminal_value")[timeline.size() - 1] +=
        book.net()[timeline.size() - 1] * c.terminalShare();
    Roll tax = Roll.of(v, taxLeft);
    add("tax_depreciation_programme", tax.deducted());
    add("disposals_tax_basis", tax.removed());
  }

  /** Interest in the cost of what was built, which tax does not know and no value counts. */
  private void addInterest(Vintage v, AssetClass c) {
    BookValue books = new BookValue(c, firstMonth(v), Vintage.months(timeline, timeline.size()));
    Roll book = Roll.of(v, left(v, books.deducted));
    add("capitalised_interest", book.added());
    addBookValue(v, c, book, lost(v, books.lost));
  }

  private void addBookValue(Vintage v, AssetClass c, Roll book, double[] lost) {
    add("disposals_book_value", book.removed());
    for (int p = 0; p < timeline.size(); p++) {
      boolean used = p >= v.inService();
      double impaired = used ? book.kept()[p] * v.cost() * lost[p] : 0;
      line("impairment")[p] += impaired;
      line("depreciation_" + c.id())[p] += book.deducted()[p] - impaired;
      line(used ? "property_in_service" : "construction_in_progress")[p] += book.net()[p];
    }
  }

  private void add(String id, double[] amounts) {
    for (int p = 0; p < amounts.length; p++) {
      line(id)[p] += amounts[p];
    }
  }

  private YearMonth firstMonth(Vintage v) {
    return timeline
        .start()
        .plusMonths(
            v.inService() < 0 ? -v.monthsBefore() : Vintage.months(timeline, v.inService()));
  }

  /** Shares not yet deducted at the start of each period, and at the end. */
  private double[] left(Vintage v, double[] deducted) {
    double[] left = new double[timeline.size() + 1];
    for (int p = 0; p <= timeline.size(); p++) {
      left[p] = 1 - deducted[served(v, p)];
    }
    return left;
  }

  /** Shares lost by impairment by period, from those by month of service. */
  private double[] lost(Vintage v, double[] byMonth) {
    double[] lost = new double[timeline.size()];
    for (int p = 0; p < lost.length; p++) {
      for (int m = served(v, p); m < served(v, p + 1); m++) {
        lost[p] += byMonth[m];
      }
    }
    return lost;
  }

  /** Months of service at the start of a period; its size means the end. */
  private int served(Vintage v, int period) {
    int elapsed = Vintage.months(timeline, period);
    return v.inService() < 0
        ? v.monthsBefore() + elapsed
        : Math.max(0, elapsed - Vintage.months(timeline, v.inService()));
  }

  private static double total(double[] amounts) {
    return Arrays.stream(amounts).sum();
  }
}
