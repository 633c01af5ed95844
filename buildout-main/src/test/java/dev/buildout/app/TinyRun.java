package dev.buildout.app;

import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import java.util.Map;

/** A tiny case taken through the whole chain: plan, programme, statements, value. */
record TinyRun(TinyPlan planned, Solved plan, Solved reference, ValueOfPlan value) {
  static TinyRun of(TinyCase tiny) {
    TinyPlan planned = tiny.plan();
    Solved plan = Solved.of(Solved.PLAN, planned.plan());
    Solved reference = Solved.of(Solved.REFERENCE, planned.reference());
    return new TinyRun(planned, plan, reference, ValueOfPlan.of(plan, reference));
  }

  /** The run as the use case makes it, with an algorithm for the relaxation. */
  static Run run(TinyCase tiny, Algorithm algorithm) throws InfeasiblePlan {
    PlanOptions options = PlanOptions.defaults().withAlgorithm(algorithm);
    PlanRequest request = new PlanRequest(tiny.read(), Map.of(), Map.of(), "", "test", 0, options);
    return new PlanCase(new HighsSolver()).run(request);
  }
}
