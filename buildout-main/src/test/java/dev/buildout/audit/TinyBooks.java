package dev.buildout.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements of {@link TinyRun} by plain yearly arithmetic; lines in cents. */
final class TinyBooks {
  private static final int N = TinyCase.PERIODS;
  private static final double DAYS = 365.25;

  /** Systems: 60 % at once, the rest by the five-year table. */
  private static final double[] SYSTEMS_TAX = {
    0.6 + 0.4 * 0.2, 0.4 * 0.32, 0.4 * 0.192, 0.4 * 0.1152, 0.4 * 0.1152, 0.4 * 0.0576
  };

  private static final double[] EQUIPMENT_TAX = {0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623};

  private final boolean commits;
  private final Map<String, long[]> lines = new LinkedHashMap<>();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final List<Object[]> assets = new ArrayList<>();
  private final List<Object[]> payments = new ArrayList<>();
  private final Map<String, double[]> sums = new LinkedHashMap<>();
  private double openingBook;
  private double openingTax;

  TinyBooks(boolean commits) {
    this.commits = commits;
  }

  List<Object[]> assets() {
    return assets;
  }

  List<Object[]> payments() {
    return payments;
  }

  double usdM(String line, int p) {
    return cents(line, p) / 1e8;
  }

  /** Statement, line, label and amount by period. */
  List<Object[]> statements() {
    List<Object[]> rows = new ArrayList<>();
    for (int p = 0; p < N; p++) {
      for (String line : lines.keySet()) {
        rows.add(new Object[] {p, sections.get(line), line, line, usdM(line, p)});
      }
    }
    return rows;
  }

  /** Years are periods here; only the horizon is shown. */
  List<Object[]> annual() {
    return statements().stream()
        .filter(row -> (int) row[0] < 3)
        .map(row -> new Object[] {2026 + (int) row[0], row[1], row[2], row[3], row[4]})
        .toList();
  }

  /** Debt of the loan at the end of a year, USD m: drawn in 2026, repaid in 2028 and 2029. */
  double loan(int p) {
    return p < 0 || !commits ? 0 : p < 2 ? 2 : p == 2 ? 1 : 0;
  }

  /** One percent of what is not drawn in 2026 and 2027, USD m. */
  double fee(int p) {
    return p < 2 && commits ? 0.01 * (20 - loan(p - 1)) : 0;
  }

  /** Present value at 10 %, with the spread of one percent on the loan and its fee after tax. */
  double value() {
    double sum = 0;
    for (int p = 0; p < N; p++) {
      double spread = 0.75 * (0.01 * loan(p - 1) + fee(p));
      sum += (usdM("unlevered_cash_flow", p) - spread) / Math.pow(1.1, p + 0.5);
    }
    return sum + usdM("terminal_value", N - 1) / Math.pow(1.1, N);
  }

