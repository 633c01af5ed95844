package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recurrence of {@code finance.VintageLedger} over all vintages, once for the books and once
 * for tax, which differ in the share of cost that is deducted.
 *
 * <pre>
 * removed   = net before x share that leaves / share kept before
 * additions = paid, before service; on first use kept x cost - (net before - removed); then 0
 * net       = net before - removed + paid, before service; then kept x cost x (1 - deducted)
 * lost      = kept x cost x share lost by impairment
 * deduction = net before - removed + additions - net - lost
 * </pre>
 */
final class LedgerSheet {

  /** What a vintage costs and when it is paid, as cells. */
  interface Costs {
    String cost(int vintage);

    String paidBefore(int vintage);

    TimeRow paid(int vintage);
  }

  /** What is deducted of the cost of a vintage, as formulas. */
  interface Shares {
    /** Share deducted or lost by the end of a period; by the start for -1. */
    String deducted(int vintage, int period);

    /** Share lost by impairment in a period; empty where a vintage cannot lose. */
    default Optional<String> lost(int vintage, int period) {
      return Optional.empty();
    }
  }

  private final PlanContext plan;
  private final List<Vintage> vintages;
  private final VintageSheet list;
  private final Costs costs;
  private final Departures departures;
  private final TimeSheet sheet;
  private final List<Optional<TimeRow>> removed = new ArrayList<>();
  private final List<Optional<TimeRow>> lost = new ArrayList<>();
  private Block additions = new Block(List.of());
  private Block net = new Block(List.of());
  private Block deductions = new Block(List.of());

  LedgerSheet(
      PlanContext plan,
      List<Vintage> vintages,
      VintageSheet list,
      Costs costs,
      Departures departures,
      TimeSheet sheet) {
    this.plan = plan;
    this.vintages = vintages;
    this.list = list;
    this.costs = costs;
    this.departures = departures;
    this.sheet = sheet;
  }

  void write(String netLabel, String deductionLabel, Shares shares) {
    if (vintages.stream().anyMatch(Vintage::leaves)) {
      sheet.section(netLabel + " of what leaves");
    }
    for (Vintage v : vintages) {
      removed.add(v.leaves() ? Optional.of(row(v)) : Optional.empty());
    }
    losses(shares);
    additions = block("Additions");
    net = block(netLabel + ", end of period");
    deductions = block(deductionLabel);
    for (int v = 0; v < vintages.size(); v++) {
      fill(v, shares);
    }
  }

  Block additions() {
    return additions;
  }

  Block net() {
    return net;
  }

  Block deductions() {
    return deductions;
  }

  /** What leaves of all vintages in a period. */
  String allRemoved(int period) {
    return TimeRow.sum(removed.stream().flatMap(Optional::stream).toList(), period);
  }

  /** What all vintages lose by impairment in a period. */
  String allLost(int period) {
    return TimeRow.sum(lost.stream().flatMap(Optional::stream).toList(), period);
  }

  Optional<TimeRow> removed(int vintage) {
    return removed.get(vintage);
  }

  private Block block(String title) {
    sheet.section(title);
    return new Block(vintages.stream().map(this::row).toList());
  }

  private TimeRow row(Vintage v) {
    return sheet.row(v.label(), "USD m");
  }

  private void losses(Shares shares) {
    boolean any = false;
    for (int v = 0; v < vintages.size(); v++) {
      int vintage = v;
      if (shares.lost(v, 0).isEmpty()) {
        lost.add(Optional.empty());
        continue;
      }
      if (!any) {
        sheet.section("Impairment");
        any = true;
      }
      lost.add(
          Optional.of(
              row(vintages.get(v))
                  .formulas(
                      Format.AMOUNT,
                      p ->
                          "%s%s*(%s)"
                              .formatted(
                                  costs.cost(vintage),
                                  departures.timesKept(vintage, p),
                                  shares.lost(vintage, p).orElse("0")))));
    }
  }

  private void fill(int v, Shares shares) {
    String from = list.from(v);
    String cost = costs.cost(v);
    TimeRow paid = costs.paid(v);
    TimeRow held = net.get(v);
    TimeRow added = additions.get(v);
    removed
        .get(v)
        .ifPresent(row ->
            row.formulas(Format.AMOUNT, p -> held.at(p - 1) + "*" + departures.shareOfKept(v, p)));
    held.start(
        Cell.formula(
            "IF(%s=1,%s*(1-%s),%s)"
                .formatted(list.isOld(v), cost, shares.deducted(v, -1), costs.paidBefore(v)),
            Format.AMOUNT));
    added.formulas(
        Format.AMOUNT,
        p ->
            "IF(%1$s<%2$s,%3$s,IF(%1$s=%2$s,%4$s%5$s-%6$s,0))"
                .formatted(
                    plan.axis().from(p),
                    from,
                    paid.at(p),
                    cost,
                    departures.timesKept(v, p),
                    parenthesised(left(v, p))));
    held.formulas(
        Format.AMOUNT,
        p ->
            "IF(%s<%s,%s+%s,%s%s*(1-%s))"
                .formatted(
                    plan.axis().from(p),
                    from,
                    left(v, p),
                    paid.at(p),
                    cost,
                    departures.timesKept(v, p),
                    shares.deducted(v, p)));
    deductions
        .get(v)
        .formulas(
            Format.AMOUNT,
            p ->
                "%s+%s-%s%s"
                    .formatted(
                        left(v, p),
                        added.at(p),
                        held.at(p),
                        lost.get(v).map(row -> "-" + row.at(p)).orElse("")));
  }

  /** Net before, less what leaves. */
  String left(int v, int period) {
    String before = net.get(v).at(period - 1);
    return removed.get(v).map(r -> before + "-" + r.at(period)).orElse(before);
  }

  private static String parenthesised(String sum) {
    return sum.indexOf('-') < 0 ? sum : "(" + sum + ")";
  }
}
