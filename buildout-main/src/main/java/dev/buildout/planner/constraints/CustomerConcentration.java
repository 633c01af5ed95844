package dev.buildout.planner.constraints;

import dev.buildout.model.Channel;
import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import java.util.List;

/**
 * No named customer brings more than a share of the revenue of twelve months within the horizon.
 *
 * <pre>
 * sum_{m in the twelve months to n} revenue of the customer[m] &lt;= maxCustomerShare * sum_m revenue[m]
 * </pre>
 */
final class CustomerConcentration implements Family {
  @Override
  public String name() {
    return "customer concentration";
  }

  @Override
  public void addTo(Formulation f) {
    double most = f.in.theCase.finance().maxCustomerShare();
    if (most >= 1) {
      return;
    }
    List<String> customers =
        f.in.workloads.stream()
            .flatMap(w -> w.channels().stream())
            .map(Channel::customer)
            .filter(c -> !c.isEmpty())
            .distinct()
            .toList();
    for (int n = 0; n < f.in.nodes(); n++) {
      int[] year = TrailingYear.nodes(f, n);
      if (year.length > 0 && !f.in.period(n).tail() && !customers.isEmpty()) {
        int revenue = revenue(f, n, year);
        for (String customer : customers) {
          limit(f, n, year, customer, revenue, most);
        }
      }
    }
  }

  /** A column for the revenue of the planned workloads in twelve months. */
  private static int revenue(Formulation f, int n, int[] year) {
    String name = "revenue of twelve months " + f.in.period(n).label();
    int revenue = f.problem.addColumn(name, 0, Double.POSITIVE_INFINITY, 0);
    int row = f.problem.addRow(name, 0, 0);
    f.problem.add(row, revenue, 1);
    for (int m : year) {
      f.problem.add(row, f.flow(Flow.REVENUE, m), -1);
    }
    return revenue;
  }

  private void limit(Formulation f, int n, int[] year, String customer, int revenue, double most) {
    String label = "concentration %s %s".formatted(customer, f.in.period(n).label());
    int row = f.problem.addRow(label, Double.NEGATIVE_INFINITY, 0);
    for (int m : year) {
      for (int w = 0; w < f.in.workloads.size(); w++) {
        List<Channel> channels = f.in.workloads.get(w).channels();
        for (int c = 0; c < channels.size(); c++) {
          if (channels.get(c).customer().equals(customer)) {
            Accruals.addRevenue(f, row, w, c, m, 1);
          }
        }
      }
    }
    f.problem.add(row, revenue, -most);
    f.limit(this, customer, n, row, revenue, most);
  }
}
