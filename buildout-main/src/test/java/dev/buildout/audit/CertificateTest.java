package dev.buildout.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Case;
import dev.buildout.results.Check;
import dev.buildout.results.Column;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound run passes; no number of it can change unseen. */
class CertificateTest {
  /** Shadow prices need the linear programme: a wrong one of a limit that binds goes unseen. */
  private static final Set<String> NOT_COMPUTED =
      Set.of("limits.value_usd_m", "limit_values.less_usd_m");

  private static final TinyRun RUN = new TinyRun();

  private static final List<Certificate.Audited> PLANS =
      List.of(
          new Certificate.Audited("plan", TinyCase.CASE),
          new Certificate.Audited("reference", TinyCase.CASE),
          new Certificate.Audited("base_year", TinyCase.CASE));

  /** The tiny run is in years and has no quarters: {@link QuarterlyCheckTest} has. */
  static List<TableSpec> tables() {
    return Tables.OF_A_PLAN.stream().filter(spec -> !spec.equals(FirmTables.QUARTERLY)).toList();
  }

  @Test
  void soundRunPasses() {
    List<Check> checks = check(RUN.tables);

    assertThat(checks.stream().filter(c -> !c.ok()).map(c -> c.name() + ": " + c.detail()))
        .isEmpty();
    assertThat(checks).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyNumberIsGuarded(TableSpec spec) {
    Table table = requireNonNull(RUN.tables.get(spec.name()));
    assertThat(table.size()).isPositive();
    List<String> unseen = new ArrayList<>();
    for (Column column : spec.columns()) {
      boolean number = column.type() == Column.Type.REAL || column.type() == Column.Type.INTEGER;
      if (!number || NOT_COMPUTED.contains(spec.name() + "." + column.name())) {
        continue;
      }
      for (int row = 0; row < table.size(); row++) {
        if (isTried(table, row) && allOk(Corruption.of(RUN.tables, spec, row, column.name()))) {
          unseen.add(new Row(table, row) + ", " + column.name());
        }
      }
    }

    assertThat(unseen).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noRowCanGoMissing(TableSpec spec) {
    Table table = requireNonNull(RUN.tables.get(spec.name()));
    List<String> unseen = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      if (isTried(table, row) && allOk(Corruption.without(RUN.tables, spec, row))) {
        unseen.add(new Row(table, row).toString());
      }
    }

    // A finding about the run may be left out; a part of a plan may not.
    boolean ofPlans = spec.columns().get(0).name().equals("plan");
    assertThat(ofPlans ? unseen : List.of()).isEmpty();
  }

  @Test
  void saysWhichRowDeviates() {
    Map<String, Table> wrong = Corruption.of(RUN.tables, Tables.FLEET, 1, "energy_mwh");

    assertThat(check(wrong).stream().filter(c -> c.name().equals("energy (plan)")))
        .singleElement()
        .satisfies(c ->
            assertThat(c.detail())
                .startsWith("fleet row 2 (plan, period 1, box, home), energy_mwh: found ")
                .contains("expected 3068.1"));
  }

  @Test
  void wholeSystemsAreWhole() {
    Case whole = TinyCase.CASE.with("whole_systems", true);
    var audited = List.of(new Certificate.Audited("plan", whole));
    var half = withHalfASystemMore();
    var signed = Corruption.of(RUN.tables, Tables.RENTALS, 0, "signed");

    assertThat(detail("purchases (plan)", audited, RUN.tables)).doesNotContain("whole");
    assertThat(detail("purchases (plan)", PLANS, half)).doesNotContain("whole");
    assertThat(detail("purchases (plan)", audited, half)).contains("systems in whole numbers");
    assertThat(detail("rentals (plan)", audited, signed)).contains("signed in whole numbers");
  }

  /** The loan of the run keeps its schedule of equal parts, and no more than that is repaid. */
  @Test
  void whatIsLeftRepaysALoanWithASweep() {
    Case sweeping = TinyCase.CASE.with("finance.debt.loan.sweep_share", 0.01);
    var audited = List.of(new Certificate.Audited("plan", sweeping));

    assertThat(detail("cash sweeps (plan)", PLANS, RUN.tables)).isEmpty();
    assertThat(detail("cash sweeps (plan)", audited, RUN.tables)).contains("debt row 3 (plan");
  }

  @Test
  void nothingIsOwedAfterMaturity() {
    Case mature = TinyCase.CASE.with("finance.debt.loan.matures", YearMonth.of(2028, 7));
    var audited = List.of(new Certificate.Audited("plan", mature));

    assertThat(detail("debt facilities (plan)", audited, RUN.tables)).contains("debt row 3 (plan");
  }

  @Test
  void pricesOfARunAreThoseOfTheCaseWithItsDrift() {
    Case falling = TinyCase.CASE.with("market.price_drift", -0.01);
    var audited = List.of(new Certificate.Audited("plan", falling));

    assertThat(detail("work (plan)", PLANS, RUN.tables)).doesNotContain("deviations in all");
    assertThat(detail("work (plan)", audited, RUN.tables)).contains("36 deviations in all");
  }

  @Test
  void rentedCapacityServesOnlyTheWorkloadsOfItsOffer() {
    Case narrow = TinyCase.CASE.with("offers.cloud.workloads", List.of("hours"));
    var audited = List.of(new Certificate.Audited("plan", narrow));

    assertThat(detail("assignments (plan)", audited, RUN.tables))
        .contains("cloud, app")
        .contains("the offer is not for this workload");
  }

  /** The first order with half a box more, its chips and cost too. */
  private static Map<String, Table> withHalfASystemMore() {
    Table original = requireNonNull(RUN.tables.get(Tables.PURCHASES.name()));
    Table copy = new Table(Tables.PURCHASES);
    for (int row = 0; row < original.size(); row++) {
      Object[] cells = original.rows().get(row).clone();
      if (row == 0) {
        for (String column : List.of("systems", "chips", "cost_usd_m")) {
          int at = Tables.PURCHASES.indexOf(column);
          cells[at] = (Double) cells[at] * 12.5 / 12;
        }
      }
      copy.add(cells);
    }
    Map<String, Table> tables = new LinkedHashMap<>(RUN.tables);
    tables.put(Tables.PURCHASES.name(), copy);
    return tables;
  }

  private static String detail(
      String check, List<Certificate.Audited> plans, Map<String, Table> tables) {
    return Certificate.check(plans, TinyCase.RATES, tables, RUN.document).stream()
        .filter(c -> c.name().equals(check))
        .findFirst()
        .orElseThrow()
        .detail();
  }

  @Test
  void aMissingLineFails() {
    Map<String, Table> without = new LinkedHashMap<>(RUN.tables);
    without.put(FirmTables.STATEMENTS.name(), new Table(FirmTables.STATEMENTS));

    assertThat(check(without).stream().filter(c -> !c.ok()).map(Check::name))
        .contains("statements (plan)", "tax (reference)", "net present value");
  }

  /** Statements of the three plans are alike: those of one plan are enough. */
  private static boolean isTried(Table table, int row) {
    boolean statements = List.of(FirmTables.STATEMENTS, FirmTables.ANNUAL).contains(table.spec());
    return !statements || table.text(row, "plan").equals("plan");
  }

  private static boolean allOk(Map<String, Table> tables) {
    return Certificate.stream(PLANS, TinyCase.RATES, tables, RUN.document).allMatch(Check::ok);
  }

  private static List<Check> check(Map<String, Table> tables) {
    return Certificate.check(PLANS, TinyCase.RATES, tables, RUN.document);
  }
}
