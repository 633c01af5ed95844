package dev.buildout.finance;

import dev.buildout.model.Finance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;

/** What a programme must keep for the books to make sense; the first breach is reported by name. */
final class ProgrammeRules {
  /** Relative slack for sums that an optimiser made. */
  private static final double TOLERANCE = 1e-6;

  static void check(Finance finance, Programme programme) {
    int size = programme.timeline().size();
    programme.purchases().forEach(purchase -> check(finance, purchase, size));
    checkDisposals(programme);
    for (int v = 0; v < programme.purchases().size(); v++) {
      checkPayments(programme, v);
    }
    programme.flows().forEach((flow, amounts) -> checkLength(flow.toString(), amounts, size));
    checkLength("borrowed", programme.borrowed(), size);
    checkLength("repaid", programme.repaid(), size);
    checkLength("interest", programme.interest(), size);
    checkLength("received", programme.received(), size);
    checkLength("released", programme.released(), size);
  }

  private static void check(Finance finance, Purchase purchase, int size) {
    finance.getAssetClass(purchase.assetClass());
    checkLength("payments of " + purchase.label(), purchase.payments(), size);
    if (purchase.inService() < -1 || purchase.inService() > size) {
      throw breach(
          purchase.label() + " goes into service in period " + purchase.inService(),
          "-1 to " + size);
    }
    if (purchase.monthsBefore() < 0 || (purchase.monthsBefore() > 0 && purchase.inService() >= 0)) {
      throw breach(
          purchase.label()
              + " has "
              + purchase.monthsBefore()
              + " months of service before the start",
          "0, or more with service from period -1");
    }
  }

  private static void checkDisposals(Programme programme) {
    double[] gone = new double[programme.purchases().size()];
    for (Disposal disposal : programme.disposals()) {
      int vintage = disposal.purchase();
      if (vintage < 0 || vintage >= gone.length) {
        throw breach("a disposal is of purchase " + vintage, "0 to " + (gone.length - 1));
      }
      String label = programme.purchases().get(vintage).label();
      int last = programme.timeline().size() - 1;
      if (disposal.period() < 0 || disposal.period() > last) {
        throw breach(label + " leaves in period " + disposal.period(), "0 to " + last);
      }
      gone[vintage] += disposal.share();
      if (disposal.share() < -TOLERANCE || gone[vintage] > 1 + TOLERANCE) {
        throw breach("shares of " + label + " that leave sum to " + gone[vintage], "0 to 1");
      }
    }
  }

  /**
   * What is paid may not exceed what is owed: the cost of the share that is kept until service, and
   * what was paid for shares that left under construction.
   */
  private static void checkPayments(Programme programme, int vintage) {
    Purchase purchase = programme.purchases().get(vintage);
    double paid = purchase.paidBefore();
    double gone = 0;
    double kept = 1;
    int counted = 0;
    for (Disposal disposal : programme.disposalsOf(vintage)) {
      if (disposal.period() <= purchase.inService() && kept > 0) {
        for (; counted < disposal.period(); counted++) {
          paid += purchase.payments()[counted];
        }
        gone += (paid - gone) * Math.min(1, disposal.share() / kept);
        kept = Math.max(0, kept - disposal.share());
      }
    }
    for (; counted < purchase.payments().length; counted++) {
      paid += purchase.payments()[counted];
    }
    double owed = kept * purchase.cost() + gone;
    if (paid > owed * (1 + TOLERANCE) + TOLERANCE) {
      throw breach(
          "payments for " + purchase.label() + " sum to " + paid + " USD m",
          "at most " + owed + "\nMaybe payments for a cancelled share go on after its disposal.");
    }
  }

  private static void checkLength(String what, double[] amounts, int size) {
    if (amounts.length != size) {
      throw breach(what + " has " + amounts.length + " periods", Integer.toString(size));
    }
  }

  private static IllegalArgumentException breach(String found, String expected) {
    return new IllegalArgumentException(found + ", expected " + expected);
  }

  private ProgrammeRules() {}
}
