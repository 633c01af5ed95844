package dev.buildout.audit;

import dev.buildout.model.Finance;
import dev.buildout.model.TermSheet;
import dev.buildout.results.Check;
import dev.buildout.results.ContractTables;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.List;
import java.util.Map;

/**
 * Prices of contracts: each is asked by the case, its bills follow from its terms, and its cash
 * flow is worth nothing at the hurdle rate and at its internal rate of return.
 *
 * <pre>
 * bills      = price x volume a year x months / 12 x max(use, take-or-pay)
 * difference = with - without, present = difference x (1 + hurdle)^-years
 * sum of present = npv with - npv without = 0
 * sum of difference x (1 + irr)^-years = 0
 * </pre>
 *
 * Where the hurdle rate is the case's own, the plan without the contract is the plan of the run.
 * Where limits of finance allow no lower price, the contract is worth more than nothing.
 */
final class ContractsCheck implements RunCheck {
  @Override
  public String name() {
    return "contract prices";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    for (Row row : plan.rows(ContractTables.PRICES)) {
      List<TermSheet> sheets =
          plan.theCase().studies().contracts().stream()
              .filter(s -> s.id().equals(row.text("contract")))
              .toList();
      if (sheets.isEmpty()) {
        d.fail(row, "the case has no such contract");
        continue;
      }
      TermSheet sheet = sheets.get(0);
      Finance finance = plan.theCase().finance();
      double hurdle = sheet.hurdleRate() > 0 ? sheet.hurdleRate() : finance.discountRate();
      terms(d, row, plan, sheet, hurdle);
      if (hurdle == finance.discountRate()) {
        d.equal(row, "npv_without_usd_m", npv(plan), 0);
      }
      if (row.flag("possible")) {
        price(d, row, plan, sheet, hurdle);
      } else {
        for (String column :
            List.of(
                "min_price",
                "price_low",
                "price_high",
                "npv_with_usd_m",
                "irr",
                "bills_usd_m",
                "capex_usd_m",
                "displaced_usd_m",
                "gap")) {
          d.equal(row, column, 0, 0);
        }
        d.same(row.at("says why"), !row.text("why").isBlank(), true);
        d.same(row.at("cash flows"), cash(plan, sheet).size(), 0);
      }
    }
    return d.result();
  }

  private static void terms(Deviations d, Row row, Evidence plan, TermSheet sheet, double hurdle) {
    d.same(row.at("name"), row.text("name"), sheet.name());
    d.same(row.at("workload"), row.text("workload"), sheet.workload());
    String unit = Cases.workload(plan.theCase(), sheet.workload()).unit().symbol();
    d.same(row.at("unit"), row.text("unit"), unit);
    d.same(row.at("from"), row.text("from"), sheet.from().toString());
    d.same(row.at("term_months"), row.integer("term_months"), sheet.termMonths());
    d.equal(row, "volume_per_year", sheet.volumePerYear(), 0);
    d.equal(row, "prepaid_share", sheet.prepaidShare(), 0);
    d.equal(row, "take_or_pay", sheet.takeOrPay(), 0);
    d.equal(row, "expected_use", sheet.expectedUse(), 0);
    d.equal(row, "hurdle_rate", hurdle, 0);
    d.same(row.at("solves above 0"), row.integer("solves") > 0, true);
  }

  private static void price(Deviations d, Row row, Evidence plan, TermSheet sheet, double hurdle) {
    double price = row.real("min_price");
    d.atLeast(row.at("min_price"), price, row.real("price_low"), 0);
    d.atMost(row.at("min_price"), price, row.real("price_high"), 0);
    d.atLeast(row.at("price_low"), row.real("price_low"), 0, 0);
    d.atLeast(row.at("gap"), row.real("gap"), 0, 0);
    double billed = Math.max(sheet.expectedUse(), sheet.takeOrPay());
    double units = sheet.volumePerYear() * sheet.termMonths() / 12 * billed;
    d.equal(row, "bills_usd_m", price * units / 1e6, 0);

    double present = cash(d, plan, sheet, hurdle);
    double worth = row.real("npv_with_usd_m") - row.real("npv_without_usd_m");
    double scale = Math.abs(row.real("npv_with_usd_m"));
    d.equal(row.at("value of the cash flow"), present, worth, scale);
    double bills = row.real("bills_usd_m");
    if (row.text("why").isBlank()) {
      d.equal(row.at("npv with less npv without"), worth, 0, 100 * bills);
      irr(d, row, plan, sheet, hurdle);
    } else {
      d.atLeast(row.at("npv with less npv without"), worth, 0, 100 * bills);
    }
  }

  /** Checks the flows of a contract; returns their present value at the hurdle rate. */
  private static double cash(Deviations d, Evidence plan, TermSheet sheet, double hurdle) {
    List<Row> rows = cash(plan, sheet);
    int periods = plan.timeline().size();
    d.same("cash flows of " + sheet.id(), rows.size(), periods + 1);
    double[] own = ValueCheck.flows(plan);
    double largest = 0;
    double sum = 0;
    for (Row row : rows) {
      largest = Math.max(largest, Math.abs(row.real("with_usd_m")));
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double years = Vintage.months(plan.timeline(), periods) / 12.0;
      if (i < periods) {
        Period p = plan.timeline().get(i);
        years = plan.yearsTo(i) + p.months() / 24.0;
      }
      double difference = row.real("with_usd_m") - row.real("without_usd_m");
      d.same(row.at("flow"), row.integer("flow"), i);
      d.equal(row, "years", years, 0);
      d.equal(row, "difference_usd_m", difference, largest);
      d.equal(row, "present_usd_m", difference * Math.pow(1 + hurdle, -years), largest);
      if (hurdle == plan.theCase().finance().discountRate() && i < own.length) {
        d.equal(row, "without_usd_m", own[i], largest);
      }
      sum += row.real("present_usd_m");
    }
    return sum;
  }

  private static void irr(Deviations d, Row row, Evidence plan, TermSheet sheet, double hurdle) {
    double rate = row.real("irr");
    if (row.integer("rates") == 0) {
      d.equal(row, "irr", hurdle, 0);
    }
    double sum = 0;
    double size = 0;
    for (Row flow : cash(plan, sheet)) {
      double present = flow.real("difference_usd_m") * Math.pow(1 + rate, -flow.real("years"));
      sum += present;
      size += Math.abs(present);
    }
    d.equal(row.at("present value at irr"), sum, 0, 100 * (size + row.real("bills_usd_m")));
  }

  private static List<Row> cash(Evidence plan, TermSheet sheet) {
    return plan.rows(ContractTables.CASH).stream()
        .filter(row -> row.text("contract").equals(sheet.id()))
        .toList();
  }

  private static double npv(Evidence plan) {
    return plan.rows(Tables.METRICS).stream()
        .filter(row -> row.text("metric").equals(ValueCheck.METRIC))
        .mapToDouble(row -> row.real("value"))
        .findFirst()
        .orElse(Double.NaN);
  }
}
