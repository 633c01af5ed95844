package dev.buildout.finance;

import dev.buildout.model.Finance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import java.util.List;

/**
 * Interest that joins the cost of what is under construction (ASC 835-20-30).
 *
 * <pre>
 * expenditure[v] = carrying amount at the start, interest included, less what leaves + half of what is paid
 * avoidable      = sum_v expenditure[v] x interest / debt, at most the interest of the period
 * interest[v]    = avoidable x expenditure[v] / sum_v expenditure[v]
 * </pre>
 *
 * Interest over debt at the start of a period is the weighted rate of all debt, fees included. What
 * is owed to suppliers is no expenditure.
 */
final class CapitalisedInterest {
  /** Less debt than a dollar, in USD m, is none. */
  static final double LEAST_DEBT = 1e-6;

  private final Programme programme;
  private final double[] carrying;
  private final double[] kept;

  /** USD m by purchase and period; nothing where the firm does not capitalise. */
  static double[][] of(Finance finance, Programme programme) {
    int size = programme.timeline().size();
    double[][] interest = new double[programme.purchases().size()][size];
    if (!finance.capitaliseInterest()) {
      return interest;
    }
    CapitalisedInterest state = new CapitalisedInterest(programme);
    double debt = finance.opening().debtUsdM();
    for (int p = 0; p < size; p++) {
      state.period(p, debt, interest);
      debt += programme.borrowed()[p] - programme.repaid()[p];
    }
    return interest;
  }

  /** Share of a period's interest that is avoidable. */
  static double share(double expenditure, double debt) {
    return debt < LEAST_DEBT ? 0 : Math.min(1, expenditure / debt);
  }

  /**
   * The interest of a purchase as a purchase of its own: paid as it accrues, in service with it.
   *
   * @param interest USD m by period, none from service on
   * @param disposals of the purchase
   */
  static Purchase asPurchase(Purchase purchase, double[] interest, List<Disposal> disposals) {
    double cost = 0;
    for (int p = 0; p < Math.min(interest.length, purchase.inService()); p++) {
      double left = 1;
      for (Disposal disposal : disposals) {
        left -= disposal.period() <= p ? disposal.share() : 0;
      }
      cost += left > 0 ? interest[p] / left : 0;
    }
    return new Purchase(
        purchase.assetClass(),
        purchase.label(),
        purchase.inService(),
        purchase.monthsBefore(),
        cost,
        interest,
        0,
        purchase.acquired());
  }

  private CapitalisedInterest(Programme programme) {
    this.programme = programme;
    int vintages = programme.purchases().size();
    carrying = new double[vintages];
    kept = new double[vintages];
    for (int v = 0; v < vintages; v++) {
      Purchase purchase = programme.purchases().get(v);
      carrying[v] = purchase.inService() < 0 ? 0 : purchase.paidBefore();
      kept[v] = 1;
    }
  }

  private void period(int p, double debt, double[][] interest) {
    for (Disposal disposal : programme.disposals()) {
      int v = disposal.purchase();
      if (disposal.period() == p && kept[v] > 0) {
        carrying[v] *= 1 - Math.min(1, disposal.share() / kept[v]);
        kept[v] = Math.max(0, kept[v] - disposal.share());
      }
    }
    double[] expenditure = new double[carrying.length];
    double sum = 0;
    for (int v = 0; v < expenditure.length; v++) {
      Purchase purchase = programme.purchases().get(v);
      if (p < purchase.inService()) {
        expenditure[v] = carrying[v] + purchase.payments()[p] / 2;
        sum += expenditure[v];
      }
    }
    double avoidable = programme.interest()[p] * share(sum, debt);
    for (int v = 0; v < expenditure.length; v++) {
      if (expenditure[v] != 0 && sum > 0) {
        interest[v][p] = avoidable * expenditure[v] / sum;
        carrying[v] += interest[v][p];
      }
      carrying[v] += programme.purchases().get(v).payments()[p];
    }
  }
}