  void write(
      double[] installed,
      double[] energy,
      double[] site,
      double[] rent,
      double[] hours,
      double[] committed,
      double[] revenue) {
    vintages();
    double[] upkeep = new double[N];
    double[] share = new double[N];
    double[] overhead = new double[N];
    double[] onAccount = new double[N];
    for (int p = 0; p < N; p++) {
      upkeep[p] = installed[p] * 0.3 * 0.02;
      share[p] = hours[p] * 0.1;
      overhead[p] = revenue[p] * 0.1;
      onAccount[p] = energy[p] + site[p] + upkeep[p] + rent[p];
    }
    put("income", "revenue_programme", revenue);
    put("income", "revenue_shop", all(100));
    total("income", "revenue", "revenue_programme revenue_shop", "");
    put("income", "revenue_share", share);
    put("income", "energy_cost", energy);
    put("income", "site_cost", site);
    put("income", "maintenance_cost", upkeep);
    put("income", "rental_cost", rent);
    put("income", "overhead_cost", overhead);
    put("income", "cancellation_cost", first(commits ? 2 * 0.3 * 0.2 : 0));
    put("income", "business_cash_costs", all(85));
    put("income", "non_cash_costs", all(2));
    for (String c : new String[] {"systems", "shell", "equipment", "grid", "development"}) {
      put("income", "depreciation_" + c, sum("depreciation_" + c));
    }
    total(
        "income",
        "depreciation_programme",
        "depreciation_systems depreciation_shell depreciation_equipment depreciation_grid"
            + " depreciation_development",
        "");
    put("income", "depreciation_business", all(5));
    put("income", "impairment", new double[N]);
    put(
        "cash_flow",
        "disposal_proceeds",
        commits ? pay(0, 2 * 0.12, 5 * 0.25 * 0.5 * 0.49) : new double[N]);
    put("property", "disposals_book_value", sum("disposals_book_value"));
    total("income", "gain_on_disposal", "disposal_proceeds", "disposals_book_value");
    total(
        "programme",
        "programme_ebitda",
        "revenue_programme",
        "revenue_share energy_cost site_cost maintenance_cost rental_cost overhead_cost"
            + " cancellation_cost");
    leases();
    total(
        "programme",
        "ebitda",
        "programme_ebitda revenue_shop",
        "business_cash_costs operating_lease_cost short_lease_cost");
    total("programme", "ebitda_after_leases", "ebitda operating_lease_cost", "lease_payments");
    total(
        "income",
        "operating_income",
        "ebitda gain_on_disposal",
        "non_cash_costs depreciation_programme depreciation_business lease_amortisation");
    put("cash_flow", "debt_issued", first(commits ? 2 : 0));
    put("cash_flow", "debt_repaid", commits ? pay(2, 1, 1) : new double[N]);
    double[] interest = new double[N];
    for (int p = 0; p < N; p++) {
      interest[p] = 0.15 + 0.08 * loan(p - 1) + fee(p);
    }
    put("income", "interest_incurred", interest);
    put("cash_flow", "capitalised_interest", new double[N]);
    total("income", "interest_expense", "interest_incurred", "capitalised_interest");
    total("income", "pretax_income", "operating_income", "interest_expense lease_interest");
    times("income", "income_tax", 0.25, "pretax_income");
    total("income", "net_income", "pretax_income", "income_tax");
    tax();
    cash(onAccount, revenue, committed);
    balance();
  }

  /**
   * 24 of 36 payments of 0.05 are left at the start, at the end of each month and 6 % a year; 48 of
   * 0.02 begin with 2027, at the start of each month and 5 %, with 0.1 on top; twelve of 0.01 from
   * April 2026 with 0.02 are short.
   */
  private void leases() {
    double[] finance = new double[N + 1];
    double[] operating = new double[N + 1];
    double[] racks = new double[N];
    double[] office = new double[N + 1];
    for (int p = 0; p <= N; p++) {
      finance[p] = p < 2 ? 0.05 * annuity(0.06, 24 - 12 * p) : 0;
      operating[p] =
          p > 1 && p < 5 ? 0.02 * Math.pow(1.05, 1 / 12.0) * annuity(0.05, 60 - 12 * p) : 0;
      office[p] = p > 1 && p < 5 ? operating[p] + 0.1 * (5 - p) / 4 : 0;
    }
    double[] interest = new double[N];
    for (int p = 0; p < 2; p++) {
      racks[p] = 0.6;
      interest[p] = 0.6 + finance[p + 1] - finance[p];
    }
    put("income", "operating_lease_cost", new double[] {0, 0.265, 0.265, 0.265, 0.265, 0});
    put("income", "short_lease_cost", pay(0, 0.11, 0.03));
    put("cash_flow", "operating_lease_payments", new double[] {0, 0.24, 0.24, 0.24, 0.24, 0});
    put("cash_flow", "lease_direct_costs", second(0.1));
    put("cash_flow", "finance_lease_payments", racks);
    put("income", "lease_interest", interest);
    total("cash_flow", "lease_principal", "finance_lease_payments", "lease_interest");
    total(
        "programme",
        "lease_payments",
        "operating_lease_payments finance_lease_payments lease_direct_costs",
        "");
    // Half of an odd number of cents: the second half is the rest.
    double half = Math.round(finance[0] / 2 * 1e8) / 1e8;
    put("income", "lease_amortisation", pay(0, half, Math.round(finance[0] * 1e8) / 1e8 - half));
    put("property", "finance_leases_obtained", new double[N]);
    double first = 0.02 * Math.pow(1.05, 1 / 12.0) * annuity(0.05, 48);
    put("property", "operating_leases_obtained", second(first));
    put("balance", "finance_right_of_use", first(Math.round(finance[0] * 1e8) / 1e8 - half));
    put("balance", "operating_right_of_use", java.util.Arrays.copyOfRange(office, 1, N + 1));
    total("balance", "right_of_use_assets", "operating_right_of_use finance_right_of_use", "");
    roll("balance", "finance_lease_liabilities", finance[0], "", "lease_principal");
    put(
        "balance",
        "operating_lease_liabilities",
        java.util.Arrays.copyOfRange(operating, 1, N + 1));
    total(
        "balance",
        "lease_liabilities",
        "operating_lease_liabilities finance_lease_liabilities",
        "");
  }

