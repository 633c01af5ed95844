package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Rates;
import dev.buildout.results.Check;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The certificate of a run: every check for every plan, and those of the run as a whole. A check
 * that cannot be made, because a line or value is missing, fails.
 */
public final class Certificate {
  private static final List<AuditCheck> OF_PLANS =
      List.of(
          new PeriodsCheck(),
          new PurchasesCheck(),
          new FacilitiesCheck(),
          new DisposalsCheck(),
          new InstalledCheck(),
          new PowerCheck(),
          new EnergyCheck(),
          new RentalsCheck(),
          new AssignmentsCheck(),
          new WorkCheck(),
          new ThroughputCheck(),
          new SupplyCheck(),
          new AssetsCheck(),
          new FlowsCheck(),
          new PropertyCheck(),
          new WorkingCapitalCheck(),
          new LeasesCheck(),
          new TaxCheck(),
          new StatementsCheck(),
          new LiquidityCheck(),
          new DebtCheck(),
          new CashSweepCheck(),
          new CovenantsCheck(),
          new HeadroomCheck(),
          new AnnualCheck(),
          new QuarterlyCheck(),
          new FreeCashFlowsCheck(),
          new LayersCheck(),
          new SegmentsCheck(),
          new CustomersCheck());

  private static final List<RunCheck> OF_RUN =
      List.of(
          new RowsCheck(),
          new ValueCheck(),
          new MetricsCheck(),
          new ReturnsCheck(),
          new BreakEvenCheck(),
          new BusinessesCheck(),
          new UnitCostsCheck(),
          new LimitsCheck(),
          new LimitValuesCheck(),
          new AssumptionsCheck(),
          new BaseYearCheck(),
          new AnchorsCheck(),
          new RealityCheck(),
          new DocumentCheck(),
          new ClaimsCheck(),
          new StrategiesCheck(),
          new RangesCheck(),
          new UnitValuesCheck(),
          new MapsCheck(),
          new SweepsCheck(),
          new ContractsCheck(),
          new ExplanationsCheck(),
          new CommitmentsCheck(),
          new DelaysCheck(),
          new IdleChipsCheck());

  /**
   * A plan and the case that it was computed from.
   *
   * @param plan "plan", "reference" or "base_year"
   * @param theCase the case; for the base year the variant that starts then
   */
  public record Audited(String plan, Case theCase) {}

  private Certificate() {}

  /** Checks plan and reference of a case. */
  public static List<Check> check(Case c, Rates rates, Map<String, Table> tables) {
    return check(
        List.of(new Audited("plan", c), new Audited("reference", c)), rates, tables, Map.of());
  }

  /**
   * Checks of plans alone, without what a run says of them: for plans that answer a question.
   *
   * @param plans "plan" and, where it was made too, "reference"
   */
  public static List<Check> ofPlans(List<Audited> plans, Rates rates, Map<String, Table> tables) {
    return plans.stream()
        .map(a -> new Evidence(a.theCase(), a.plan(), rates, tables))
        .flatMap(Certificate::ofPlan)
        .map(Supplier::get)
        .toList();
  }

  private static Stream<Supplier<Check>> ofPlan(Evidence e) {
    return OF_PLANS.stream()
        .map(check -> {
          String name = check.name() + " (" + e.plan() + ")";
          return () -> named(name, guarded(name, () -> check.check(e)));
        });
  }

  /**
   * @param plans plans of the run; one of them is "plan"
   * @param rates rates as recorded
   * @param tables tables by name
   * @param document what {@code run.json} holds
   */
  public static List<Check> check(
      List<Audited> plans, Rates rates, Map<String, Table> tables, Map<String, Object> document) {
    return stream(plans, rates, tables, document).toList();
  }

  /** The same checks, each made when it is asked for. */
  static Stream<Check> stream(
      List<Audited> plans, Rates rates, Map<String, Table> tables, Map<String, Object> document) {
    List<Supplier<Check>> checks = new ArrayList<>();
    for (Audited audited : plans) {
      Evidence e = new Evidence(audited.theCase(), audited.plan(), rates, tables);
      ofPlan(e).forEach(checks::add);
      if (audited.plan().equals("plan")) {
        for (RunCheck check : OF_RUN) {
          checks.add(() -> guarded(check.name(), () -> check.check(e, document)));
        }
      }
    }
    return checks.stream().map(Supplier::get);
  }

  private static Check named(String name, Check check) {
    return new Check(name, check.residual(), check.tolerance(), check.detail());
  }

  private static Check guarded(String name, Supplier<Check> check) {
    try {
      return check.get();
    } catch (RuntimeException missing) {
      String detail = "could not be checked: " + missing;
      return new Check(name, 1, Deviations.TOLERANCE, detail);
    }
  }
}
