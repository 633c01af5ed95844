package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Case;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Orders that are cancelled on the way, sold later. */
class VintageTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Ordered in 2026 for 2028: 20 % with the order, 30 % over two years, 50 % on delivery. */
  private static final Case LATE = TinyCase.CASE.with("offers.buy.lead_months", 24);

  /**
   * 10 boxes of 0.3: 3 USD m, of which 0.6 + 0.45 are paid in 2026 and 0.45 in 2027. At the start
   * of 2027 4 of them are cancelled: 0.42 come back and 60 % of the payments are left. Of the other
   * 6 there are 3 sold in 2029.
   */
  @Test
  void cancelledShareIsRefundedAndPaidForNoLonger() {
    Vintage v =
        Vintage.all(evidence()).stream().filter(VintageTest::isOrder).findFirst().orElseThrow();

    assertThat(v.inService()).isEqualTo(2);
    assertThat(v.cost()).isCloseTo(3, EXACT);
    assertThat(v.payments()).containsExactly(new double[] {1.05, 0.27, 0.9, 0, 0, 0}, EXACT);
    assertThat(v.leavings())
        .extracting(Vintage.Leaving::period, Vintage.Leaving::share)
        .containsExactly(tuple(1, 0.4), tuple(3, 0.3));
    assertThat(v.leavings().get(0).refund()).isCloseTo(0.42, EXACT);
    assertThat(v.leavings().get(1).refund()).isZero();
  }

  /** The refund is proceeds and the fee a cost: 4 boxes at 100 % of 0.3. */
  @Test
  void refundIsProceedsAndTheFeeACost() {
    Map<String, double[]> lines = FlowsCheck.expected(evidence());

    assertThat(lines.get("disposal_proceeds"))
        .containsExactly(new double[] {0, 0.42, 0, 0.2, 0, 0}, EXACT);
    assertThat(lines.get("cancellation_cost"))
        .containsExactly(new double[] {0, 1.2, 0, 0, 0, 0}, EXACT);
  }

  /** What is written off is what comes back; what joins on delivery is the price of the 6 kept. */
  @Test
  void refundAndWriteOffCancel() {
    Property property = evidence().property();

    assertThat(property.line("disposals_book_value")[1]).isCloseTo(0.42, EXACT);
    assertThat(property.line("disposals_tax_basis")[1]).isCloseTo(0.42, EXACT);
    assertThat(property.line("depreciation_systems")[2]).isCloseTo(1.8 / 6, EXACT);
  }

  private static boolean isOrder(Vintage v) {
    return v.what().equals("buy at home");
  }

  private static Evidence evidence() {
    Case alone = LATE.with("fleet", List.of());
    Table bought = new Table(Tables.PURCHASES);
    bought.add("plan", 0, "buy", "box", "home", 2, 10.0, 80.0, 3.0);
    Table gone = new Table(Tables.DISPOSALS);
    gone.add("plan", 1, "cancellation", "buy", "home", 0, 4.0, -1.2);
    gone.add("plan", 3, "sale", "buy", "home", 0, 3.0, 0.2);
    Map<String, Table> tables = new HashMap<>();
    Tables.ALL.forEach(spec -> tables.put(spec.name(), new Table(spec)));
    tables.put(Tables.PURCHASES.name(), bought);
    tables.put(Tables.DISPOSALS.name(), gone);
    return new Evidence(alone, "plan", TinyCase.RATES, tables);
  }
}
