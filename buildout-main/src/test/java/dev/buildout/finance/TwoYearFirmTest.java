package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.model.TaxSchedule;
import dev.buildout.units.Timeline;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * A firm over two years, every line by hand.
 *
 * <p>Tax 25 %, losses of 30 carried in. Customers pay after 40 days (1 USD m a day in 2026, 2 in
 * 2027), suppliers are paid after 50 (0.1 a day). Systems live five years in the books; for tax 40
 * % at once, the rest by the 5-year table.
 *
 * <ul>
 *   <li>Old systems: cost 60 in January 2024, so 36 are left in the books and 60 x 0.6 x 0.48 =
 *       17.28 for tax. Half of them leave at the start of 2027 for 5.
 *   <li>New systems: cost 200, in service from 2027; 80 paid in 2026, 100 in 2027, 20 still owed.
 *       Tax 2027: 80 + 120 x 0.2 = 104.
 *   <li>Opening deferred tax: 25 % of 36 - 17.28 - 30 = -2.82. Other liabilities balance the
 *       opening sheet: 630 - 2 - 50 + 2.82 - 400 = 180.82.
 * </ul>
 */
class TwoYearFirmTest {
  private static final String BY_HAND =
      """
      line                                2026         2027
      revenue_programme                 365.25        730.5
      revenue_retail                       100          100
      revenue                           465.25        830.5
      energy_cost                       36.525       36.525
      overhead_cost                         20           40
      cancellation_cost                      0            3
      business_cash_costs                   70           70
      non_cash_costs                         5            5
      depreciation_systems                  12           46
      depreciation_programme                12           46
      depreciation_business                  8            8
      gain_on_disposal                       0           -7
      operating_income                 313.725      614.975
      interest_incurred                      4            5
      interest_expense                       4            5
      pretax_income                    309.725      609.975
      income_tax                      77.43125    152.49375
      net_income                     232.29375    457.48125

      tax_depreciation_programme         6.912     106.0736
      tax_depreciation_business             10           10
      disposals_tax_basis                    0        5.184
      unlevered_taxable_income         316.813     559.7174
      taxable_income                   312.813     554.7174
      losses_used                           30            0
      losses_carried                         0            0
      current_tax                     70.70325    138.67935
      unlevered_tax                   71.70325    139.92935
      deferred_tax_expense               6.728      13.8144

      change_in_receivables                 30           40
      change_in_payables                     3            0
      change_in_customer_prepayments         0            0
      other_operating_cash                   1            1
      operating_cash_flow            238.02175    498.29565
      capex                                 92          112
      proceeds                               2            7
      free_cash_flow                 148.02175    393.29565
      debt_issued                           30            0
      debt_repaid                            0           10
      change_in_cash                 178.02175    383.29565

      ppe_opening                          100          170
      ppe_additions                         92          132
      ppe_depreciation                      20           54
      ppe_disposals                          2           14
      ppe_closing                          170          234
      property_in_service                   24          166
      construction_in_progress              80            0
      other_property                        66           68

      cash                           678.02175    1061.3174
      receivables                           40           80
      net_ppe                              170          234
      other_assets                          20           20
      total_assets                   908.02175    1395.3174
      payables                               5            5
      capex_payables                         0           20
      customer_prepayments                   0            0
      debt                                  80           70
      deferred_tax                       3.908      17.7224
      other_liabilities                 181.82       182.82
      equity                         637.29375     1099.775
      total_liabilities_and_equity   908.02175    1395.3174
      balance_check                          0            0

      programme_ebitda                 308.725      650.975
      ebitda                           338.725      680.975
      unlevered_cash_flow            151.02175    397.04565
      nopat                          235.29375    461.23125
      invested_capital                  39.272     108.4576
      programme_operating_income       296.725      597.975
      programme_nopat                222.54375    448.48125
      programme_capital                    139          221
      terminal_value                         0           83
      """;

  @Test
  void everyLineIsAsByHand() {
    assertThat(table(statements())).isEqualTo(normal(BY_HAND));
  }

  @Test
  void openingBalanceSheet() {
    Statements s = statements();

    assertThat(s.openingCents("other_liabilities")).hasValue(Cents.of(180.82));
    assertThat(s.openingCents("deferred_tax")).hasValue(Cents.of(-2.82));
    assertThat(s.openingCents("total_assets")).hasValue(Cents.of(630));
    assertThat(s.openingCents("balance_check")).hasValue(0);
    assertThat(s.openingCents("revenue")).isEmpty();
  }

