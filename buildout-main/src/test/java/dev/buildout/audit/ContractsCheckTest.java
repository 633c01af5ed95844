package dev.buildout.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Case;
import dev.buildout.model.TermSheet;
import dev.buildout.results.Check;
import dev.buildout.results.Column;
import dev.buildout.results.ContractTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A contract written by hand: 10 USD m are spent in the middle of 2026 and 11.5 come back a year
 * later, at a hurdle rate of 15 %. Half of the 20 units, at 2.3 USD m, is billed.
 */
class ContractsCheckTest {
  private static final Case CASE =
      TinyCase.CASE.with(
          "studies.contracts",
          List.of(
              new TermSheet(
                  "anchor",
                  "Anchor",
                  "hours",
                  20,
                  YearMonth.of(2027, 1),
                  12,
                  0.1,
                  0.5,
                  0.4,
                  0.15,
                  "",
                  0),
              new TermSheet(
                  "huge", "Huge", "hours", 900, YearMonth.of(2027, 1), 12, 0, 1, 1, 0.15, "", 0)));

  private static Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>(new TinyRun().tables);
    String unit = CASE.workloads().get(0).unit().symbol();
    Table prices = new Table(ContractTables.PRICES);
    prices.add(
        "anchor", "Anchor", "hours", unit, "2027-01", 12, 20.0, 0.1, 0.5, 0.4, 0.15, true, 2.3e6,
        2.2e6, 2.4e6, 30.0, 30.0, 0.15, 1, 23.0, 10.0, 1.0, 0.001, 4, "");
    prices.add(
        "huge",
        "Huge",
        "hours",
        unit,
        "2027-01",
        12,
        900.0,
        0.0,
        1.0,
        1.0,
        0.15,
        false,
        0.0,
        0.0,
        0.0,
        30.0,
        0.0,
        0.0,
        0,
        0.0,
        0.0,
        0.0,
        0.0,
        2,
        "at most 2 % of it");
    tables.put(prices.spec().name(), prices);
    Table cash = new Table(ContractTables.CASH);
    double[] with = {-40, 31.5, 5, 5, 5, 5, 1};
    double[] without = {-30, 20, 5, 5, 5, 5, 1};
    double[] years = {0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6};
    for (int i = 0; i < years.length; i++) {
      double difference = with[i] - without[i];
      double present = difference * Math.pow(1.15, -years[i]);
      String label = i < 6 ? "" + (2026 + i) : "end";
      cash.add("anchor", i, label, years[i], with[i], without[i], difference, present);
    }
    tables.put(cash.spec().name(), cash);
    return tables;
  }

  private static Check check(Map<String, Table> tables) {
    return new ContractsCheck().check(new Evidence(CASE, "plan", TinyCase.RATES, tables), Map.of());
  }

  @Test
  void soundRowsPass() {
    Check check = check(tables());

    assertThat(check.ok()).as(check.detail()).isTrue();
  }

  @Test
  void everyNumberIsGuarded() {
    List<String> unseen = new ArrayList<>();
    for (TableSpec spec : List.of(ContractTables.PRICES, ContractTables.CASH)) {
      Table table = requireNonNull(tables().get(spec.name()));
      for (Column column : spec.columns()) {
        boolean number = column.type() == Column.Type.REAL || column.type() == Column.Type.INTEGER;
        for (int row = 0; row < table.size() && number; row++) {
          if (check(Corruption.of(tables(), spec, row, column.name())).ok()) {
            unseen.add(table.text(row, "contract") + " " + column.name());
          }
        }
      }
    }

    // The rest could be checked only with the plans that were made for the study.
    assertThat(unseen)
        .containsExactlyInAnyOrder(
            "anchor price_low",
            "anchor price_high",
            "anchor rates",
            "anchor capex_usd_m",
            "anchor displaced_usd_m",
            "anchor gap",
            "anchor solves",
            "huge npv_without_usd_m",
            "huge solves",
            "huge rates");
  }

  @Test
  void aRateThatIsNotOneIsSeen() {
    Map<String, Table> wrong = Corruption.of(tables(), ContractTables.PRICES, 0, "irr");

    assertThat(check(wrong).detail()).contains("present value at irr");
  }

  @Test
  void aMissingFlowIsSeen() {
    assertThat(check(Corruption.without(tables(), ContractTables.CASH, 6)).ok()).isFalse();
  }

  @Test
  void withoutTheContractThePlanIsThatOfTheRun() {
    Case owned =
        CASE.with("studies.contracts.anchor.hurdle_rate", 0.0).with("finance.discount_rate", 0.15);
    Check check =
        new ContractsCheck().check(new Evidence(owned, "plan", TinyCase.RATES, tables()), Map.of());

    assertThat(check.ok()).isFalse();
    assertThat(check.detail()).contains("without_usd_m");
  }
}
