package dev.buildout.app.studies;

import dev.buildout.app.PlanPath;
import dev.buildout.model.Offer;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who does the work of a workload over the horizon of a plan, as shares of all that is asked for.
 * What is served in a period is split by what each source could do of it, and own systems by where
 * they are in use:
 *
 * <pre>
 * part of i = systems assigned * at once * rate * goodput / the same of all sources
 * </pre>
 *
 * @param shares in the order of the case: own systems by site, offers, then what is not served
 */
record SourceMix(Map<Who, Double> shares) {
  private static final double TIE = 1e-9;

  /** What is asked for and not served. */
  static final Who NOBODY = new Who("not served", "none", "");

  /**
   * Someone who does work.
   *
   * @param source own system or rental offer
   * @param kind own, reservation, on_demand, decentralised or none
   * @param site where own systems stand
   */
  record Who(String source, String kind, String site) {}

  /**
   * What does most of the work.
   *
   * @param source that does most within the kind, at the site
   */
  record Leader(String kind, String site, String source) {
    boolean isSameWay(Leader other) {
      return kind.equals(other.kind) && site.equals(other.site);
    }
  }

  /** The shares of the work of a workload. */
  static SourceMix of(PlanPath path, int w) {
    Inputs in = path.in;
    Map<Who, Double> work = new LinkedHashMap<>();
    everyone(in).forEach(who -> work.put(who, 0.0));
    double asked = 0;
    for (int p = 0; p < in.timeline.horizonPeriods(); p++) {
      double all = 0;
      double served = 0;
      for (int c = 0; c < in.demand[w].length; c++) {
        all += in.demand[w][c][path.node(p)];
        served += path.served(w, c, p);
      }
      asked += all;
      work.merge(NOBODY, all - split(path, w, p, served, work), Double::sum);
    }
    double total = asked;
    work.replaceAll((who, v) -> total > 0 ? v / total : who.equals(NOBODY) ? 1.0 : 0.0);
    return new SourceMix(work);
  }

  /**
   * The way of getting work done that does most, and who does most of it: own systems at a site are
   * one way whatever they are, and so is each kind of rental. The first of the case among equals.
   */
  Leader leader() {
    Map<List<String>, Double> ways = new LinkedHashMap<>();
    shares.forEach((who, share) -> ways.merge(way(who), share, Double::sum));
    List<String> way = most(ways);
    Map<Who, Double> within = new LinkedHashMap<>(shares);
    within.keySet().removeIf(who -> !way(who).equals(way));
    return new Leader(way.get(0), way.get(1), most(within).source());
  }

  private static List<String> way(Who who) {
    return List.of(who.kind(), who.site());
  }

  private static <T> T most(Map<T, Double> shares) {
    return shares.entrySet().stream()
        .reduce((first, next) -> next.getValue() > first.getValue() + TIE ? next : first)
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static List<Who> everyone(Inputs in) {
    List<Who> all = new ArrayList<>();
    for (Source source : in.sources) {
      if (source.rental().isPresent()) {
        all.add(new Who(source.name(), kind(source.rental().get()), ""));
      } else {
        in.sites.forEach(site -> all.add(new Who(source.name(), "own", site.id())));
      }
    }
    all.add(NOBODY);
    return all;
  }

  private static String kind(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> "reservation";
      case Offer.OnDemand o -> "on_demand";
      case Offer.Decentralised d -> "decentralised";
      case Offer.Purchase p -> "own";
    };
  }

  /** Splits served work among those who do the work; returns what was split. */
  private static double split(PlanPath path, int w, int p, double served, Map<Who, Double> into) {
    Inputs in = path.in;
    double[] work = new double[in.sources.size()];
    double sum = 0;
    for (int i = 0; i < work.length; i++) {
      double rate = in.rate[i][w] * in.atOnce[i][w] * in.sources.get(i).goodput();
      work[i] = path.assigned(i, w, p) * rate;
      sum += work[i];
    }
    if (sum <= 0) {
      return 0;
    }
    for (int i = 0; i < work.length; i++) {
      double part = served * work[i] / sum;
      Source source = in.sources.get(i);
      if (source.rental().isPresent()) {
        into.merge(new Who(source.name(), kind(source.rental().get()), ""), part, Double::sum);
      } else if (part > 0) {
        bySite(path, i, p, part, into);
      }
    }
    return served;
  }

  private static void bySite(PlanPath path, int k, int p, double part, Map<Who, Double> into) {
    double all = 0;
    for (int s = 0; s < path.in.sites.size(); s++) {
      all += path.active(k, s, p);
    }
    for (int s = 0; s < path.in.sites.size(); s++) {
      Who who = new Who(path.in.systems.get(k).id(), "own", path.in.sites.get(s).id());
      into.merge(who, part * path.active(k, s, p) / all, Double::sum);
    }
  }
}
