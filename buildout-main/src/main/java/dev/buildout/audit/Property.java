package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    YearMonth first =
        timeline
            .start()
            .plusMonths(
                v.inService() < 0 ? -v.monthsBefore() : Vintage.months(timeline, v.inService()));
    BookValue books = new BookValue(c, first, months);
    double[] bookLeft = left(v, books.deducted);
    double[] taxLeft =
        left(v, Deductions.tax(c, timeline.start().plusMonths(v.acquired()), first, months));
    openingPayable += v.inService() < 0 ? total(v.payments()) : 0;
    openingBook += opening(v, bookLeft);
    openingTaxBasis += opening(v, taxLeft);
    double net =
        roll(v, bookLeft, "depreciation_" + c.id(), "disposals_book_value", lost(v, books.lost));
    roll(v, taxLeft, "tax_depreciation_programme", "disposals_tax_basis", null);
    line("terminal_value")[timeline.size() - 1] += net * c.terminalShare();
  }

  private static double opening(Vintage v, double[] left) {
    return v.inService() < 0 ? v.cost() * left[0] : v.paidBefore();
  }

  /**
   * Follows the net value of one vintage through the periods.
   *
   * @param left share not yet deducted at the start of each period, and at the end
   * @param lost share of the cost lost by impairment by period; null for tax, which knows none
   * @return net value at the end
   */
  private double roll(
      Vintage v, double[] left, String deduction, String removal, double @Nullable [] lost) {
    double net = opening(v, left);
    double kept = 1;
    double payable = v.inService() < 0 ? total(v.payments()) : 0;
    for (int p = 0; p < timeline.size(); p++) {
      for (Vintage.Leaving leaving : v.leavings()) {
        if (leaving.period() == p && kept > 0) {
          double leaves = net * Math.min(1, leaving.share() / kept);
          line(removal)[p] += leaves;
          net -= leaves;
          kept = Math.max(0, kept - leaving.share());
        }
      }
      double added = 0;
      if (p < v.inService()) {
        added = v.payments()[p];
      } else if (p == v.inService()) {
        added = kept * v.cost() - net;
      }
      net += added;
      if (p >= v.inService()) {
        double after = kept * v.cost() * left[p + 1];
        double impaired = lost == null ? 0 : kept * v.cost() * lost[p];
        line("impairment")[p] += impaired;
        line(deduction)[p] += net - after - impaired;
        net = after;
        payable += added - v.payments()[p];
      }
      if (lost != null) {
        line("capex_programme")[p] += v.payments()[p];
        line("additions_programme")[p] += added;
        line(p >= v.inService() ? "property_in_service" : "construction_in_progress")[p] += net;
        line("capex_payables")[p] += payable;
      }
    }
    return net;
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