  /** Present value of payments of 1 at the end of each month. */
  private static double annuity(double perYear, int months) {
    double i = Math.pow(1 + perYear, 1 / 12.0) - 1;
    return (1 - Math.pow(1 + i, -months)) / i;
  }

  private void tax() {
    put("tax", "tax_depreciation_programme", sum("tax_depreciation"));
    put("tax", "tax_depreciation_business", all(4));
    put("tax", "disposals_tax_basis", sum("disposals_tax_basis"));
    total(
        "tax",
        "unlevered_taxable_income",
        "ebitda_after_leases disposal_proceeds",
        "non_cash_costs tax_depreciation_programme tax_depreciation_business disposals_tax_basis");
    total("tax", "taxable_income", "unlevered_taxable_income", "interest_incurred");
    chain("", "taxable_income", "current_tax");
    chain("unlevered_", "unlevered_taxable_income", "unlevered_tax");
    total("tax", "deferred_tax_expense", "income_tax", "current_tax");
  }

  private void chain(String prefix, String income, String tax) {
    long pool = 100_000_000L;
    long[] used = new long[N];
    long[] carried = new long[N];
    long[] due = new long[N];
    for (int p = 0; p < N; p++) {
      long profit = Math.max(0, cents(income, p));
      used[p] = Math.min(pool, Math.round(0.8 * profit));
      pool += Math.max(0, -cents(income, p)) - used[p];
      carried[p] = pool;
      due[p] = Math.round(0.25 * (profit - used[p]));
    }
    store("tax", prefix + "losses_used", used);
    store("tax", prefix + "losses_carried", carried);
    store("tax", tax, due);
  }

  /** A fifth of all that the anchor commits to is paid in 2026 and used up by its bills. */
  private void cash(double[] onAccount, double[] revenue, double[] committed) {
    double[] receivable = new double[N];
    double[] payable = new double[N];
    double[] prepaid = new double[N];
    for (int p = N - 1; p >= 0; p--) {
      receivable[p] = (revenue[p] - 0.2 * committed[p]) * 30 / DAYS;
      payable[p] = onAccount[p] * 45 / DAYS;
      prepaid[p] = p == N - 1 ? 0 : prepaid[p + 1] + 0.2 * committed[p + 1];
    }
    put("balance", "customer_prepayments", prepaid);
    change("change_in_customer_prepayments", "customer_prepayments", 0);
    put("balance", "receivables", receivable);
    put("balance", "payables", payable);
    change("change_in_receivables", "receivables", 10_000_000L);
    change("change_in_payables", "payables", 5_000_000L);
    put("cash_flow", "other_operating_cash", all(0.25));
    total(
        "cash_flow",
        "operating_cash_flow",
        "net_income depreciation_programme depreciation_business non_cash_costs"
            + " deferred_tax_expense change_in_payables change_in_customer_prepayments"
            + " other_operating_cash lease_amortisation operating_lease_cost",
        "gain_on_disposal change_in_receivables operating_lease_payments lease_direct_costs");
    put("cash_flow", "capex_programme", sum("paid"));
    put("cash_flow", "capex_business", all(6));
    total("cash_flow", "capex", "capex_programme capex_business", "");
    put("cash_flow", "proceeds_business", all(0.5));
    total("cash_flow", "proceeds", "disposal_proceeds proceeds_business", "");
    total("cash_flow", "free_cash_flow", "operating_cash_flow proceeds", "capex");
    total("cash_flow", "free_cash_flow_less_leases", "free_cash_flow", "lease_principal");
    total(
        "cash_flow", "change_in_cash", "free_cash_flow debt_issued", "debt_repaid lease_principal");
    total(
        "programme",
        "unlevered_cash_flow",
        "ebitda_after_leases change_in_payables change_in_customer_prepayments other_operating_cash proceeds",
        "unlevered_tax change_in_receivables capex");
    put("programme", "terminal_value", sum("terminal"));
  }

