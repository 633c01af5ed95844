package dev.buildout.app.comparison;

import dev.buildout.app.studies.Findings;
import dev.buildout.app.studies.Resolved;
import dev.buildout.results.ComparisonTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@code run.json} of a comparison says. */
final class ComparisonDocument {
  private final RecordedRun before;
  private final RecordedRun after;
  private final List<Change> changes;
  private final Optional<Bridge> bridge;
  private final Obstacle obstacle;

  ComparisonDocument(
      RecordedRun before,
      RecordedRun after,
      List<Change> changes,
      Optional<Bridge> bridge,
      Obstacle obstacle) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.bridge = bridge;
    this.obstacle = obstacle;
  }

  void put(Findings findings, String version) {
    findings.put("kind", ComparisonTables.KIND);
    findings.put(
        "status",
        bridge.isPresent() ? "bridged" : changes.isEmpty() ? "same case" : "results only");
    findings.put("version", version);
    findings.put("first", side(before));
    findings.put("second", side(after));
    findings.put("answer", answer());
    findings.put("warnings", warnings());
    findings.put("changes", changes.stream().map(Change::label).toList());
    findings.put("npv_difference_usd_m", npv(after) - npv(before));
    findings.put(
        "free_cash_flow_difference_usd_m",
        after.worth().freeCashFlow() - before.worth().freeCashFlow());
    findings.put("free_cash_flow_difference_usd_m_by_year", cashByYear());
    findings.put("names", names());
  }

  private static double npv(RecordedRun run) {
    return run.worth().npvUsdM();
  }

  private static Map<String, Object> side(RecordedRun run) {
    Map<String, Object> side = new LinkedHashMap<>();
    side.put("run", run.name());
    side.put("case", run.theCase().name());
    side.put("title", run.theCase().title());
    side.put("case_hash", run.text("case_hash"));
    side.put("version", run.text("version"));
    side.put("npv_usd_m", npv(run));
    side.put("objective_usd_m", run.worth().objectiveUsdM());
    side.put("gap", run.number("gap"));
    side.put("free_cash_flow_usd_m", run.worth().freeCashFlow());
    return side;
  }

  private Map<String, Double> cashByYear() {
    SortedSet<Integer> years = new TreeSet<>(before.worth().freeCashFlowUsdM().keySet());
    years.addAll(after.worth().freeCashFlowUsdM().keySet());
    Map<String, Double> differences = new LinkedHashMap<>();
    years.forEach(year ->
        differences.put(
            String.valueOf(year),
            after.worth().freeCashFlow(year) - before.worth().freeCashFlow(year)));
    return differences;
  }

  private List<String> answer() {
    List<String> sentences = new ArrayList<>();
    boolean sameResult = !ResultDifferences.differ(npv(before), npv(after));
    if (changes.isEmpty() && sameResult) {
      sentences.add("Both runs plan the same case and come to the same: every difference is 0.");
      return sentences;
    }
    sentences.add(
        "NPV over committing nothing new goes from %s to %s, by %s; free cash flow over the horizon from %s to %s, by %s."
            .formatted(
                usd(npv(before)),
                usd(npv(after)),
                signed(npv(after) - npv(before)),
                usd(before.worth().freeCashFlow()),
                usd(after.worth().freeCashFlow()),
                signed(after.worth().freeCashFlow() - before.worth().freeCashFlow())));
    if (changes.isEmpty()) {
      sentences.add(
          "The cases do not differ, so the results differ by how they were planned: by version (%s and %s), gap or time."
              .formatted(before.text("version"), after.text("version")));
      return sentences;
    }
    if (!obstacle.isNone()) {
      sentences.add(
          obstacle.why() + " So only results are compared, and no bridge is given between them.");
    }
    bridge.ifPresent(b -> sentences.addAll(largest(b)));
    return sentences;
  }

  private List<String> largest(Bridge b) {
    BridgeRows.Parts npv = new BridgeRows(b, before, after).parts(Worth::npvUsdM);
    int most = 0;
    int apart = 0;
    for (int i = 0; i < changes.size(); i++) {
      most = Math.abs(npv.forward()[i]) > Math.abs(npv.forward()[most]) ? i : most;
      apart = Math.abs(interaction(npv, i)) > Math.abs(interaction(npv, apart)) ? i : apart;
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        changes.size() == 1
            ? "One change leads from one to the other: %s.".formatted(changes.getFirst().label())
            : "%d changes lead from one to the other. Most moves with %s: %s made in order, %s made in reverse."
                .formatted(
                    changes.size(),
                    changes.get(most).label(),
                    signed(npv.forward()[most]),
                    signed(npv.reverse()[most])));
    if (Math.abs(interaction(npv, apart)) > 1e-6 * Math.max(1, Math.abs(npv.to() - npv.from()))) {
      sentences.add(
          "Changes interact: what one is worth depends on those made before it, by up to %s for %s."
              .formatted(usd(Math.abs(interaction(npv, apart))), changes.get(apart).label()));
    }
    return sentences;
  }

  private static double interaction(BridgeRows.Parts parts, int i) {
    return parts.forward()[i] - parts.reverse()[i];
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (bridge.isPresent()) {
      again(before, Optional.of(bridge.get().start()), warnings);
      again(after, bridge.get().end(), warnings);
      without(bridge.get().forward(), "in order", warnings);
      without(bridge.get().reverse(), "in reverse", warnings);
    }
    return warnings;
  }

  private static void again(RecordedRun run, Optional<Resolved> plan, List<String> warnings) {
    if (plan.isEmpty()) {
      warnings.add("The case of %s, planned again, has no plan.".formatted(run.name()));
      return;
    }
    double off = plan.get().npvUsdM() - npv(run);
    if (Math.abs(off) > 1e-6 * Math.max(1, Math.abs(run.worth().objectiveUsdM()))) {
      warnings.add(
          "%s, planned again, differs by %s from what it recorded (version %s, gap %s): the closing line has it."
              .formatted(
                  run.name(), signed(off), run.text("version"), Values.number(run.number("gap"))));
    }
  }

  private static void without(Chain chain, String way, List<String> warnings) {
    for (int i = 0; i < chain.plans().size(); i++) {
      if (chain.plans().get(i).isEmpty()) {
        warnings.add(
            "Made %s, there is no plan with %s before the next change; the two count together."
                .formatted(way, chain.changes().get(i).label()));
      }
    }
  }

  /** Names of sites and the like; those of the second run where both have one. */
  private Map<String, Object> names() {
    Map<String, Object> names = new LinkedHashMap<>();
    for (RecordedRun run : List.of(before, after)) {
      if (run.run().document().get("names") instanceof Map<?, ?> kinds) {
        kinds.forEach((kind, found) -> {
          Map<Object, Object> merged = new LinkedHashMap<>();
          if (names.get(String.valueOf(kind)) instanceof Map<?, ?> known) {
            merged.putAll(known);
          }
          if (found instanceof Map<?, ?> more) {
            merged.putAll(more);
          }
          names.put(String.valueOf(kind), merged);
        });
      }
    }
    return names;
  }

  static String usd(double usdM) {
    String sign = usdM < 0 ? "-" : "";
    double size = Math.abs(usdM);
    return size >= 10_000
        ? String.format(Locale.ROOT, "%s$%,.1f B", sign, size / 1000)
        : String.format(Locale.ROOT, size >= 10 ? "%s$%,.1f M" : "%s$%,.2f M", sign, size);
  }

  private static String signed(double usdM) {
    return (usdM > 0 ? "+" : "") + usd(usdM);
  }
}
