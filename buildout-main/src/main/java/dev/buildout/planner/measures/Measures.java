package dev.buildout.planner.measures;

import dev.buildout.model.Offer;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The measures that questions are asked about. On a tree, amounts are expected over its nodes. */
public final class Measures {
  private Measures() {}

  private record Named(String name, String unit, BiConsumer<Formulation, Terms> filler)
      implements Measure {
    @Override
    public Terms terms(Formulation f) {
      Terms terms = new Terms();
      filler.accept(f, terms);
      return terms;
    }
  }

  /** Systems ordered. */
  public static Measure systems(String name, Selection s) {
    return new Named(name, "systems", (f, t) -> orders(f, t, s, (g, v) -> 1));
  }

  /** Chips ordered. */
  public static Measure chips(String name, Selection s) {
    return new Named(
        name, "chips", (f, t) -> orders(f, t, s, (g, v) -> g.in.systems.get(v.system()).chips()));
  }

  /** Facility power that the systems ordered may draw, MW. */
  public static Measure orderedMw(String name, Selection s) {
    return new Named(
        name, "MW", (f, t) -> orders(f, t, s, (g, v) -> g.in.facilityMw(v.system(), v.site())));
  }

  /** Price of the systems ordered, USD m. */
  public static Measure orderedUsdM(String name, Selection s) {
    return new Named(name, "USD m", (f, t) -> orders(f, t, s, (g, v) -> v.unitCost()));
  }

  /** Halls contracted, MW. */
  public static Measure hallMw(String name, Selection s) {
    return new Named(name, "MW", (f, t) -> facilities(f, t, s, Vintage.Kind.HALL));
  }

  /** Grid power contracted, MW. */
  public static Measure gridMw(String name, Selection s) {
    return new Named(name, "MW", (f, t) -> facilities(f, t, s, Vintage.Kind.GRID));
  }

  /** Chips reserved from others, by signature. */
  public static Measure reservedChips(String name, Selection s) {
    return new Named(
        name,
        "chips",
        (f, t) -> {
          for (int i = f.in.systems.size(); i < f.in.sources.size(); i++) {
            if (!s.hasOffer(f.in.sources.get(i).name())) {
              continue;
            }
            for (int n = 0; n < f.in.nodes(); n++) {
              if (s.hasNode(f, n)) {
                double chips = f.in.sources.get(i).system().chips();
                t.add(f.columns.reserve[i][n], chips * f.in.tree.probability(n));
              }
            }
          }
        });
  }

  /** Hours of rented chips in use, millions. */
  public static Measure rentedHours(String name, Selection s) {
    return new Named(
        name,
        "million chip-hours",
        (f, t) -> {
          for (int i = f.in.systems.size(); i < f.in.sources.size(); i++) {
            if (!s.hasOffer(f.in.sources.get(i).name())) {
              continue;
            }
            for (int n = 0; n < f.in.nodes(); n++) {
              if (s.hasNode(f, n)) {
                double hours = f.in.sources.get(i).system().chips() * f.in.period(n).hours() / 1e6;
                for (int w = 0; w < f.in.workloads.size(); w++) {
                  t.add(f.columns.assign[i][w][n], hours * f.in.tree.probability(n));
                }
              }
            }
          }
        });
  }

  /**
   * Rented capacity in use on average over the periods chosen, of reservations and by the hour.
   *
   * @param chips whether chips are counted, or systems
   */
  public static Measure rentedOnAverage(String name, boolean chips, Selection s) {
    return new Named(
        name,
        chips ? "chips" : "systems",
        (f, t) -> {
          double hours = 0;
          for (int n = 0; n < f.in.nodes(); n++) {
            hours += s.hasNode(f, n) ? f.in.period(n).hours() * f.in.tree.probability(n) : 0;
          }
          for (int i = f.in.systems.size(); i < f.in.sources.size(); i++) {
            if (!s.hasOffer(f.in.sources.get(i).name())) {
              continue;
            }
            double each = chips ? f.in.sources.get(i).system().chips() : 1;
            for (int n = 0; n < f.in.nodes(); n++) {
              if (s.hasNode(f, n)) {
                double share = f.in.period(n).hours() * f.in.tree.probability(n) / hours;
                for (int w = 0; w < f.in.workloads.size(); w++) {
                  t.add(f.columns.assign[i][w][n], each * share);
                }
              }
            }
          }
        });
  }

  /** Work of a workload that is served, in its unit. */
  public static Measure served(String name, String workload, Selection s) {
    return served(name, workload, channel -> true, s);
  }

  /** Work of a channel of a workload that is served, in its unit. */
  public static Measure served(String name, String workload, String channel, Selection s) {
    return served(name, workload, channel::equals, s);
  }

  private static Measure served(
      String name, String workload, Predicate<String> channel, Selection s) {
    return new Named(
        name,
        "units of work",
        (f, t) -> {
          for (int w = 0; w < f.in.workloads.size(); w++) {
            var channels = f.in.workloads.get(w).channels();
            for (int c = 0; c < channels.size(); c++) {
              boolean chosen =
                  f.in.workloads.get(w).id().equals(workload) && channel.test(channels.get(c).id());
              for (int n = 0; n < f.in.nodes() && chosen; n++) {
                if (s.hasNode(f, n)) {
                  double units = f.in.scale.work()[w] * f.in.tree.probability(n);
                  t.add(f.columns.served[w][c][n], units);
                }
              }
            }
          }
        });
  }

