package dev.buildout.app.comparison;

import dev.buildout.app.PlanCase;
import dev.buildout.app.PlanRequest;
import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.model.Case;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.solver.HighsSolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cases and their runs for tests of comparisons. */
final class Cases {
  static final Case QUICKSTART = read("../cases/quickstart");

  /** A small case with every kind of decision. */
  static final Case EVERYTHING = read("src/test/resources/dev/buildout/cli/everything");

  private Cases() {}

  private static Case read(String folder) {
    try {
      return CaseReader.read(Path.of(folder)).value();
    } catch (CaseFaults e) {
      throw new IllegalStateException(e);
    }
  }

  static RecordedRun planned(String name, Case c) {
    PlanRequest request =
        new PlanRequest(c, Map.of(), Map.of(), name, "test", 0, PlanOptions.defaults());
    try {
      return new RecordedRun(name, c, new PlanCase(new HighsSolver()).run(request));
    } catch (InfeasiblePlan e) {
      throw new IllegalStateException(e);
    }
  }

  /** The quickstart with a second hall and an offer that is delivered there only. */
  static Case withAnnex() {
    Site home = QUICKSTART.sites().getFirst();
    Site annex = renamed(QUICKSTART.with("sites.home.hall_mw", 1.0).sites().getFirst());
    Offer.Purchase h100 = (Offer.Purchase) QUICKSTART.offers().getFirst();
    Offer there =
        new Offer.Purchase(
            "h100-annex",
            h100.name(),
            h100.system(),
            h100.from(),
            h100.until(),
            h100.own(),
            h100.priceUsdM(),
            h100.priceGrowth(),
            h100.leadMonths(),
            h100.depositShare(),
            h100.progressShare(),
            h100.payableDays(),
            h100.cancelFeeShare(),
            h100.developmentUsdM(),
            h100.maxPerQuarter(),
            h100.resaleShare(),
            h100.resaleDecline(),
            h100.resaleDepth(),
            List.of("annex"));
    Case sites = QUICKSTART.with("sites", List.of(home, annex));
    return sites.with(
        "offers", Stream.concat(QUICKSTART.offers().stream(), Stream.of(there)).toList());
  }

  private static Site renamed(Site s) {
    return new Site(
        "annex",
        "Annex",
        s.region(),
        s.pue(),
        s.gridMw(),
        s.hallMw(),
        s.powerUsdPerMwh(),
        s.powerPriceGrowth(),
        s.hallModuleMw(),
        s.hallUsdMPerMw(),
        s.hallLeadMonths(),
        s.hallModulesMax(),
        s.gridLeadMonths(),
        s.gridExtraMw(),
        s.gridUsdMPerMw(),
        s.opexUsdPerKwYear());
  }
}
