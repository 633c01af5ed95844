package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.Sweep;
import dev.buildout.results.SweepTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the answer changes along one value of the case, and where another way of getting work done
 * takes the lead.
 */
public final class Sweeps implements Study {
  @Override
  public String name() {
    return "sweep";
  }

  private final boolean all;

  /**
   * @param all whether every sweep of the case is asked for, or only those that go with each plan
   */
  public Sweeps(boolean all) {
    this.all = all;
  }

  private List<Sweep> asked(Case c) {
    return c.studies().sweeps().stream().filter(s -> all || s.withPlan()).toList();
  }

  @Override
  public void require(Case c) {
    if (c.studies().sweeps().isEmpty()) {
      throw new BadQuestion("--sweep: found no sweep in the case, expected rows in studies.sweeps");
    }
    for (Sweep sweep : asked(c)) {
      AxisInCase.require("studies.sweeps." + sweep.id() + ".axis", sweep.axis(), c);
    }
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    List<Object> described = new ArrayList<>();
    for (Sweep sweep : asked(resolver.theCase())) {
      SweepSolver.Answer answer = new SweepSolver(resolver, sweep.axis()).solve();
      for (int i = 0; i < answer.points().size(); i++) {
        add(findings, sweep, i, answer.points().get(i));
      }
      int number = 0;
      for (SweepSolver.Crossover crossover : answer.crossovers()) {
        for (String workload : crossover.below().mixes().keySet()) {
          if (!crossover.below().isLike(crossover.above(), workload)) {
            add(findings, sweep, ++number, workload, crossover);
          }
        }
      }
      described.add(
          Map.of(
              "id", sweep.id(), "name", sweep.name(), "axis", PriceMaps.described(sweep.axis())));
    }
    findings.put("sweeps", described);
  }

  private void add(Findings findings, Sweep sweep, int number, SweepSolver.Point point) {
    String label = String.format(Locale.ROOT, "%s: %.6g", sweep.id(), point.x());
    findings.entered(name(), label, point.entry());
    findings
        .table(SweepTables.POINTS)
        .add(
            sweep.id(),
            number,
            point.x(),
            point.refined(),
            point.entry().isPresent(),
            point.entry().map(Resolved.Entry::npvUsdM).orElse(0.0),
            point.objectiveUsdM(),
            point.commitments().usdM(),
            point.entry().map(Resolved.Entry::gap).orElse(0.0));
    point
        .mixes()
        .forEach((workload, mix) ->
            mix.shares()
                .forEach((who, share) -> {
                  if (share != 0 || who.equals(SourceMix.NOBODY)) {
                    findings
                        .table(SweepTables.MIX)
                        .add(
                            sweep.id(),
                            number,
                            workload,
                            who.source(),
                            who.kind(),
                            who.site(),
                            point.x(),
                            share);
                  }
                }));
  }

  private static void add(
      Findings findings,
      Sweep sweep,
      int number,
      String workload,
      SweepSolver.Crossover crossover) {
    SourceMix.Leader below = crossover.below().leader(workload);
    SourceMix.Leader above = crossover.above().leader(workload);
    findings
        .table(SweepTables.CROSSOVERS)
        .add(
            sweep.id(),
            number,
            workload,
            below.kind(),
            below.site(),
            below.source(),
            above.kind(),
            above.site(),
            above.source(),
            crossover.below().x(),
            crossover.above().x());
  }
}
