package dev.buildout.results;

import static dev.buildout.results.SyntheticFirm.PERIODS;
import static dev.buildout.results.SyntheticFirm.QUARTERS;
import static dev.buildout.results.SyntheticFirm.SITES;
import static dev.buildout.results.SyntheticFirm.SYSTEMS;
import static dev.buildout.results.SyntheticFirm.WORKLOADS;
import static dev.buildout.results.SyntheticFirm.tail;
import static dev.buildout.results.SyntheticFirm.years;

import dev.buildout.results.SyntheticFirm.Place;
import dev.buildout.results.SyntheticFirm.Silicon;
import dev.buildout.results.SyntheticFirm.Work;
import java.util.Map;

/** The physical tables of the synthetic run: orders, halls, fleet, power, work. */
final class SyntheticPlan {
  /** Share of a site's usable power that each system would like, by period of order. */
  final double[] revenue = new double[PERIODS];

  final double[] energyCost = new double[PERIODS];
  final double[] orders = new double[PERIODS];
  final double[] halls = new double[PERIODS];

  private final Map<String, Table> tables;
  private final String plan;
  private final boolean builds;

  SyntheticPlan(Map<String, Table> tables, String plan) {
    this.tables = tables;
    this.plan = plan;
    builds = plan.equals("plan");
  }

  void fill() {
    for (int t = 0; t < PERIODS; t++) {
      add(
          Tables.PERIODS,
          plan,
          t,
          SyntheticFirm.label(t),
          "%d-%02d".formatted(SyntheticFirm.year(t), tail(t) ? 1 : t % 4 * 3 + 1),
          tail(t) ? 12 : 3,
          tail(t));
    }
    double[] usedShare = new double[PERIODS];
    for (Place site : SITES) {
      site(site, usedShare);
    }
    for (int t = 0; t < PERIODS; t++) {
      work(t);
      rentals(t);
    }
  }

  private void site(Place site, double[] usedShare) {
    double[][] installed = new double[SYSTEMS.size()][PERIODS];
    double hall = site.openMw() * 1.05;
    double weightOfOld = site.openMw() / 4_670;
    for (int s = 0; s < SYSTEMS.size(); s++) {
      double old = Math.floor(SYSTEMS.get(s).old() * weightOfOld);
      for (int t = 0; t < PERIODS; t++) {
        installed[s][t] += old * Math.max(0, 1 - SyntheticPlan.age(t) / 6.5);
      }
    }
    for (int t = 0; t < PERIODS; t++) {
      double grid =
          site.openMw() + (builds ? 1.0 : 0.25) * site.growthMw() * contractYears(site, t);
      if (builds && t < 12 && t >= site.firstQuarter() && t % 2 == site.firstQuarter() % 2) {
        double modules = Math.max(1, Math.floor(site.growthMw() * 1.9 / 40));
        add(
            Tables.HALLS,
            plan,
            t,
            site.id(),
            "hall",
            t + 5,
            modules,
            modules * 40,
            modules * 40 * 11.5);
        halls[t] += modules * 40 * 11.5;
        hall += 0;
      }
      if (builds && t % 4 == 1 && t < 12) {
        double mw = Math.round(site.growthMw() * 3.2);
        add(
            Tables.HALLS,
            plan,
            t,
            site.id(),
            "grid",
            Math.min(t + 9, PERIODS - 1),
            mw,
            mw,
            mw * 0.35);
      }
      double standing = hall + (builds ? halls(site, t) : 0);
      double energised = Math.min(grid, standing);
      order(site, t, installed, energised);
      power(site, t, installed, grid, standing, energised, usedShare);
    }
  }

  private static double age(int t) {
    return t < QUARTERS ? t * 0.25 : QUARTERS / 4.0 + (t - QUARTERS) + 0.5;
  }

  private static double contractYears(Place site, int t) {
    return Math.max(0, Math.min(t, QUARTERS - 1) - site.firstQuarter());
  }

  private static double halls(Place site, int t) {
    double modules = Math.max(1, Math.floor(site.growthMw() * 1.9 / 40));
    double standing = 0;
    for (int order = site.firstQuarter(); order < 12; order += 2) {
      standing += order + 5 <= t ? modules * 40 : 0;
    }
    return standing;
  }

