package dev.buildout.app.studies.explain;

import dev.buildout.app.PlanCase;
import dev.buildout.app.PlanRequest;
import dev.buildout.app.Planned;
import dev.buildout.app.studies.Resolver;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.solver.Solver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A use case: plan the case of a run again and answer questions about the plan. */
public final class ExplainedRun {
  /** Accepted difference of the objective from that in the run, as a share. */
  private static final double SAME = 1e-6;

  private final Solver solver;

  public ExplainedRun(Solver solver) {
    this.solver = solver;
  }

  /**
   * Answers as a document.
   *
   * @param recorded what {@code run.json} says
   * @throws InfeasiblePlan when the case has no plan any more
   */
  public Map<String, Object> explain(
      PlanRequest request, Map<String, Object> recorded, Explanations questions)
      throws InfeasiblePlan {
    Planned planned = new PlanCase(solver).planned(request);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "ok");
    double objective = planned.plan().plan().objectiveUsdM();
    document.put("objective_usd_m", objective);
    document.put("warnings", warnings(objective, recorded, request.version()));
    List<Map<String, Object>> answers = questions.documents(new Resolver(planned, solver));
    document.put("explanations", answers);
    return document;
  }

  private static List<String> warnings(
      double objective, Map<String, Object> recorded, String version) {
    List<String> warnings = new ArrayList<>();
    double before = number(recorded.get("objective_usd_m"));
    if (!(Math.abs(objective - before) <= SAME * Math.max(1, Math.abs(before)))) {
      warnings.add(
          "Planned again, the objective is USD %.6f m; the run says %.6f m. The run was made by version %s, this is %s: the answer is about the plan as it is made now."
              .formatted(objective, before, recorded.get("version"), version));
    }
    return warnings;
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
