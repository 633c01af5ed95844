package dev.buildout.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Segments of {@link TinyRun} by plain arithmetic. The app pays the infrastructure a transfer, so
 * that all systems are at its cost; what is in no layer are leases, cancelled orders
 */
final class TinySegments {
  private final List<Object[]> rows = new ArrayList<>();

  List<Object[]> rows() {
    return rows;
  }

  /**
   * @param hours revenue of the infrastructure, USD m
   * @param forApp part of the systems that stand ready for the app
   */
  void add(String plan, int p, TinyBooks books, double hours, double forApp) {
    double app = 0.2;
    double transfer = 20_000 * 1.5 / 1e6;
    double serve =
        books.usdM("energy_cost", p)
            + books.usdM("site_cost", p)
            + books.usdM("maintenance_cost", p)
            + books.usdM("rental_cost", p);
    double worn = books.usdM("depreciation_programme", p);
    double all = serve + worn;
    double capex = books.usdM("capex_programme", p);
    double sold = books.usdM("disposal_proceeds", p);
    double tax = books.usdM("tax_depreciation_programme", p);
    double costs = serve + books.usdM("revenue_share", p) + 0.1 * hours;
    long[] infrastructure =
        cents(hours, transfer, 0, costs, 0, worn, 0, all * (1 - forApp), capex, sold, tax);
    long[] tool = cents(app, 0, transfer, 0.1 * app, 0, 0, 0, all * forApp, 0, 0, 0);
    long[] shop = cents(100, 0, 0, 85, 2, 5, 0, 0, 6, 0.5, 4);
    long[] elimination = cents(0, -transfer, -transfer, 0, 0, 0, 0, 0, 0, 0, 0);
    long[] firm =
        cents(
            books.usdM("revenue", p),
            0,
            0,
            books.usdM("revenue", p) - books.usdM("ebitda", p),
            2,
            worn + 5,
            books.usdM("gain_on_disposal", p) - books.usdM("lease_amortisation", p),
            all,
            capex + 6,
            sold + 0.5,
            tax + 4);
    long[] rest = new long[firm.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = i == 7 ? 0 : firm[i] - infrastructure[i] - tool[i] - shop[i] - elimination[i];
    }
    firm[7] = infrastructure[7] + tool[7];
    row(plan, p, "infrastructure", "layer", infrastructure);
    row(plan, p, "applied_tool", "layer", tool);
    row(plan, p, "unallocated", "unallocated", rest);
    row(plan, p, "shop", "business", shop);
    row(plan, p, "elimination", "elimination", elimination);
    row(plan, p, "firm", "firm", firm);
  }

  /** Writes operating income between what it follows from and the memo. */
  private void row(String plan, int p, String segment, String kind, long[] c) {
    long income = c[0] + c[1] - c[2] - c[3] - c[4] - c[5] + c[6];
    List<Object> cells = new ArrayList<>(List.of(plan, 2026 + p, segment, kind, segment));
    for (int i = 0; i < c.length; i++) {
      if (i == 7) {
        cells.add(income / 1e8);
      }
      cells.add(c[i] / 1e8);
    }
    rows.add(cells.toArray());
  }

  private static long[] cents(double... usdM) {
    long[] cents = new long[usdM.length];
    for (int i = 0; i < cents.length; i++) {
      cents[i] = Math.round(usdM[i] * 1e8);
    }
    return cents;
  }
}
