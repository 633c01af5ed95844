package dev.buildout.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Path;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Vintage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every plan, recomputed with arithmetic of its own on random cases. */
class RandomCasesTest {
  private static final double SLACK = 1e-5;
  private static final String PRICE = "workloads.work.channels.on_demand.price";

  /** Ten cases each. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {0, 10, 20, 30, 40})
  void invariants(int first) {
    for (int seed = first; seed < first + 10; seed++) {
      TinyPlan plan = new RandomCase(seed).next().plan();
      String name = "case of seed " + seed;

      assertThat(plan.plan().objectiveUsdM())
          .as(name + ": a plan may do nothing")
          .isGreaterThanOrEqualTo(plan.reference().objectiveUsdM() - SLACK);
      assertThat(plan.plan().boundUsdM())
          .as(name + ": bound")
          .isGreaterThanOrEqualTo(plan.plan().objectiveUsdM() - SLACK);
      limits(plan, name);
      moreIsNotWorse(seed, plan.plan(), name);
    }
  }

  private static void limits(TinyPlan plan, String name) {
    Inputs in = plan.plan().formulation().in;
    double cash = in.theCase.finance().opening().cashUsdM();
    for (int n = 0; n < in.nodes(); n++) {
      String period = in.period(n).label();
      String at = name + " in " + period;
      double systems = 0;
      for (var system : in.systems) {
        double active = plan.active(system.id(), period);
        systems += active;
        double installed = plan.installed(system.id(), period);
        assertThat(active).as(at).isBetween(-SLACK, installed + SLACK);
        assertThat(installed).as(at).isBetween(-SLACK, bought(plan, system.id()) + SLACK);
      }
      double mw = systems * in.sites.get(0).pue(); // each of 1 MW
      assertThat(mw).as(at + ", grid").isLessThanOrEqualTo(grid(plan, n) + SLACK);
      assertThat(mw).as(at + ", halls").isLessThanOrEqualTo(halls(plan, n) + SLACK);
      work(plan, n, systems, at);
      cash += change(plan, period);
      assertThat(plan.money("cash", period)).as(at).isBetween(cash - SLACK, cash + SLACK);
      assertThat(cash).as(at).isGreaterThanOrEqualTo(-SLACK);
    }
  }

  private static void work(TinyPlan plan, int n, double systems, String at) {
    Inputs in = plan.plan().formulation().in;
    var workload = in.workloads.get(0);
    String period = in.period(n).label();
    double years = in.period(n).months() / 12.0;
    double served = plan.served("work", period);
    double ready = served / workload.channels().get(0).maxUse();
    double demand = workload.demandPerYear().orElse(Path.constant(0)).mean(in.period(n)) * years;
    double boxes = plan.active("box", period);

    assertThat(served).as(at).isBetween(-SLACK, demand + SLACK);
    assertThat(ready).as(at).isLessThanOrEqualTo(systems * years + SLACK);
    assertThat(workload.cudaShare() * ready).as(at).isLessThanOrEqualTo(boxes * years + SLACK);
  }

  private static double change(TinyPlan plan, String period) {
    double sum = plan.money("Revenue of the planned workloads", period);
    for (String cost :
        new String[] {
          "Revenue share of model owners",
          "Electricity",
          "Operation of halls",
          "Maintenance of systems",
          "Rented capacity",
          "Selling, general and administrative cost",
          "Cancelled orders",
          "change of working capital",
          "interest",
          "capex"
        }) {
      sum -= plan.money(cost, period);
    }
    boolean borrows = !plan.plan().formulation().in.theCase.finance().debt().isEmpty();
    sum -= plan.money(borrows ? "tax" : "unlevered tax", period);
    if (borrows) {
      sum += plan.money("borrow bank", period) - plan.money("repay bank", period);
    }
    return sum + plan.money("proceeds", period);
  }

  private static double bought(TinyPlan plan, String system) {
    Inputs in = plan.plan().formulation().in;
    double sum = 0;
    for (Vintage v : plan.plan().formulation().columns.vintages) {
      if (v.system() == in.systemIndex(system)) {
        sum += v.units(plan.plan().x());
      }
    }
    for (Departure d : plan.plan().formulation().columns.departures.all()) {
      assertThat(plan.plan().at(d.column())).isGreaterThanOrEqualTo(-SLACK);
    }
    return sum;
  }

  private static double grid(TinyPlan plan, int n) {
    var site = plan.plan().formulation().in.sites.get(0);
    return site.gridMw() + arrived(plan, Vintage.Kind.GRID, n, site.gridLeadMonths());
  }

  private static double halls(TinyPlan plan, int n) {
    var site = plan.plan().formulation().in.sites.get(0);
    double modules = arrived(plan, Vintage.Kind.HALL, n, site.hallLeadMonths());
    assertThat(modules).isCloseTo(Math.rint(modules), org.assertj.core.data.Offset.offset(SLACK));
    return site.hallMw() + modules * site.hallModuleMw();
  }

  private static double arrived(TinyPlan plan, Vintage.Kind kind, int n, int leadMonths) {
    Inputs in = plan.plan().formulation().in;
    double sum = 0;
    for (Vintage v : plan.plan().formulation().columns.vintages) {
      if (v.kind() == kind && v.isDecision()) {
        var usable = in.period(v.node()).start().plusMonths(leadMonths);
        sum += usable.isAfter(in.period(n).start()) ? 0 : v.units(plan.plan().x());
      }
    }
    return sum;
  }

  /** More power or a higher price: within the gap that whole numbers leave, never worse. */
  private static void moreIsNotWorse(int seed, Plan plan, String name) {
    TinyCase power = new RandomCase(seed).next();
    double grid = power.read().sites().get(0).gridMw();
    TinyCase price = new RandomCase(seed).next();
    Path now = (Path) ((java.util.Optional<?>) price.read().get(PRICE)).orElseThrow();
    double accepted = PlanOptions.defaults().relativeGap() * Math.abs(plan.objectiveUsdM());

    for (TinyCase more :
        new TinyCase[] {power.set("sites.a.grid_mw", grid + 3), price.set(PRICE, now.times(1.1))}) {
      assertThat(more.plan().plan().objectiveUsdM())
          .as(name)
          .isGreaterThanOrEqualTo(plan.objectiveUsdM() - accepted - SLACK);
    }
  }
}
