package dev.buildout.app;

import dev.buildout.audit.Certificate;
import dev.buildout.audit.Certificate.Audited;
import dev.buildout.model.Case;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import java.util.ArrayList;
import java.util.List;

/** The certificate of a finished run, recomputed from its case and tables alone. */
public final class CheckRun {
  private CheckRun() {}

  public static List<Check> check(Case c, Run run) {
    return Certificate.check(audited(c), Workings.of(c).rates(), run.tables(), run.document());
  }

  static List<Audited> audited(Case c) {
    List<Audited> plans = new ArrayList<>();
    plans.add(new Audited(Solved.PLAN, c));
    plans.add(new Audited(Solved.REFERENCE, c));
    BaseYearCase.of(c).ifPresent(b -> plans.add(new Audited(Solved.BASE_YEAR, b)));
    return plans;
  }
}
