package dev.buildout.planner.measures;

import dev.buildout.planner.formulation.Formulation;
import java.util.Set;

/**
 * Some of the decisions of a plan.
 *
 * @param offers ids of offers; empty for all
 * @param sites ids of sites; empty for all
 * @param from first period, counted from 0
 * @param to last period
 */
public record Selection(Set<String> offers, Set<String> sites, int from, int to) {
  public Selection {
    offers = Set.copyOf(offers);
    sites = Set.copyOf(sites);
  }

  /** Everything, at any time. */
  public static Selection all() {
    return new Selection(Set.of(), Set.of(), 0, Integer.MAX_VALUE);
  }

  public Selection ofOffers(Set<String> some) {
    return new Selection(some, sites, from, to);
  }

  public Selection atSites(Set<String> some) {
    return new Selection(offers, some, from, to);
  }

  public Selection inPeriods(int first, int last) {
    return new Selection(offers, sites, first, last);
  }

  boolean hasOffer(String offer) {
    return offers.isEmpty() || offers.contains(offer);
  }

  boolean hasSite(String site) {
    return sites.isEmpty() || sites.contains(site);
  }

  boolean hasNode(Formulation f, int node) {
    int period = f.in.tree.period(node);
    return period >= from && period <= to;
  }
}
