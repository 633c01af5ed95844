package dev.buildout.finance;

import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Timeline;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * One purchase from order to the end of its life, in exact cents by period; the same recurrence
 * serves the books and tax, which differ in the share of cost that is deducted.
 *
 * <p>What is paid before service is property under construction. On first use the rest of the cost
 * joins it against a payable. Each period {@code net = before - removed + additions - deductions -
 * writtenDown} holds exactly: deductions and write-downs are what leads to the rounded net value,
 * so those of a life sum to the cost.
 *
 * @param openingNet not yet deducted at the start, or paid for what is not in service
 * @param openingPayable cost in service and not yet paid at the start
 * @param payments cash paid in the period
 * @param additions cost that joins the property in the period
 * @param removed net value of the shares that leave at the start of the period
 * @param deductions depreciation of the period
 * @param writtenDown lost by impairment in the period
 * @param net not yet deducted at the end of the period
 * @param payable cost in service and not yet paid at the end of the period
 */
public record VintageLedger(
    long openingNet,
    long openingPayable,
    long[] payments,
    long[] additions,
    long[] removed,
    long[] deductions,
    long[] writtenDown,
    long[] net,
    long[] payable) {

  /**
   * @param disposals of this purchase, in order of period
   * @param undeducted share of the cost not yet deducted at the start of a period in which the
   *     vintage is in service; asked for periods up to the timeline's size
   * @param impaired share of the cost that is written down in a period
   */
  public static VintageLedger of(
      Timeline t,
      Purchase purchase,
      List<Disposal> disposals,
      IntToDoubleFunction undeducted,
      IntToDoubleFunction impaired) {
    int size = t.size();
    boolean old = purchase.inService() < 0;
    long[] payments = payments(purchase);
    long total = java.util.Arrays.stream(payments).sum();

    long[] additions = new long[size];
    long[] removed = new long[size];
    long[] deductions = new long[size];
    long[] writtenDown = new long[size];
    long[] nets = new long[size];
    long[] payables = new long[size];

    long openingNet =
        old
            ? Cents.of(purchase.cost() * undeducted.applyAsDouble(0))
            : Cents.of(purchase.paidBefore());
    long openingPayable = old ? total : 0;
    long net = openingNet;
    long payable = openingPayable;
    double kept = 1;
    for (int p = 0; p < size; p++) {
      for (Disposal disposal : disposals) {
        if (disposal.period() == p && kept > 0) {
          long leaving = Math.round(net * Math.min(1, disposal.share() / kept));
          removed[p] += leaving;
          net -= leaving;
          kept = Math.max(0, kept - disposal.share());
        }
      }
      if (p < purchase.inService()) {
        additions[p] = payments[p];
      } else {
        if (p == purchase.inService()) {
          additions[p] = Cents.of(kept * purchase.cost()) - net;
        }
        payable += additions[p] - payments[p];
      }
      long before = net + additions[p];
      net =
          p < purchase.inService()
              ? before
              : Cents.of(kept * purchase.cost() * undeducted.applyAsDouble(p + 1));
      long lost = Cents.of(kept * purchase.cost() * impaired.applyAsDouble(p));
      writtenDown[p] = Math.max(0, Math.min(before - net, lost));
      deductions[p] = before - net - writtenDown[p];
      nets[p] = net;
      payables[p] = payable;
    }
    return new VintageLedger(
        openingNet,
        openingPayable,
        payments,
        additions,
        removed,
        deductions,
        writtenDown,
        nets,
        payables);
  }

  /** Payments in cents such that they and what was paid before sum to the rounded total. */
  private static long[] payments(Purchase purchase) {
    if (purchase.inService() < 0) {
      return Cents.flows(purchase.payments());
    }
    long[] cents = new long[purchase.payments().length];
    double total = purchase.paidBefore();
    for (int p = 0; p < cents.length; p++) {
      long before = Cents.of(total);
      total += purchase.payments()[p];
      cents[p] = Cents.of(total) - before;
    }
    return cents;
  }
}
