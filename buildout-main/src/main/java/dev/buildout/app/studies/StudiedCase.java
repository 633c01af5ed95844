package dev.buildout.app.studies;

import dev.buildout.app.Outcome;
import dev.buildout.app.PlanCase;
import dev.buildout.app.PlanRequest;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.solver.Solver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A use case: plan a case, then answer studies about it in the same run. */
public final class StudiedCase {
  private final Solver solver;

  public StudiedCase(Solver solver) {
    this.solver = solver;
  }

  /**
   * @param studies in the order in which they are answered
   * @throws InfeasiblePlan when hard limits of the case conflict
   * @throws BadQuestion when the case cannot be asked so
   */
  public Run run(PlanRequest request, List<Study> studies) throws InfeasiblePlan {
    studies.forEach(study -> study.require(request.theCase()));
    PlanCase planCase = new PlanCase(solver);
    if (studies.isEmpty()) {
      return planCase.run(request);
    }
    Outcome outcome = planCase.outcome(request);
    Map<String, Table> tables = outcome.tables();
    Map<String, Object> document = outcome.document();
    Findings findings = new Findings(tables, document);
    Resolver resolver = new Resolver(outcome.planned(), solver);
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Study study : studies) {
      long start = request.options().nanoClock().getAsLong();
      study.run(resolver, findings);
      long end = request.options().nanoClock().getAsLong();
      seconds.put(study.name(), (end - start) / 1e9);
    }
    findings.seconds(seconds);
    return PlanCase.run(outcome, tables, document, findings.checks());
  }
}