  /** What promises that are not kept cost in the objective, USD m. */
  public static Measure penalties(String name) {
    return new Named(
        name,
        "USD m",
        (f, t) -> f.penalties.forEach(p -> t.add(p.column(), p.cost() * f.in.scale.moneyUsdM())));
  }

  /** Work of a workload that is served, percent of its demand in the periods chosen. */
  public static Measure servedPercent(String name, String workload, Selection s) {
    return new Named(
        name,
        "% of demand",
        (f, t) -> {
          for (int w = 0; w < f.in.workloads.size(); w++) {
            if (!f.in.workloads.get(w).id().equals(workload)) {
              continue;
            }
            double demand = 0;
            for (double[] channel : f.in.demand[w]) {
              for (int n = 0; n < f.in.nodes(); n++) {
                demand += s.hasNode(f, n) ? channel[n] * f.in.tree.probability(n) : 0;
              }
            }
            for (int[] channel : f.columns.served[w]) {
              for (int n = 0; n < f.in.nodes(); n++) {
                if (s.hasNode(f, n)) {
                  double work = f.in.scale.work()[w] * f.in.tree.probability(n);
                  t.add(channel[n], 100 * work / demand);
                }
              }
            }
          }
        });
  }

  /** What work without a commitment would earn at its price, USD m. */
  public static Measure uncommittedRevenue(String name) {
    return new Named(
        name,
        "USD m",
        (f, t) -> {
          for (int w = 0; w < f.in.workloads.size(); w++) {
            var channels = f.in.workloads.get(w).channels();
            for (int c = 0; c < channels.size(); c++) {
              if (!channels.get(c).isCommitted()) {
                for (int n = 0; n < f.in.nodes(); n++) {
                  double usd = f.in.price[w][c][n] * f.in.scale.work()[w] / 1e6;
                  t.add(f.columns.served[w][c][n], Math.max(usd, 1e-6) * f.in.tree.probability(n));
                }
              }
            }
          }
        });
  }

  /**
   * Part of the capital expenditure of the programme, USD m.
   *
   * @param shares part of each period that counts, from 0 to 1
   */
  public static Measure capex(String name, double[] shares) {
    double[] counted = shares.clone();
    return new Named(
        name,
        "USD m",
        (f, t) -> {
          for (int n = 0; n < f.in.nodes(); n++) {
            double each = counted[f.in.tree.period(n)] * f.in.tree.probability(n);
            t.add(f.capex[n], f.in.scale.moneyUsdM() * each);
          }
        });
  }

  /** Facility power that the systems in use may draw in the periods of a selection, MW. */
  public static Measure usedMw(String name, Selection s) {
    return new Named(
        name,
        "MW",
        (f, t) -> {
          for (int k = 0; k < f.in.systems.size(); k++) {
            for (int i = 0; i < f.in.sites.size(); i++) {
              double mw = f.in.facilityMw(k, i) * f.in.scale.systems()[k];
              for (int n = 0; n < f.in.nodes(); n++) {
                if (s.hasNode(f, n) && s.hasSite(f.in.sites.get(i).id())) {
                  t.add(f.columns.active[k][i][n], mw * f.in.tree.probability(n));
                }
              }
            }
          }
        });
  }

  /**
   * Two measures of one unit added up.
   *
   * <pre>
   * factor * measure + otherFactor * other
   * </pre>
   */
  public static Measure sum(
      String name, Measure measure, double factor, Measure other, double otherFactor) {
    return new Named(
        name,
        measure.unit(),
        (f, t) -> {
          t.addAll(measure.terms(f), factor);
          t.addAll(other.terms(f), otherFactor);
        });
  }

  /** The objective of the model, penalties included, USD m; higher is better. */
  public static Measure objective(String name) {
    return new Named(
        name,
        "USD m",
        (f, t) -> {
          double money = f.in.scale.moneyUsdM();
          for (int j = 0; j < f.problem.columns(); j++) {
            t.add(j, -f.problem.cost(j) * money);
          }
          t.addConstant(-f.problem.offset() * money);
        });
  }

  /** Ids of purchase offers of own silicon, or of vendors. */
  public static java.util.Set<String> silicon(dev.buildout.model.Case c, boolean own) {
    return c.offers().stream()
        .filter(o -> o instanceof Offer.Purchase p && p.own() == own)
        .map(Offer::id)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private interface UnitsPerSystem {
    double of(Formulation f, Vintage v);
  }

  private static void orders(Formulation f, Terms t, Selection s, UnitsPerSystem units) {
    for (Vintage v : f.columns.vintages) {
      boolean chosen =
          v.kind() == Vintage.Kind.SYSTEM
              && v.isDecision()
              && s.hasOffer(v.source())
              && s.hasSite(f.in.sites.get(v.site()).id())
              && s.hasNode(f, v.node());
      if (chosen) {
        double each = v.unitsPerColumn() * f.in.tree.probability(v.node());
        t.add(v.column(), units.of(f, v) * each);
      }
    }
  }

  private static void facilities(Formulation f, Terms t, Selection s, Vintage.Kind kind) {
    for (Vintage v : f.columns.vintages) {
      boolean chosen =
          v.kind() == kind
              && v.isDecision()
              && s.hasSite(f.in.sites.get(v.site()).id())
              && s.hasNode(f, v.node());
      if (chosen) {
        double module = kind == Vintage.Kind.HALL ? f.in.sites.get(v.site()).hallModuleMw() : 1;
        double each = v.unitsPerColumn() * f.in.tree.probability(v.node());
        t.add(v.column(), module * each);
      }
    }
  }
}
