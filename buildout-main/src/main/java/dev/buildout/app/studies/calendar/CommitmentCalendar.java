package dev.buildout.app.studies.calendar;

import static java.util.Objects.requireNonNull;

import dev.buildout.app.studies.Findings;
import dev.buildout.app.studies.Resolver;
import dev.buildout.app.studies.Study;
import dev.buildout.model.Site;
import dev.buildout.planner.Plan;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What to sign this quarter, what can wait and until when, and what a month of delay costs. One
 * commitment waits at a time, all else is planned anew.
 */
public final class CommitmentCalendar implements Study {
  /** Loss that is accepted for waiting, as a share of NPV. */
  private static final double ACCEPTED = 1e-3;

  private static final double SOLVER = 1e-6;

  /** How the ranges call the chips of an offer. */
  private static final String CHIPS = "chips.";

  private static final double NONE = 1e-6;

  @Override
  public String name() {
    return "commitment calendar";
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    Quarters quarters = new Quarters(resolver.theCase().timeline());
    List<Commitment> commitments = Commitments.of(resolver.base().plan().path(), quarters);
    double threshold = threshold(resolver);
    Map<Object, Commitment> distinct = new LinkedHashMap<>();
    commitments.forEach(c -> distinct.putIfAbsent(c.decisions(), c));
    Map<Object, Waiting> waits = new ConcurrentHashMap<>();
    List<Site> sites = Delay.sites(resolver.theCase());
    Map<String, Delay> late = new ConcurrentHashMap<>();
    List<Runnable> tasks = new ArrayList<>();
    distinct.forEach(
        (key, c) -> tasks.add(() -> waits.put(key, Waiting.of(resolver, quarters, c, threshold))));
    sites.forEach(s -> tasks.add(() -> late.put(s.id(), Delay.of(resolver, s))));
    tasks.parallelStream().forEach(Runnable::run);

    List<Waiting> waiting =
        commitments.stream().map(c -> requireNonNull(waits.get(c.decisions()))).toList();
    List<Delay> delays = sites.stream().map(s -> requireNonNull(late.get(s.id()))).toList();
    Table table = findings.table(StudyTables.COMMITMENTS);
    for (int i = 0; i < commitments.size(); i++) {
      Commitment c = commitments.get(i);
      String who = c.kind().id() + " " + c.item() + " ";
      waiting.get(i).plans().forEach(p -> findings.entered(name(), who + p.label(), p.entry()));
      add(table, quarters, c, waiting.get(i), threshold);
    }
    for (Delay d : delays) {
      findings.entered(name(), d.plan().label(), d.plan().entry());
      add(findings.table(StudyTables.DELAYS), d);
    }
    Table idle = findings.table(StudyTables.IDLE_CHIPS);
    IdleChips.add(idle, resolver.base().plan().path());
    findings.check(waitingNeverPays(resolver.base().plan().plan(), waiting));

    Map<String, Object> calendar = new LinkedHashMap<>();
    calendar.put("this_quarter", quarters.label(0));
    calendar.put("threshold_usd_m", threshold);
    CalendarWords words =
        new CalendarWords(quarters, commitments, waiting, delays, dispensable(findings));
    calendar.put("sentences", words.sentences());
    findings.put("calendar", calendar);
  }

  /** Offers of which a plan within the ranges that were asked for before orders nothing. */
  private static Set<String> dispensable(Findings findings) {
    Table ranges = findings.table(StudyTables.RANGES);
    Set<String> offers = new HashSet<>();
    for (int row = 0; row < ranges.size(); row++) {
      String decision = ranges.text(row, "decision");
      if (decision.startsWith(CHIPS) && ranges.real(row, "least") <= NONE) {
        offers.add(decision.substring(CHIPS.length()));
      }
    }
    return offers;
  }

  /** A share of NPV, but no less than what the gap of the plan leaves open. */
  private static double threshold(Resolver resolver) {
    Plan plan = resolver.base().plan().plan();
    double open = Math.max(0, plan.boundUsdM() - plan.objectiveUsdM());
    return Math.max(ACCEPTED * Math.abs(resolver.base().npvUsdM()), open);
  }

  private static void add(Table t, Quarters quarters, Commitment c, Waiting w, double threshold) {
    boolean needed = w.lastQuarter() < quarters.count();
    t.add(
        c.item(),
        c.kind().id(),
        c.name(),
        c.unit(),
        c.now(quarters, Part::amount),
        c.now(quarters, Part::costUsdM),
        c.now(quarters, Part::paidNowUsdM),
        c.inService(quarters),
        c.now(quarters, Part::cancelUsdM),
        quarters.label(c.firstQuarter(quarters)),
        w.now().npvUsdM(),
        w.now().penaltiesUsdM(),
        threshold,
        needed ? quarters.label(w.lastQuarter()) : "",
        w.after().possible() ? w.after().lossUsdM() : 0.0,
        w.after().possible());
  }

  private static void add(Table t, Delay d) {
    t.add(
        d.site().id(),
        d.site().name(),
        d.first().toString(),
        d.gridMw(),
        d.hallMw(),
        d.change().possible(),
        d.change().npvUsdM(),
        d.change().penaltiesUsdM(),
        d.referenceUsdM(),
        d.dualUsdM().orElse(0.0),
        d.dualUsdM().isPresent(),
        d.disagrees());
  }

  /** On one future nothing is learnt by waiting: it gains no more than the gap left open. */
  private static Check waitingNeverPays(Plan plan, List<Waiting> waiting) {
    double most = 0;
    double size = Math.max(1, Math.abs(plan.objectiveUsdM()));
    for (Waiting w : waiting) {
      most = Math.max(most, Math.max(-w.now().lossUsdM(), -w.after().lossUsdM()) / size);
    }
    return new Check("waiting never pays", most, plan.gap() + SOLVER, "gain of the objective");
  }
}
