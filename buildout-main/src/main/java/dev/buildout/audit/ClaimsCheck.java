package dev.buildout.audit;

import dev.buildout.model.Claim;
import dev.buildout.model.Formula;
import dev.buildout.results.Check;
import dev.buildout.results.ClaimTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every claim of the case has its row, and its number and verdict follow from facts, case and
 * tables.
 *
 * <pre>
 * compare: holds where the formula is as is claimed, else fails or is contradicted
 * condition: the formula comes to the number claimed where the condition says it turns; met where it holds today
 * readings: holds, fails or holds only if by how many of them give it; those not on its basis are left out
 * contradiction: holds where both sides agree on one basis
 * </pre>
 */
final class ClaimsCheck implements RunCheck {
  /** Share of a scale below which deviations count as of that size. */
  private static final double SMALL = 0.01;

  private static final String HOLDS = "holds";
  private static final String HOLDS_ONLY_IF = "holds only if";

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    List<Claim> claims = plan.theCase().claims();
    List<Row> rows = plan.rows(ClaimTables.CLAIMS);
    d.same("claims, number of rows", rows.size(), claims.size());
    Map<String, Row> turns = new HashMap<>();
    plan.rows(ClaimTables.CLAIM_CONDITIONS).forEach(row -> turns.put(row.text("claim"), row));
    Recount recount = new Recount(plan, Map.of());
    for (int i = 0; i < Math.min(rows.size(), claims.size()); i++) {
      Claim claim = claims.get(i);
      Row row = rows.get(i);
      d.same(row.at("number"), row.integer("number"), i + 1);
      d.same(row.at("claim"), row.text("claim"), claim.id());
      d.same(row.at("says"), row.text("says"), claim.says());
      d.same(row.at("is_stated"), row.flag("is_stated"), claim.stated().isPresent());
      d.equal(row, "stated", claim.stated().orElse(0.0), 1e-3);
      if (!row.flag("is_computed")) {
        d.equal(row, "computed", 0, 1);
      } else if (claim instanceof Claim.Condition condition && turns.containsKey(claim.id())) {
        condition(d, plan, condition, row, turns.remove(claim.id()));
      } else {
        computed(d, recount, claim, row);
      }
    }
    turns.keySet().forEach(id -> d.fail("claim_conditions, " + id, "no such condition"));
    pairs(d, plan, rows);
    return d.result();
  }

  private static void computed(Deviations d, Recount recount, Claim claim, Row row) {
    String verdict = row.text("verdict");
    switch (claim) {
      case Claim.Input ignored -> d.fail(row, "a premise is not computed");
      case Claim.Untestable ignored -> d.fail(row, "what cannot be tested is not computed");
      case Claim.Compare c -> {
        double number = recount.of(c.metric(), c.unit());
        String failed = c.against().isEmpty() ? "fails" : "contradicted by another claim";
        boolean holds = c.comparator().holds(number, c.value(), c.tolerance());
        equal(d, row, number);
        d.same(row.at("verdict"), verdict, holds ? HOLDS : failed);
      }
      case Claim.Condition c -> {
        double number = recount.of(c.metric(), c.unit());
        boolean holds = c.comparator().holds(number, c.value(), 0);
        equal(d, row, number);
        d.same(row.at("verdict"), verdict, holds ? HOLDS : "fails");
      }
      case Claim.Readings c -> {
        List<Double> numbers =
            c.readings().stream().map(r -> recount.of(r.metric(), c.unit())).toList();
        long give =
            numbers.stream().filter(n -> c.comparator().holds(n, c.value(), c.tolerance())).count();
        double recorded = row.real("computed");
        equal(
            d,
            row,
            numbers.stream()
                .min(java.util.Comparator.comparingDouble(n -> Math.abs(n - recorded)))
                .orElseThrow());
        boolean possible =
            switch (verdict) {
              case HOLDS -> give > 0;
              case HOLDS_ONLY_IF -> give > 0 && give < numbers.size();
              default -> give < numbers.size();
            };
        if (!possible) {
          d.fail(row, "%d of %d readings give it".formatted(give, numbers.size()));
        }
      }
      case Claim.Contradiction c -> {
        Formula one = c.metric().orElseThrow();
        double here = recount.of(one, c.unit());
        double there = recount.of(c.beside().orElseThrow(), c.unit());
        boolean agree = Math.abs(here - there) <= c.tolerance() * Math.abs(there);
        equal(d, row, here);
        d.same(row.at("verdict"), verdict, agree ? HOLDS : "contradicted by another claim");
      }
    }
  }

  private static void condition(Deviations d, Evidence plan, Claim.Condition c, Row row, Row turn) {
    Recount today = new Recount(plan, Map.of());
    double number = today.of(c.metric(), c.unit());
    double scale = Math.max(Math.abs(c.value()), Math.abs(number));
    equal(d, row, number);
    d.same(row.at("verdict"), row.text("verdict"), HOLDS_ONLY_IF);
    d.equal(turn, "today", today.stated(c.solve().root()), 1e-6);
    double needed = turn.real("needed");
    Recount there = new Recount(plan, Map.of(c.solve().root(), needed));
    d.equal(turn.at("needed"), there.of(c.metric(), c.unit()), c.value(), scale / SMALL);
    boolean atLeast = turn.text("comparator").equals("at least");
    double now = turn.real("today");
    d.same(turn.at("met"), turn.flag("met"), atLeast ? now >= needed : now <= needed);
    d.same(
        turn.at("met, by the claim"), turn.flag("met"), c.comparator().holds(number, c.value(), 0));
  }

  private static void equal(Deviations d, Row row, double expected) {
    d.equal(row, "computed", expected, 1e-6);
  }

  /** Both sides are claims, and a verdict that speaks of a contradiction has its pair. */
  private static void pairs(Deviations d, Evidence plan, List<Row> rows) {
    List<String> ids = rows.stream().map(row -> row.text("claim")).toList();
    for (Row pair : plan.rows(ClaimTables.CLAIM_PAIRS)) {
      Stream.of("claim", "one", "other")
          .filter(column -> !ids.contains(pair.text(column)))
          .forEach(column -> d.fail(pair, column + " is no claim"));
    }
    List<String> paired =
        plan.rows(ClaimTables.CLAIM_PAIRS).stream().map(row -> row.text("claim")).toList();
    rows.stream()
        .filter(row -> row.text("verdict").startsWith("contradicted"))
        .filter(row -> !paired.contains(row.text("claim")))
        .forEach(row -> d.fail(row, "is contradicted by no pair"));
  }
}