  private void order(Place site, int t, double[][] installed, double energised) {
    if (!builds || t >= 16 || t < site.firstQuarter() - 1) {
      return;
    }
    double appetite = 0;
    for (Silicon s : SYSTEMS) {
      appetite += t >= s.from() && t <= s.until() ? s.appetite() : 0;
    }
    double room = Math.max(0, (site.growthMw() * 1.15 + energised * 0.035));
    for (int i = 0; i < SYSTEMS.size(); i++) {
      Silicon s = SYSTEMS.get(i);
      if (t < s.from() || t > s.until() || (i + site.id().length()) % 5 == 0) {
        continue;
      }
      double ramp = Math.min(1, (t - s.from() + 1) / 3.0);
      double systems = Math.floor(room * s.appetite() * ramp / appetite / (s.kw() * 1.2 / 1000));
      if (systems < 1) {
        continue;
      }
      double cost = systems * s.usdM() * Math.pow(0.985, t - s.from());
      add(
          Tables.PURCHASES,
          plan,
          t,
          s.id() + "-buy",
          s.id(),
          site.id(),
          t + 3,
          systems,
          systems * s.chips(),
          cost);
      orders[t] += cost;
      for (int u = t + 3; u < PERIODS; u++) {
        installed[i][u] += age(u) - age(t + 3) < 5.6 ? systems : 0;
      }
    }
  }

  private void power(
      Place site,
      int t,
      double[][] installed,
      double grid,
      double hall,
      double energised,
      double[] usedShare) {
    double wanted = 0;
    for (int i = 0; i < SYSTEMS.size(); i++) {
      wanted += installed[i][t] * SYSTEMS.get(i).kw() * 1.2 / 1000;
    }
    double share = wanted == 0 ? 0 : Math.min(1, energised / wanted);
    double used = 0;
    for (int i = 0; i < SYSTEMS.size(); i++) {
      if (installed[i][t] < 1) {
        continue;
      }
      double active = installed[i][t] * share;
      double mw = active * SYSTEMS.get(i).kw() * 1.2 / 1000;
      double mwh = mw * 8766 * years(t) * 0.78;
      add(Tables.FLEET, plan, t, SYSTEMS.get(i).id(), site.id(), installed[i][t], active, mw, mwh);
      used += mw;
      energyCost[t] += mwh * 62e-6;
    }
    usedShare[t] += used;
    add(
        Tables.POWER,
        plan,
        t,
        site.id(),
        grid,
        hall,
        energised,
        used,
        used * 8766 * years(t) * 0.78 * 62e-6);
  }

  private void work(int t) {
    double power = powerUsed(t);
    double fade =
        builds
            ? Math.min(1, power / (4_300 + 850.0 * Math.min(t, 14)))
            : Math.min(1, power / (4_000 + 900.0 * t));
    for (Work work : WORKLOADS) {
      double growth = Math.pow(1 + work.growth(), Math.min(t, QUARTERS));
      double price =
          work.price() * Math.pow(0.975, Math.min(t, QUARTERS) + 4.0 * Math.max(0, t - QUARTERS));
      for (int c = 0; c < work.channels().length; c++) {
        double demand = work.demand() * years(t) * growth * (c == 0 ? 1 : 0.35 / c);
        boolean last = c == work.channels().length - 1;
        double served = demand * Math.clamp(last ? fade * 1.15 - 0.25 : fade + 0.25, 0, 1);
        double channelPrice = price * (c == 0 ? 1 : 1.2);
        double billed = c == 0 ? 0.97 : 0.8;
        double usd = served * channelPrice * billed / 1e6 * 4;
        revenue[t] += usd;
        add(
            Tables.WORK,
            plan,
            t,
            work.id(),
            work.channels()[c],
            work.unit(),
            demand,
            served,
            demand - served,
            channelPrice,
            c == 0 ? 0.9 : 0.7,
            billed,
            usd);
      }
      String source = work.unit().equals("Mtok") ? "trn3-ultra" : "gb300-nvl72";
      add(Tables.ASSIGNMENTS, plan, t, source, work.id(), 900.0 * growth, 3.6, 0.91);
    }
  }

  private void rentals(int t) {
    if (!tail(t) && builds) {
      add(
          Tables.RENTALS,
          plan,
          t,
          "neocloud-1y",
          t % 4 == 0 ? 300.0 : 0.0,
          300.0,
          290.0,
          400.0,
          95.0);
    }
  }

  private double powerUsed(int t) {
    Table power = table(Tables.POWER);
    double used = 0;
    for (int row = 0; row < power.size(); row++) {
      if (power.text(row, "plan").equals(plan) && power.integer(row, "period") == t) {
        used += power.real(row, "used_mw");
      }
    }
    return used;
  }

  private Table table(TableSpec spec) {
    return tables.computeIfAbsent(spec.name(), name -> new Table(spec));
  }

  private void add(TableSpec spec, Object... cells) {
    table(spec).add(cells);
  }
}
