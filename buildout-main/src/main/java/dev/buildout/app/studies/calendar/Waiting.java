package dev.buildout.app.studies.calendar;

import dev.buildout.app.studies.Resolved;
import dev.buildout.app.studies.Resolver;
import dev.buildout.planner.measures.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What it costs that a commitment waits, and how long it may. A plan that keeps out of the first
 * quarters is less free than one that keeps out of fewer, so that the loss never falls with the
 * wait; the quarter in which it passes a threshold is found by steps that double, then by halves.
 *
 * @param now what waiting one quarter changes; nothing where the plan waits anyway
 * @param lastQuarter the last until which it may wait; the number of quarters when the plan can do
 *     without it
 * @param after what waiting one quarter more than that changes
 * @param plans that were made to find out, labelled by how long they wait
 */
record Waiting(Change now, int lastQuarter, Change after, List<Recorded> plans) {
  /**
   * @param thresholdUsdM loss that is accepted
   */
  static Waiting of(Resolver resolver, Quarters quarters, Commitment c, double thresholdUsdM) {
    return new Search(resolver, quarters, c).run(thresholdUsdM);
  }

  private static final class Search {
    private final Resolver resolver;
    private final Quarters quarters;
    private final Commitment commitment;
    private final List<Recorded> plans = new ArrayList<>();

    Search(Resolver resolver, Quarters quarters, Commitment commitment) {
      this.resolver = resolver;
      this.quarters = quarters;
      this.commitment = commitment;
    }

    Waiting run(double threshold) {
      int most = quarters.count();
      int may = commitment.firstQuarter(quarters); // the plan itself waits so long
      int mayNot = Math.min(most, may + 1);
      Change at = change(mayNot);
      Change now = may == 0 ? at : Change.NONE;
      for (int step = 1; at.lossUsdM() <= threshold && mayNot < most; step *= 2) {
        may = mayNot;
        mayNot = Math.min(most, may + step);
        at = change(mayNot);
      }
      if (at.lossUsdM() <= threshold) {
        return new Waiting(now, most, at, List.copyOf(plans));
      }
      while (mayNot - may > 1) {
        int middle = (may + mayNot) / 2;
        Change there = change(middle);
        if (there.lossUsdM() <= threshold) {
          may = middle;
        } else {
          mayNot = middle;
          at = there;
        }
      }
      return new Waiting(now, may, at, List.copyOf(plans));
    }

    private Change change(int first) {
      Question question = Question.within(commitment.notIn(first, quarters));
      Resolved base = resolver.base();
      Optional<Resolved> found =
          resolver.resolveBesideBase(resolver.theCase(), question, base, Resolver.GAP);
      String until = first < quarters.count() ? "not before " + quarters.label(first) : "never";
      plans.add(Recorded.of(until, found));
      return Change.of(base.plan().plan(), found.map(r -> r.plan().plan()));
    }
  }
}
