package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.leases.Treatment;
import dev.buildout.model.Case;
import dev.buildout.model.Lease;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Leases by period, the same in every plan.
 *
 * <pre>
 * liability    = before + obtained + interest - paid
 * right of use = before + obtained + direct costs - amortisation
 * amortisation = (owed at first + direct costs) x months of the period / months left    (finance)
 *              = (all payments + direct costs) x the same share - interest              (operating)
 * </pre>
 */
final class LeaseSchedule {
  private static final String USD_M = "USD m";

  /** Inputs of the statements, with their labels. */
  private static final Map<String, String> FLOWS = flows();

  private static final List<String> STOCKS = List.of("right_of_use", "lease_liabilities");

  private final TimeAxis axis;
  private final InputsSheet inputs;
  private final TimeSheet sheet;
  private final LeaseMonthsSheet months;
  private final Map<String, List<TimeRow>> rows = new LinkedHashMap<>();

  private static Map<String, String> flows() {
    Map<String, String> flows = new LinkedHashMap<>();
    flows.put("operating_lease_cost", "Cost of operating leases");
    flows.put("short_lease_cost", "Cost of leases of twelve months or less");
    flows.put("lease_amortisation", "Amortisation of finance leases");
    flows.put("lease_interest", "Interest of finance leases");
    flows.put("operating_lease_payments", "Payments on operating leases");
    flows.put("finance_lease_payments", "Payments on finance leases");
    flows.put("lease_direct_costs", "Prepaid and initial direct costs");
    flows.put("operating_leases_obtained", "Obtained under operating leases");
    flows.put("finance_leases_obtained", "Obtained under finance leases");
    return java.util.Collections.unmodifiableMap(flows);
  }

  private LeaseSchedule(TimeAxis axis, InputsSheet inputs) {
    this.axis = axis;
    this.inputs = inputs;
    months = new LeaseMonthsSheet(inputs);
    sheet =
        axis.on(
            "Leases",
            Tabs.SCHEDULES,
            "Leases",
            "Terms that are blue stand on Inputs; months and the accounting standard give the sheet"
                + " its shape. Sheet Lease months has every payment.");
  }

  /** The leases by period and, where there are any, by month. */
  static List<Sheet> write(Case theCase, TimeAxis axis, InputsSheet inputs, Feeds feeds) {
    LeaseSchedule schedule = new LeaseSchedule(axis, inputs);
    for (Lease lease : theCase.finance().leases()) {
      schedule.lease(lease, Treatment.of(lease, theCase.finance().leaseStandard()));
    }
    schedule.totals(feeds);
    boolean any = !schedule.rows.isEmpty();
    return any
        ? List.of(schedule.sheet.sheet(), schedule.months.sheet())
        : List.of(schedule.sheet.sheet());
  }

  private void lease(Lease lease, Treatment treatment) {
    long ahead = ChronoUnit.MONTHS.between(axis.timeline().start(), lease.commencement());
    int gone = (int) Math.max(0, -ahead);
    int wait = (int) Math.max(0, ahead);
    int left = lease.months() - gone;
    if (left <= 0) {
      return;
    }
    sheet.section(lease.name());
    LeaseMonthsSheet.Block block = months.add(lease, gone, wait, treatment != Treatment.SHORT);
    TimeRow paid = row("Paid", p -> block.paid(axis, p));
    String cost = inputs.scalar("finance.leases." + lease.id() + ".direct_cost_usd_m");
    TimeRow direct = sheet.row("Prepaid and initial direct costs", USD_M);
    direct.start(gone > 0 ? Cell.recorded(0, Format.AMOUNT) : Cell.formula(cost, Format.AMOUNT));
    direct.formulas(Format.AMOUNT, p -> commences(wait, p) + "*" + direct.fixedStart());
    if (treatment == Treatment.SHORT) {
      add("short_lease_cost", paid);
      add("short_lease_cost", direct);
      return;
    }
    String kind = treatment == Treatment.FINANCE ? "finance" : "operating";
    TimeRow obtained =
        row("Obtained", p -> gone > 0 ? "0" : commences(wait, p) + "*" + block.owed());
    TimeRow interest = row("Interest", p -> block.interest(axis, p));
    TimeRow amortisation = amortisation(treatment, block, direct, interest, share(left, wait));
    add(kind + "_lease_payments", paid);
    add("lease_direct_costs", direct);
    add(kind + "_leases_obtained", obtained);
    add(
        kind + "_lease_liabilities",
        stock("Liability", gone, block, List.of(obtained, interest), paid));
    add(
        kind + "_right_of_use",
        stock("Right-of-use asset", gone, block, List.of(obtained, direct), amortisation));
  }

