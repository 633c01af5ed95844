package dev.buildout.cli;

import dev.buildout.app.studies.BadQuestion;
import dev.buildout.app.studies.BudgetCurve;
import dev.buildout.app.studies.ContractPrices;
import dev.buildout.app.studies.PriceMaps;
import dev.buildout.app.studies.Ranges;
import dev.buildout.app.studies.Strategies;
import dev.buildout.app.studies.Study;
import dev.buildout.app.studies.Sweeps;
import dev.buildout.app.studies.UnitValues;
import dev.buildout.app.studies.calendar.CommitmentCalendar;
import dev.buildout.app.studies.explain.Explanations;
import dev.buildout.model.Case;
import dev.buildout.model.Sweep;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which questions are answered beside a plan. */
final class StudyOptions {
  @Option(
      names = "--budget-curve",
      description = "What each budget is worth, over the range of studies.budget.")
  private boolean budgetCurve;

  @Option(
      names = "--strategies",
      description = "What fixed strategies are worth under the same limits, beside the plan.")
  private boolean strategies;

  @Option(
      names = "--ranges",
      description =
          "How far main decisions can move while the plan loses no more than 1 %% of its NPV.")
  private boolean ranges;

  @Option(
      names = "--unit-values",
      description = "What a step of each main limit is worth: by duals and by planning again.")
  private boolean unitValues;

  @Option(
      names = "--price-map",
      description = "What is worth doing at each pair of values of studies.maps.")
  private boolean priceMap;

  @Option(
      names = "--map",
      paramLabel = "AXES",
      description =
          "The same over any two values: \"ADDRESS=FROM..TO[:POINTS] ADDRESS=FROM..TO[:POINTS]\","
              + " with x behind the numbers for factors, e.g. offers.*.price_usd_m=0.5x..2x; may be"
              + " given again.")
  private List<String> maps = new ArrayList<>();

  @Option(
      names = "--sweep",
      description = "How the answer changes along each value of studies.sweeps.")
  private boolean sweep;

  @Option(
      names = "--contracts",
      description = "The lowest price of each contract in studies.contracts at its hurdle rate.")
  private boolean contracts;

  @Option(
      names = "--calendar",
      description =
          "What to sign this quarter, what can wait and until when, and what a month of delay costs.")
  private boolean calendar;

  @Option(
      names = "--explain",
      paramLabel = "QUESTION",
      description =
          "Answers a question of why not or what if, e.g. \"why not more own silicon in 2027\"; may"
              + " be given again.")
  private List<String> explain = new ArrayList<>();

  /**
   * The studies asked for, in the order in which they are answered.
   *
   * @throws BadQuestion when a question about the case cannot be read
   */
  List<Study> studies(Case c) {
    List<Study> studies = new ArrayList<>();
    if (budgetCurve) {
      studies.add(new BudgetCurve());
    }
    if (strategies) {
      studies.add(new Strategies());
    }
    if (ranges) {
      studies.add(new Ranges());
    }
    if (unitValues) {
      studies.add(new UnitValues());
    }
    if (priceMap || !maps.isEmpty()) {
      studies.add(new PriceMaps(priceMap, maps));
    }
    if (sweep || c.studies().sweeps().stream().anyMatch(Sweep::withPlan)) {
      studies.add(new Sweeps(sweep));
    }
    if (contracts) {
      studies.add(new ContractPrices());
    }
    if (!explain.isEmpty()) {
      studies.add(Explanations.of(c, explain));
    }
    if (calendar) {
      studies.add(new CommitmentCalendar());
    }
    return studies;
  }
}
