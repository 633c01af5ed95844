package dev.buildout.app.comparison;

import dev.buildout.app.studies.Resolved;
import dev.buildout.results.ComparisonTables;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A bridge as tables: the recorded first run, the changes, a closing line, the recorded second run.
 * The closing line is what planning both cases again moves against the records.
 */
final class BridgeRows {
  static final String CLOSING = "planned again, less as recorded";

  /** Parts of one amount: what changes move in either order, and what closes the sum. */
  record Parts(double from, double[] forward, double[] reverse, double to) {
    double closingForward() {
      return closing(forward);
    }

    double closingReverse() {
      return closing(reverse);
    }

    private double closing(double[] moved) {
      double sum = from;
      for (double each : moved) {
        sum += each;
      }
      return to - sum;
    }
  }

  private final Bridge bridge;
  private final RecordedRun before;
  private final RecordedRun after;

  BridgeRows(Bridge bridge, RecordedRun before, RecordedRun after) {
    this.bridge = bridge;
    this.before = before;
    this.after = after;
  }

  Parts parts(ToDoubleFunction<Worth> amount) {
    ToDoubleFunction<Resolved> at = r -> amount.applyAsDouble(Worth.of(r));
    double start = at.applyAsDouble(bridge.start());
    double[] forward = bridge.forward().contributions(start, at);
    double[] backward = bridge.reverse().contributions(start, at);
    double[] reverse = new double[backward.length];
    for (int i = 0; i < reverse.length; i++) {
      reverse[i] = backward[reverse.length - 1 - i];
    }
    return new Parts(
        amount.applyAsDouble(before.worth()),
        forward,
        reverse,
        amount.applyAsDouble(after.worth()));
  }

  void add(Table table) {
    Parts npv = parts(Worth::npvUsdM);
    Parts cash = parts(Worth::freeCashFlow);
    List<Change> changes = bridge.forward().changes();
    table.add(
        0,
        "first",
        before.name(),
        0,
        npv.from(),
        npv.from(),
        0,
        cash.from(),
        cash.from(),
        0,
        true,
        true);
    for (int i = 0; i < changes.size(); i++) {
      int back = changes.size() - 1 - i;
      table.add(
          i + 1,
          "change",
          changes.get(i).label(),
          changes.get(i).differences().size(),
          npv.forward()[i],
          npv.reverse()[i],
          npv.forward()[i] - npv.reverse()[i],
          cash.forward()[i],
          cash.reverse()[i],
          cash.forward()[i] - cash.reverse()[i],
          bridge.forward().plans().get(i).isPresent(),
          bridge.reverse().plans().get(back).isPresent());
    }
    table.add(
        0,
        "closing",
        CLOSING,
        0,
        npv.closingForward(),
        npv.closingReverse(),
        npv.closingForward() - npv.closingReverse(),
        cash.closingForward(),
        cash.closingReverse(),
        cash.closingForward() - cash.closingReverse(),
        true,
        true);
    table.add(
        0, "second", after.name(), 0, npv.to(), npv.to(), 0, cash.to(), cash.to(), 0, true, true);
  }

  void addYears(Table table) {
    SortedSet<Integer> years = new TreeSet<>();
    Stream.of(before, after).forEach(run -> years.addAll(run.worth().freeCashFlowUsdM().keySet()));
    List<Parts> byYear = new ArrayList<>();
    years.forEach(year -> byYear.add(parts(w -> w.freeCashFlow(year))));
    int changes = bridge.forward().changes().size();
    for (int step = 0; step <= changes + 2; step++) {
      int y = 0;
      for (int year : years) {
        Parts parts = byYear.get(y++);
        if (step == 0) {
          table.add(0, "first", year, parts.from(), parts.from(), 0);
        } else if (step <= changes) {
          double forward = parts.forward()[step - 1];
          double reverse = parts.reverse()[step - 1];
          table.add(step, "change", year, forward, reverse, forward - reverse);
        } else if (step == changes + 1) {
          double forward = parts.closingForward();
          double reverse = parts.closingReverse();
          table.add(0, "closing", year, forward, reverse, forward - reverse);
        } else {
          table.add(0, "second", year, parts.to(), parts.to(), 0);
        }
      }
    }
  }

  static void addValues(Table table, List<Change> changes, boolean numbered) {
    for (int i = 0; i < changes.size(); i++) {
      int step = numbered ? i + 1 : 0;
      changes
          .get(i)
          .differences()
          .forEach(d ->
              table.add(
                  step,
                  d.address(),
                  Values.text(d.kind()),
                  Values.text(d.before()),
                  Values.text(d.after())));
    }
  }

  static Table table(java.util.Map<String, Table> tables, dev.buildout.results.TableSpec spec) {
    return tables.computeIfAbsent(spec.name(), name -> new Table(spec));
  }

  static java.util.Map<String, Table> empty() {
    java.util.Map<String, Table> tables = new java.util.LinkedHashMap<>();
    ComparisonTables.ALL.forEach(spec -> tables.put(spec.name(), new Table(spec)));
    return tables;
  }
}
