package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The commitment calendar, from the decisions of the plan and the record of the plans that wait.
 *
 * <pre>
 * amount, cost  = purchases, halls or reservations of the first quarter
 * paid now      = of that by the terms of payment within the quarter
 * cancel        = fee x cost of orders not delivered by the next quarter, else the cost
 * wait NPV - penalties, -loss after = objective of the plan that waits - objective of the plan
 * last responsible: it waits so long within the threshold, one quarter more is beyond it
 * </pre>
 */
final class CommitmentsCheck implements RunCheck {
  /** The books agree with the model to 1e-5 of NPV, which is more than a hundredth of it allows. */
  private static final double BOOKS = 100;

  @Override
  public String name() {
    return "commitments";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    List<Row> rows = plan.rows(StudyTables.COMMITMENTS);
    if (rows.isEmpty()) {
      return d.result();
    }
    FirstQuarter quarter = new FirstQuarter(plan);
    List<String> missing = new ArrayList<>(quarter.items());
    double money = plan.largest(StudyTables.COMMITMENTS, "cost_usd_m");
    for (Row row : rows) {
      String key = row.text("kind") + " " + row.text("item");
      if (!missing.remove(key)) {
        d.fail(row, "the plan commits no such thing within a year");
        continue;
      }
      List<Committed> parts = quarter.of(row.text("kind"), row.text("item"));
      Committed now = Committed.sum(parts.stream().filter(c -> c.quarter() == 0).toList());
      d.equal(row, "amount", now.amount(), 0);
      d.equal(row, "cost_usd_m", now.cost(), money);
      d.equal(row, "paid_now_usd_m", now.paid(), money);
      d.equal(row, "cancel_usd_m", now.lost(), money);
      int first = FirstQuarter.first(parts);
      d.same(row.at("first_quarter"), row.text("first_quarter"), quarter.label(first));
      d.same(row.at("in_service"), row.text("in_service"), quarter.inService(parts, first));
      waits(d, plan, document, quarter, row, key, first);
    }
    d.same("commitments that are missing", missing, List.of());
    return d.result();
  }

  private static void waits(
      Deviations d,
      Evidence plan,
      Map<String, Object> document,
      FirstQuarter quarter,
      Row row,
      String key,
      int first) {
    int last = quarter.number(row.text("last_responsible"));
    if (last < first) {
      d.fail(row, "last_responsible is before the quarter in which the plan commits it");
      return;
    }
    double threshold = row.real("threshold_usd_m");
    double after = row.real("loss_after_usd_m");
    boolean never = last == quarter.count();
    if (never) {
      d.atMost(row.at("loss_after_usd_m"), after, threshold, threshold);
    } else if (row.flag("possible_after")) {
      d.atLeast(row.at("loss_after_usd_m"), after, threshold, threshold);
    }
    double lost = row.real("wait_penalties_usd_m") - row.real("wait_npv_usd_m");
    if (first > 0) {
      d.equal(row.at("loss by waiting where the plan waits"), lost, 0, threshold);
    } else if (last == 0 && row.flag("possible_after")) {
      d.equal(row.at("loss by waiting"), lost, after, threshold);
    }
    if (!(document.get("objective_usd_m") instanceof Number objective)) {
      return;
    }
    double npv = number(document, "npv_usd_m");
    double open = number(document, "bound_usd_m") - objective.doubleValue();
    d.equal(row, "threshold_usd_m", Math.max(1e-3 * Math.abs(npv), open), 0);
    String one = quarter.waiting(key, never ? last : last + 1);
    String now = first == 0 ? quarter.waiting(key, 1) : "";
    int found = 0;
    for (Row made : plan.rows(StudyTables.RESOLVES)) {
      double less = objective.doubleValue() - made.real("objective_usd_m");
      if (!made.flag("possible")) {
        less = 0;
      }
      if (made.text("label").equals(one)) {
        found++;
        d.same(row.at("possible_after"), row.flag("possible_after"), made.flag("possible"));
        d.equal(row.at("loss_after_usd_m"), after, less, threshold);
      }
      if (made.text("label").equals(now)) {
        d.equal(row.at("loss by waiting"), lost, less, threshold);
        double change = made.flag("possible") ? made.real("npv_usd_m") - npv : 0;
        d.equal(row, "wait_npv_usd_m", change, BOOKS * npv);
      }
    }
    d.same(row.at("plans that wait longer"), found, 1);
  }

  private static double number(Map<String, Object> document, String key) {
    return document.get(key) instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