  private void balance() {
    put("property", "additions_programme", sum("added"));
    total("property", "ppe_additions", "additions_programme capex_business", "");
    total("property", "ppe_depreciation", "depreciation_programme depreciation_business", "");
    total("property", "ppe_disposals", "disposals_book_value proceeds_business", "");
    put("property", "property_in_service", sum("in_service"));
    // What rounding leaves goes here, so that property rolls to the cent.
    long[] building = new long[N];
    long net = Math.round(openingBook * 1e8);
    for (int p = 0; p < N; p++) {
      net +=
          cents("additions_programme", p)
              - cents("depreciation_programme", p)
              - cents("disposals_book_value", p);
      building[p] = net - cents("property_in_service", p);
    }
    store("property", "construction_in_progress", building);
    roll(
        "property",
        "other_property",
        30 - openingBook,
        "capex_business",
        "proceeds_business depreciation_business");
    total("balance", "net_ppe", "other_property property_in_service construction_in_progress", "");
    long[] opening = new long[N];
    for (int p = 0; p < N; p++) {
      opening[p] = p == 0 ? 3_000_000_000L : cents("net_ppe", p - 1);
    }
    store("property", "ppe_opening", opening);
    total("property", "ppe_closing", "net_ppe", "");
    roll("balance", "cash", 50, "change_in_cash", "");
    roll("balance", "other_assets", 4, "", "");
    total(
        "balance", "total_assets", "cash receivables net_ppe other_assets right_of_use_assets", "");
    long[] owed = new long[N];
    long sum = 0;
    for (int p = 0; p < N; p++) {
      sum += cents("additions_programme", p) - cents("capex_programme", p);
      owed[p] = sum;
    }
    store("balance", "capex_payables", owed);
    total("property", "purchases_paid", "capex", "");
    total("property", "change_in_capex_payables", "additions_programme", "capex_programme");
    total("property", "additions_paid_or_owed", "purchases_paid change_in_capex_payables", "");
    total(
        "property", "additions_with_leases", "additions_paid_or_owed finance_leases_obtained", "");
    roll("balance", "debt", 3, "debt_issued", "debt_repaid");
    double deferred = 0.25 * (openingBook - openingTax - 1);
    roll("balance", "deferred_tax", deferred, "deferred_tax_expense", "");
    double other = 50 + 0.1 + 30 + 4 - 0.05 - 3 - deferred - 70;
    roll("balance", "other_liabilities", other, "other_operating_cash", "");
    roll("balance", "equity", 70, "net_income non_cash_costs", "");
    total(
        "balance",
        "total_liabilities_and_equity",
        "payables capex_payables customer_prepayments debt lease_liabilities deferred_tax other_liabilities equity",
        "");
    total("balance", "balance_check", "total_assets", "total_liabilities_and_equity");
    returns();
  }

  private void returns() {
    String section = "programme";
    total(
        section,
        "programme_operating_income",
        "programme_ebitda gain_on_disposal",
        "depreciation_programme");
    times(section, "nopat", 0.75, "operating_income");
    times(section, "programme_nopat", 0.75, "programme_operating_income");
    total(section, "invested_capital", "equity debt lease_liabilities", "cash");
    total(
        section,
        "programme_capital",
        "property_in_service construction_in_progress receivables",
        "payables capex_payables customer_prepayments");
  }