  /** Share of the months left at first that lie in a period. */
  private TimeRow share(int left, int wait) {
    TimeRow share = sheet.row("Share of the months left at first", "share");
    return share.formulas(
        Format.SHARE,
        p ->
            "(MAX(0,MIN(%1$d,%2$s-%4$d))-MAX(0,MIN(%1$d,%3$s-%4$d)))/%1$d"
                .formatted(left, axis.to(p), axis.from(p), wait));
  }

  private TimeRow amortisation(
      Treatment treatment,
      LeaseMonthsSheet.Block block,
      TimeRow direct,
      TimeRow interest,
      TimeRow share) {
    if (treatment == Treatment.OPERATING) {
      String all = "(" + block.allPayments() + "+" + direct.fixedStart() + ")*";
      TimeRow cost = row("Cost, straight line", p -> all + share.at(p));
      add("operating_lease_cost", cost);
      return row("Amortisation: cost less interest", p -> cost.at(p) + "-" + interest.at(p));
    }
    String all = "(" + block.owed() + "+" + direct.fixedStart() + ")*";
    TimeRow amortisation = row("Amortisation, straight line", p -> all + share.at(p));
    add("lease_amortisation", amortisation);
    add("lease_interest", interest);
    return amortisation;
  }

  /** A stock that opens with what is owed where the lease is in force at the start. */
  private TimeRow stock(
      String label, int gone, LeaseMonthsSheet.Block block, List<TimeRow> more, TimeRow less) {
    TimeRow stock = sheet.row(label, USD_M);
    stock.start(
        gone > 0 ? Cell.formula(block.owed(), Format.AMOUNT) : Cell.recorded(0, Format.AMOUNT));
    return stock.totals(
        Format.AMOUNT, p -> stock.at(p - 1) + "+" + TimeRow.sum(more, p) + "-" + less.at(p));
  }

  private TimeRow row(String label, IntFunction<String> formula) {
    return sheet.row(label, USD_M).formulas(Format.AMOUNT, formula);
  }

  /** 1 in the period of commencement, else 0. */
  private String commences(int wait, int period) {
    return "AND(%1$s<=%3$d,%3$d<%2$s)".formatted(axis.from(period), axis.to(period), wait);
  }

  private void add(String id, TimeRow row) {
    rows.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
  }

  private void totals(Feeds feeds) {
    sheet.section("All leases");
    FLOWS.forEach((id, label) -> feeds.put(id, total(id, label)));
    for (String kind : List.of("operating", "finance")) {
      for (String stock : STOCKS) {
        String id = kind + "_" + stock;
        String words = stock.equals("right_of_use") ? "Right of use" : "Liabilities";
        TimeRow row = total(id, words + " of " + kind + " leases");
        row.start(Cell.formula(sum(id, -1), Format.AMOUNT));
        feeds.put(id, row);
        feeds.open(id, row.start());
      }
    }
  }

  private TimeRow total(String id, String label) {
    return sheet.row(label, USD_M).totals(Format.AMOUNT, p -> sum(id, p));
  }

  private String sum(String id, int period) {
    return TimeRow.sum(rows.getOrDefault(id, List.of()), period);
  }
}