  @Test
  void anotherFirmsFreeCashFlow() {
    Statements s = statements();

    assertThat(s.freeCashFlows())
        .extracting(FreeCashFlow::id)
        .containsExactly(
            "net_of_proceeds", "gross_of_proceeds", "net_of_leases", "net_of_proceeds_and_leases");
    assertThat(s.years())
        .extracting(y -> s.freeCashFlow(FreeCashFlow.NET_OF_PROCEEDS, y).millions())
        .containsExactly(148.02175, 393.29565);
    assertThat(s.years())
        .extracting(y -> s.freeCashFlow(FreeCashFlow.GROSS_OF_PROCEEDS, y).millions())
        .containsExactly(146.02175, 386.29565);
  }

  /** Capital opens with 400 + 50 - 500 of the firm, and 36 + 10 - 2 of the programme. */
  @Test
  void returnsOnCapital() {
    Statements s = statements();
    FiscalYear first = s.years().get(0);
    FiscalYear second = s.years().get(1);

    assertThat(s.openingUsdM("invested_capital", first)).isEqualTo(-50);
    assertThat(s.openingUsdM("invested_capital", second)).isEqualTo(39.272);
    assertThat(s.openingUsdM("programme_capital", first)).isEqualTo(44);
    assertThat(returns(s, first, "nopat", "invested_capital")).isEmpty();
    assertThat(returns(s, second, "nopat", "invested_capital").orElseThrow())
        .isCloseTo(461.23125 / 73.8648, within(1e-12));
    assertThat(returns(s, first, "programme_nopat", "programme_capital").orElseThrow())
        .isCloseTo(222.54375 / 91.5, within(1e-12));
    assertThat(returns(s, second, "programme_nopat", "programme_capital").orElseThrow())
        .isCloseTo(448.48125 / 180, within(1e-12));
  }

  private static OptionalDouble returns(
      Statements s, FiscalYear year, String nopat, String capital) {
    return Metrics.returnOnCapital(
        s.usdM(nopat, year), s.openingUsdM(capital, year), s.usdM(capital, year));
  }

  private static Statements statements() {
    AssetClass systems = Classes.named("systems", 60, 0.4, TaxSchedule.MACRS_5, 0.5);
    Finance finance =
        SampleFirm.of(
            0.25,
            0.8,
            40,
            50,
            List.of(systems),
            new OpeningBalance(500, 100, 50, 0.08, 20, 30, 10, 2, 400),
            List.of(SampleFirm.business("retail", 100, 70, 5, 8, 10, 12, 2, 1)));
    Programme programme =
        new Programme(
            Timeline.of(YearMonth.of(2026, 1), 12, 24, 0),
            List.of(
                new Purchase("systems", "old", -1, 24, 60, new double[2], 60),
                new Purchase("systems", "new", 1, 0, 200, new double[] {80, 100}, 0)),
            List.of(new Disposal(0, 1, 0.5, 5)),
            Map.of(
                Flow.REVENUE, new double[] {365.25, 730.5},
                Flow.ENERGY_COST, new double[] {36.525, 36.525},
                Flow.OVERHEAD_COST, new double[] {20, 40},
                Flow.CANCELLATION_COST, new double[] {0, 3}),
            new double[] {30, 0},
            new double[] {0, 10},
            new double[] {4, 5});
    return Books.statements(finance, programme);
  }

  /** The lines of the table above with what the statements say. */
  private static List<String> table(Statements s) {
    List<String> rows = new ArrayList<>();
    for (String row : normal(BY_HAND)) {
      String line = row.split(" ")[0];
      rows.add(
          line.equals("line")
              ? "line 2026 2027"
              : line + " " + exact(s, line, 0) + " " + exact(s, line, 1));
    }
    return rows;
  }

  private static String exact(Statements s, String line, int period) {
    return BigDecimal.valueOf(s.cents(line, period), 8).stripTrailingZeros().toPlainString();
  }

  private static List<String> normal(String table) {
    return table
        .lines()
        .filter(l -> !l.isBlank())
        .map(l -> l.strip().replaceAll(" +", " "))
        .toList();
  }
}
