package dev.buildout.export;

import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Workload;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Revenue and what follows it: the owner's share, overhead and prepayments.
 *
 * <pre>
 * revenue = served x use factor x the larger of expected use and take-or-pay x price x price factor / 1e6
 * </pre>
 */
final class RevenueSchedule {
  private static final String USD_M = "USD m";

  private final Case theCase;
  private final InputsSheet inputs;
  private final RunRows rows;
  private final TimeSheet sheet;
  private final List<TimeRow> revenues = new ArrayList<>();
  private final List<String> shares = new ArrayList<>();
  private final List<TimeRow> released = new ArrayList<>();
  private final List<TimeRow> received = new ArrayList<>();

  private RevenueSchedule(PlanContext plan) {
    this.theCase = plan.theCase();
    this.inputs = plan.inputs();
    this.rows = plan.rows();
    sheet =
        plan.sheet(
            "Revenue",
            "Volumes are what the plan serves at full use factor; revenue is volume x share billed x price.");
  }

  static Sheet write(PlanContext plan, Feeds feeds) {
    RevenueSchedule schedule = new RevenueSchedule(plan);
    schedule.channels();
    schedule.totals(feeds);
    return schedule.sheet.sheet();
  }

  private void channels() {
    Map<String, double[]> served = rows.byPeriod(Tables.WORK, "served", RevenueSchedule::key);
    Map<String, double[]> demand = rows.byPeriod(Tables.WORK, "demand", RevenueSchedule::key);
    for (Workload w : theCase.workloads()) {
      sheet.section(w.name());
      for (Channel c : w.channels()) {
        String key = w.id() + " " + c.id();
        double[] volume = served.getOrDefault(key, new double[sheet.periods()]);
        TimeRow sold = sheet.row(c.id() + ": served", w.unit().symbol());
        sold.inputs(volume, Format.COUNT).remark("decided by the plan: table work");
        TimeRow revenue = revenue(w, c, sold);
        revenues.add(revenue);
        shares.add(inputs.scalar("workloads." + w.id() + ".revenue_share"));
        prepayment(w, c, revenue, demand.getOrDefault(key, new double[sheet.periods()]));
      }
    }
  }

  private TimeRow revenue(Workload w, Channel c, TimeRow sold) {
    String at = "workloads." + w.id() + ".channels." + c.id();
    String billed =
        "MAX("
            + inputs.scalar(at + ".expected_use")
            + ","
            + inputs.scalar(at + ".take_or_pay")
            + ")";
    TimeRow price = inputs.price(w.id(), c.id());
    return sheet
        .row(c.id() + ": revenue", USD_M)
        .formulas(
            Format.AMOUNT,
            p ->
                String.join(
                    "*",
                    sold.at(p),
                    inputs.useFactor(w.id()),
                    billed,
                    price.at(p),
                    inputs.priceFactor(w.id()) + "/1000000"));
  }

  /** Paid in the first period with demand: a share of all that is billed. */
  private void prepayment(Workload w, Channel c, TimeRow revenue, double[] demand) {
    if (c.prepaidShare() == 0) {
      return;
    }
    String share = inputs.scalar("workloads." + w.id() + ".channels." + c.id() + ".prepaid_share");
    int first = 0;
    while (first < demand.length && demand[first] <= 0) {
      first++;
    }
    int start = first;
    received.add(
        sheet
            .row(c.id() + ": paid in advance", USD_M)
            .formulas(
                Format.AMOUNT,
                p ->
                    p == start
                        ? share + "*SUM(" + revenue.range(start, sheet.periods() - 1) + ")"
                        : "0"));
    released.add(
        sheet
            .row(c.id() + ": bills already paid", USD_M)
            .formulas(Format.AMOUNT, p -> share + "*" + revenue.at(p)));
  }

  private void totals(Feeds feeds) {
    sheet.section("All workloads");
    TimeRow revenue =
        sheet
            .row("Revenue of the planned workloads", USD_M)
            .totals(Format.AMOUNT, p -> TimeRow.sum(revenues, p));
    feeds.put("revenue_programme", revenue);
    feeds.put(
        "revenue_share",
        sheet.row("Revenue share of model owners", USD_M).formulas(Format.AMOUNT, this::owners));
    String overhead = inputs.scalar("finance.overhead_share");
    feeds.put(
        "overhead_cost",
        sheet
            .row("Selling, general and administrative cost", USD_M)
            .formulas(Format.AMOUNT, p -> overhead + "*" + revenue.at(p)));
    feeds.put(
        "received",
        sheet
            .row("Paid by customers in advance", USD_M)
            .formulas(Format.AMOUNT, p -> TimeRow.sum(received, p)));
    feeds.put(
        "released",
        sheet
            .row("Bills paid in advance", USD_M)
            .formulas(Format.AMOUNT, p -> TimeRow.sum(released, p)));
  }

  private String owners(int period) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      terms.add(shares.get(i) + "*" + revenues.get(i).at(period));
    }
    return terms.isEmpty() ? "0" : String.join("+", terms);
  }

  private static String key(RunRows.Row row) {
    return row.text("workload") + " " + row.text("channel");
  }
}
