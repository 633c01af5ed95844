package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Path;
import dev.buildout.model.TermSheet;
import dev.buildout.model.Workload;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Selection;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A term sheet put into a case: one more channel of its workload, with exactly the contracted
 * volume in each month of the term and none outside it.
 *
 * @param without the case without the contract, at the contract's hurdle rate
 */
record Contract(Case without, TermSheet sheet) {
  /** The plan keeps the whole volume but for what a solver cannot tell from it. */
  private static final double WHOLE = 1 - 1e-9;

  /**
   * @throws BadQuestion when the case has no room for the term, or no demand to measure it by
   */
  static Contract of(Case c, TermSheet sheet) {
    double hurdle = sheet.hurdleRate() > 0 ? sheet.hurdleRate() : c.finance().discountRate();
    Contract contract = new Contract(c.with("finance.discount_rate", hurdle), sheet);
    contract.require();
    return contract;
  }

  /** Reading a case sees to this; values set for a run may break it. */
  private void require() {
    Timeline t = without.timeline();
    String expected =
        "contracts: found %s for %s, expected more than 0 units within %s to %s, in periods with demand of %s"
            .formatted(
                sheet.volumePerYear() + " units from " + sheet.from() + " to " + sheet.until(),
                sheet.id(),
                t.start(),
                t.end(),
                sheet.workload());
    boolean fits =
        sheet.volumePerYear() > 0
            && !sheet.from().isBefore(t.start())
            && !sheet.until().isAfter(t.end());
    for (Period p : t.periods()) {
      fits &= monthsIn(p) == 0 || workload().workPerYear(p) > 0;
    }
    if (!fits) {
      throw new BadQuestion(expected);
    }
  }

  double hurdleRate() {
    return without.finance().discountRate();
  }

  Workload workload() {
    return without.workloads().stream()
        .filter(w -> w.id().equals(sheet.workload()))
        .findFirst()
        .orElseThrow();
  }

  /** The case with the contract at a price, USD per unit. */
  Case at(double price) {
    List<Channel> channels = new ArrayList<>(workload().channels());
    channels.add(
        new Channel(
            channelId(),
            share(),
            Optional.of(Path.constant(price)),
            maxUse(),
            sheet.expectedUse(),
            sheet.takeOrPay(),
            0,
            sheet.customer(),
            sheet.prepaidShare()));
    return without.with("workloads." + sheet.workload() + ".channels", channels);
  }

  /** Work of the contract that is served. */
  Measure served() {
    return Measures.served(
        "contract " + sheet.id(), sheet.workload(), channelId(), Selection.all());
  }

  /** All of the volume is served: no channel serves more than its demand in any period. */
  Bound kept() {
    return Bound.atLeast(served(), volume() * WHOLE);
  }

  /** Work units over the term. */
  double volume() {
    return sheet.volumePerYear() * sheet.termMonths() / 12.0;
  }

  /** Present value of the billed units at the hurdle rate, from the middle of each period. */
  double presentUnits() {
    double sum = 0;
    Timeline t = without.timeline();
    for (Period p : t.periods()) {
      double units = sheet.volumePerYear() * monthsIn(p) / 12.0 * sheet.billedShare();
      sum += units * t.discountFactor(p.index(), hurdleRate());
    }
    return sum;
  }

  /** Months of the term within a period. */
  int monthsIn(Period p) {
    int months = 0;
    for (int m = 0; m < p.months(); m++) {
      months += isInTerm(p.start().plusMonths(m)) ? 1 : 0;
    }
    return months;
  }

  String channelId() {
    String id = "contract-" + sheet.id();
    while (isTaken(id)) {
      id += "-priced";
    }
    return id;
  }

  private boolean isTaken(String id) {
    return workload().channels().stream().anyMatch(c -> c.id().equals(id));
  }

  /** Steadier than the steadiest channel would change what capacity by the hour is good for. */
  private double maxUse() {
    return sheet.maxUse() > 0
        ? sheet.maxUse()
        : workload().channels().stream().mapToDouble(Channel::maxUse).max().orElse(1);
  }

  /** Share of the workload's demand that gives the volume, a point for each month of the term. */
  private Path share() {
    List<Path.Point> points = new ArrayList<>();
    points.add(new Path.Point(sheet.from().minusMonths(1), 0));
    for (Period p : without.timeline().periods()) {
      for (int m = 0; m < p.months(); m++) {
        YearMonth month = p.start().plusMonths(m);
        if (isInTerm(month)) {
          double share = sheet.volumePerYear() / workload().workPerYear(p);
          points.add(new Path.Point(month, share));
        }
      }
    }
    points.add(new Path.Point(sheet.until(), 0));
    return new Path(points, 0);
  }

  private boolean isInTerm(YearMonth month) {
    return !month.isBefore(sheet.from()) && month.isBefore(sheet.until());
  }
}