  /** Property of the programme before the start, in the books, USD m. */
  double openingBook() {
    return openingBook;
  }

  /** Every purchase with its payments, and what the books make of it. */
  private void vintages() {
    // 20 old boxes, 5 of them sold after three years of six.
    double[] old = new double[N];
    double[] oldTax = new double[N];
    double[] left = {1, commits ? 0.75 : 1, commits ? 0.75 : 1, commits ? 0.75 : 1, 0, 0};
    double[] table = {0.4 * 0.192, 0.4 * 0.1152, 0.4 * 0.1152, 0.4 * 0.0576, 0, 0};
    for (int p = 0; p < N; p++) {
      old[p] = 5 * left[p] / 6;
      oldTax[p] = 5 * left[p] * table[p];
    }
    openingBook += 5 * 4 / 6.0;
    openingTax += 5 * (1 - 0.6 - 0.4 * 0.52);
    asset("systems", "old", -1, 24, 5, 0, new double[N], -24);
    accrue("depreciation_systems", old);
    accrue("tax_depreciation", oldTax);
    double sold = commits ? 0.25 * 5 : 0;
    accrue("disposals_book_value", second(sold * 3 / 6));
    accrue("disposals_tax_basis", second(sold * (1 - 0.6 - 0.4 * 0.712)));
    double net = 5 * 4 / 6.0;
    double[] used = new double[N];
    for (int p = 0; p < N; p++) {
      net -= old[p] + (p == 1 ? sold * 3 / 6 : 0);
      used[p] = net;
    }
    accrue("in_service", used);

    // 10 coming boxes, paid for by 40 %; 2 of them cancelled in the plan and paid back.
    double coming = commits ? 8 : 10;
    double[] rest = second(coming * 0.18);
    asset("systems", "coming", 1, 0, 3, 1.2, rest, -1);
    books("systems", 1, coming * 0.3, coming * 0.12, rest, SYSTEMS_TAX, 6);
    if (commits) {
      accrue("disposals_book_value", first(2 * 0.12));
      accrue("disposals_tax_basis", first(2 * 0.12));
      openingBook += 2 * 0.12;
      openingTax += 2 * 0.12;
    }
    double[] remaining = first(0.6);
    hall(remaining, 0.6, -1);
    if (commits) {
      bought("systems", "buy", 1, 3.6, 0, pay(0, 3.6 * 0.5, 3.6 * 0.5), SYSTEMS_TAX, 6, 0);
      bought("systems", "buy", 2, 2.16, 0, pay(1, 2.16 * 0.5, 2.16 * 0.5), SYSTEMS_TAX, 6, 12);
      hall(first(2), 2, 0);
      bought("grid", "grid", 1, 0.09, 0, first(0.09), new double[] {1}, 20, 0);
      bought("development", "buy", 0, 1, 0, first(1), new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, 5, 0);
    }
  }

  private void hall(double[] paid, double cost, int acquired) {
    double[] real = new double[N];
    for (int y = 0; y < N; y++) {
      real[y] = (y == 0 ? 11.5 : 12) / 468;
    }
    bought("shell", "hall", 1, cost * 0.4, 0, times(paid, 0.4), real, 40, acquired);
    bought("equipment", "hall", 1, cost * 0.6, 0, times(paid, 0.6), EQUIPMENT_TAX, 15, acquired);
  }

  private void bought(
      String assetClass,
      String label,
      int inService,
      double cost,
      double paidBefore,
      double[] paid,
      double[] tax,
      int bookYears,
      int acquired) {
    asset(assetClass, label, inService, 0, cost, paidBefore, paid, acquired);
    books(assetClass, inService, cost, paidBefore, paid, tax, bookYears);
  }

