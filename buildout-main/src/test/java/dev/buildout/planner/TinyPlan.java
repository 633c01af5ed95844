package dev.buildout.planner;

import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Vintage;
import java.util.NoSuchElementException;
import org.assertj.core.data.Offset;

/** A plan and its reference in the words of a test: systems, MW and USD m by label of a period. */
public record TinyPlan(Plan plan, Plan reference) {
  /** Agreement of a plan with a pocket calculator. */
  public static final Offset<Double> NEAR = Offset.offset(1e-5);

  static TinyPlan of(Plan plan, Plan reference) {
    return new TinyPlan(plan, reference);
  }

  public double npv() {
    return plan.valueUsdM() - reference.valueUsdM();
  }

  public double ordered(String offer, String period) {
    return bought(Vintage.Kind.SYSTEM, offer, period);
  }

  public double modules(String site, String period) {
    return bought(Vintage.Kind.HALL, site, period);
  }

  public double gridMw(String site, String period) {
    return bought(Vintage.Kind.GRID, site, period);
  }

  public double developed(String offer, String period) {
    return bought(Vintage.Kind.DEVELOPMENT, offer, period);
  }

  public double installed(String system, String period) {
    return systems(plan.formulation().columns.installed, system, period);
  }

  public double active(String system, String period) {
    return systems(plan.formulation().columns.active, system, period);
  }

  /** Rented systems in use. */
  public double rented(String offer, String period) {
    double sum = 0;
    int source = source(offer);
    for (int[] workload : plan.formulation().columns.assign[source]) {
      sum += plan.at(workload[node(period)]);
    }
    return sum;
  }

  public double reserved(String offer, String period) {
    return plan.at(plan.formulation().columns.reserve[source(offer)][node(period)]);
  }

  /** Work served over all channels. */
  public double served(String workload, String period) {
    return work(plan.formulation().columns.served, workload, period);
  }

  public double served(String workload, int channel, String period) {
    int w = workload(workload);
    int column = plan.formulation().columns.served[w][channel][node(period)];
    return plan.at(column) * in().scale.work()[w];
  }

  public double shortfall(String workload, String period) {
    return work(plan.formulation().shortfall, workload, period);
  }

  /** A money column by the start of its name, such as "cash" or "debt bank", USD m. */
  public double money(String name, String period) {
    return plan.at(column(plan, name + " " + period)) * in().scale.moneyUsdM();
  }

  public int node(String period) {
    for (int n = 0; n < in().nodes(); n++) {
      if (in().period(n).label().equals(period)) {
        return n;
      }
    }
    throw new NoSuchElementException("no period " + period);
  }

  private double bought(Vintage.Kind kind, String source, String period) {
    double sum = 0;
    for (Vintage v : plan.formulation().columns.vintages) {
      if (v.kind() == kind && v.source().equals(source) && v.node() == node(period)) {
        sum += v.units(plan.x());
      }
    }
    return sum;
  }

  private double systems(int[][][] columns, String system, String period) {
    int k = in().systemIndex(system);
    double sum = 0;
    for (int[] site : columns[k]) {
      sum += plan.at(site[node(period)]);
    }
    return sum * in().scale.systems()[k];
  }

  private double work(int[][][] columns, String workload, String period) {
    int w = workload(workload);
    double sum = 0;
    for (int[] channel : columns[w]) {
      sum += plan.at(channel[node(period)]);
    }
    return sum * in().scale.work()[w];
  }

  private int workload(String id) {
    for (int w = 0; w < in().workloads.size(); w++) {
      if (in().workloads.get(w).id().equals(id)) {
        return w;
      }
    }
    throw new NoSuchElementException("no workload " + id);
  }

  private int source(String name) {
    for (int i = 0; i < in().sources.size(); i++) {
      if (in().sources.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new NoSuchElementException("no source " + name);
  }

  private static int column(Plan plan, String name) {
    for (int j = 0; j < plan.fixed().columns(); j++) {
      if (plan.fixed().columnName(j).equals(name)) {
        return j;
      }
    }
    throw new NoSuchElementException("no column " + name);
  }

  private Inputs in() {
    return plan.formulation().in;
  }
}
