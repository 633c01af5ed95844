package dev.buildout.app.comparison;

import dev.buildout.app.PlanCase;
import dev.buildout.app.PlanRequest;
import dev.buildout.app.studies.Findings;
import dev.buildout.app.studies.Resolved;
import dev.buildout.app.studies.Resolver;
import dev.buildout.audit.BridgeChecks;
import dev.buildout.model.Difference;
import dev.buildout.model.Differences;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.results.Check;
import dev.buildout.results.ComparisonTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.solver.Solver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A use case: what leads from one run to another, as a run of its own kind. */
public final class CompareRuns {
  /** How closely the first case, planned again, must meet the recorded objective, as a share. */
  private static final double AGAIN = 1e-6;

  private static final String STUDY = "comparison";

  private final Solver solver;
  private final PlanOptions options;

  public CompareRuns(Solver solver, PlanOptions options) {
    this.solver = solver;
    this.options = options;
  }

  public Run compare(RecordedRun before, RecordedRun after, String version) {
    Map<String, Table> tables = BridgeRows.empty();
    Map<String, Object> document = new LinkedHashMap<>();
    Findings findings = new Findings(tables, document);
    List<Difference> differences = Differences.between(before.theCase(), after.theCase());
    List<Change> changes = Changes.of(before.theCase(), differences);
    ResultDifferences results = ResultDifferences.of(before, after);
    results.addPurchases(findings.table(ComparisonTables.PURCHASE_DIFFERENCES));
    results.addCapacity(findings.table(ComparisonTables.CAPACITY_DIFFERENCES));
    results.addMetrics(findings.table(ComparisonTables.METRIC_DIFFERENCES));

    Obstacle obstacle = Obstacle.between(before, after);
    Optional<Bridge> bridge = Optional.empty();
    if (!changes.isEmpty() && obstacle.isNone()) {
      try {
        Resolver resolver = resolver(before, version);
        changes = Bridge.readable(resolver, after.theCase(), changes);
        bridge = Optional.of(Bridge.of(resolver, after.theCase(), changes));
      } catch (InfeasiblePlan e) {
        obstacle = Obstacle.noPlan(before, e);
      }
    }
    BridgeRows.addValues(
        findings.table(ComparisonTables.BRIDGE_VALUES), changes, bridge.isPresent());
    bridge.ifPresent(b -> record(b, before, after, findings));
    new ComparisonDocument(before, after, changes, bridge, obstacle).put(findings, version);
    List<Check> checks = new ArrayList<>(findings.checks());
    checks.addAll(BridgeChecks.check(tables));
    return new Run(document, tables, checks, caseFiles(before, after));
  }

  private Resolver resolver(RecordedRun before, String version) throws InfeasiblePlan {
    PlanRequest request =
        new PlanRequest(
            before.theCase(),
            RecordedRun.overrides(before.run()),
            before.run().caseFiles(),
            before.text("case_hash"),
            version,
            0,
            options);
    return new Resolver(new PlanCase(solver).planned(request), solver);
  }

  private static void record(
      Bridge bridge, RecordedRun before, RecordedRun after, Findings findings) {
    BridgeRows rows = new BridgeRows(bridge, before, after);
    rows.add(findings.table(ComparisonTables.BRIDGE));
    rows.addYears(findings.table(ComparisonTables.BRIDGE_YEARS));
    resolves(findings, "in order", bridge.forward(), bridge.forward().changes().size());
    resolves(findings, "in reverse", bridge.reverse(), bridge.reverse().changes().size() - 1);
    findings.check(same("first run planned again", before, Optional.of(bridge.start()), 0));
    findings.check(same("second run planned again", after, bridge.end(), after.number("gap")));
  }

  private static void resolves(Findings findings, String way, Chain chain, int count) {
    for (int i = 0; i < count; i++) {
      findings.resolved(STUDY, way + ": " + chain.changes().get(i).label(), chain.plans().get(i));
    }
  }

  /** Objective as recorded and as planned again, relative; gaps of both plans are allowed for. */
  private static Check same(
      String name, RecordedRun recorded, Optional<Resolved> again, double recordedGap) {
    double was = recorded.worth().objectiveUsdM();
    double is = again.map(r -> r.plan().plan().objectiveUsdM()).orElse(Double.NaN);
    double gap =
        recordedGap > 0 ? recordedGap + again.map(r -> r.plan().plan().gap()).orElse(0.0) : 0;
    double off = Math.abs(is - was) / Math.max(1, Math.abs(was));
    String detail =
        again.isEmpty()
            ? "there is no plan of the case of " + recorded.name()
            : "%s: recorded objective %s USD m, planned again %s USD m; the run was written by version %s"
                .formatted(
                    recorded.name(),
                    Values.number(was),
                    Values.number(is),
                    recorded.text("version"));
    return new Check(name, Double.isNaN(off) ? Double.POSITIVE_INFINITY : off, AGAIN + gap, detail);
  }

  /** The input files of both, so that the comparison can be understood alone. */
  private static Map<String, byte[]> caseFiles(RecordedRun before, RecordedRun after) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    before.run().caseFiles().forEach((name, content) -> files.put("first/" + name, content));
    after.run().caseFiles().forEach((name, content) -> files.put("second/" + name, content));
    return files;
  }
}