  private void books(
      String assetClass,
      int inService,
      double cost,
      double paidBefore,
      double[] paid,
      double[] tax,
      int bookYears) {
    openingBook += paidBefore;
    openingTax += paidBefore;
    double[] added = new double[N];
    double[] depreciation = new double[N];
    double[] deduction = new double[N];
    double[] used = new double[N];
    double built = paidBefore;
    double net = 0;
    for (int p = 0; p < N; p++) {
      if (p < inService) {
        added[p] = paid[p];
        built += paid[p];
      } else {
        int age = p - inService;
        added[p] = age == 0 ? cost - built : 0;
        depreciation[p] = age < bookYears ? cost / bookYears : 0;
        deduction[p] = age < tax.length ? cost * tax[age] : 0;
        net = (age == 0 ? cost : net) - depreciation[p];
        used[p] = net;
      }
    }
    accrue("paid", paid);
    accrue("added", added);
    accrue("depreciation_" + assetClass, depreciation);
    accrue("tax_depreciation", deduction);
    accrue("in_service", used);
    double worth =
        switch (assetClass) {
          case "systems" -> 0.1;
          case "development" -> 0;
          default -> 0.5;
        };
    double[] terminal = new double[N];
    terminal[N - 1] = worth * net;
    accrue("terminal", terminal);
  }

  private void asset(
      String assetClass,
      String label,
      int inService,
      int before,
      double cost,
      double paidBefore,
      double[] paid,
      int acquired) {
    int number = assets.size();
    assets.add(
        new Object[] {number, assetClass, label, inService, before, cost, paidBefore, acquired});
    for (int p = 0; p < N; p++) {
      if (paid[p] != 0) {
        payments.add(new Object[] {p, number, paid[p]});
      }
    }
  }

  private void accrue(String what, double[] amounts) {
    double[] sum = sums.computeIfAbsent(what, key -> new double[N]);
    for (int p = 0; p < N; p++) {
      sum[p] += amounts[p];
    }
  }

  private double[] sum(String what) {
    return sums.getOrDefault(what, new double[N]);
  }

  private long cents(String line, int p) {
    return requireNonNull(lines.get(line), line)[p];
  }

  private void store(String section, String line, long[] cents) {
    lines.put(line, cents);
    sections.put(line, section);
  }

  private void put(String section, String line, double[] usdM) {
    long[] cents = new long[N];
    for (int p = 0; p < N; p++) {
      cents[p] = Math.round(usdM[p] * 1e8);
    }
    store(section, line, cents);
  }

  private void total(String section, String line, String plus, String minus) {
    long[] cents = new long[N];
    for (int p = 0; p < N; p++) {
      for (String each : plus.isEmpty() ? new String[0] : plus.split(" ")) {
        cents[p] += cents(each, p);
      }
      for (String each : minus.isEmpty() ? new String[0] : minus.split(" ")) {
        cents[p] -= cents(each, p);
      }
    }
    store(section, line, cents);
  }

  private void roll(String section, String line, double opening, String plus, String minus) {
    total(section, line, plus, minus);
    long sum = Math.round(opening * 1e8);
    long[] cents = requireNonNull(lines.get(line), line);
    for (int p = 0; p < N; p++) {
      sum += cents[p];
      cents[p] = sum;
    }
  }

  private void change(String line, String stock, long opening) {
    long[] cents = new long[N];
    for (int p = 0; p < N; p++) {
      cents[p] = cents(stock, p) - (p == 0 ? opening : cents(stock, p - 1));
    }
    store("cash_flow", line, cents);
  }

  private void times(String section, String line, double factor, String other) {
    long[] cents = new long[N];
    for (int p = 0; p < N; p++) {
      cents[p] = Math.round(factor * cents(other, p));
    }
    store(section, line, cents);
  }

  private static double[] times(double[] amounts, double factor) {
    double[] result = amounts.clone();
    for (int p = 0; p < N; p++) {
      result[p] *= factor;
    }
    return result;
  }

  private static double[] all(double value) {
    double[] result = new double[N];
    java.util.Arrays.fill(result, value);
    return result;
  }

  private static double[] pay(int from, double one, double next) {
    double[] result = new double[N];
    result[from] = one;
    result[from + 1] = next;
    return result;
  }

  private static double[] first(double value) {
    return pay(0, value, 0);
  }

  private static double[] second(double value) {
    return pay(1, value, 0);
  }
}
