package dev.buildout.cli;

import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The figures of a run that a reader would quote, one a line, as text. */
final class Headlines {
  private static final double TOLERANCE = 1e-6;

  private Headlines() {}

  /** Name to figure or word, in order of the name. */
  static Map<String, String> of(Run run) {
    Map<String, String> lines = new TreeMap<>();
    for (String key :
        List.of(
            "npv_usd_m", "terminal_value_usd_m", "payback_years", "reference_objective_usd_m")) {
      lines.put(key, number(run.document().getOrDefault(key, 0.0)));
    }
    for (String key : List.of("capex_usd_m_by_year", "free_cash_flow_usd_m_by_year")) {
      Map<?, ?> years = (Map<?, ?>) Objects.requireNonNull(run.document().get(key));
      years.forEach((year, usdM) -> lines.put(key + " " + year, number(usdM)));
    }
    lines.put("status", String.valueOf(run.document().get("status")));
    sums(run, Tables.PURCHASES, "chips", "system", "chips ordered").forEach(lines::put);
    sums(run, Tables.HALLS, "mw", "kind", "MW contracted").forEach(lines::put);
    sums(run, Tables.RENTALS, "cost_usd_m", "offer", "rent, USD m").forEach(lines::put);
    sums(run, Tables.DISPOSALS, "systems", "kind", "systems gone").forEach(lines::put);
    sums(run, Tables.WORK, "revenue_usd_m", "workload", "revenue, USD m").forEach(lines::put);
    sums(run, Tables.ANCHORS, "modelled", "anchor", "modelled").forEach(lines::put);
    long failed = run.checks().stream().filter(c -> !c.ok()).count();
    lines.put("checks", run.checks().size() + ", failed " + failed);
    run.checks().stream()
        .filter(c -> !c.ok())
        .map(Check::name)
        .forEach(name -> lines.put("check " + name, "FAILED"));
    return lines;
  }

  /** What is different, one line each; figures may differ in the seventh digit. */
  static List<String> differences(Map<String, String> golden, Map<String, String> found) {
    List<String> lines = new ArrayList<>();
    Map<String, String> all = new TreeMap<>(golden);
    all.putAll(found);
    for (String key : all.keySet()) {
      String was = golden.getOrDefault(key, "nothing");
      String is = found.getOrDefault(key, "nothing");
      if (!same(was, is)) {
        lines.add("%s: was %s, is %s".formatted(key, was, is));
      }
    }
    return lines;
  }

  private static boolean same(String was, String is) {
    try {
      double a = Double.parseDouble(was);
      double b = Double.parseDouble(is);
      return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    } catch (NumberFormatException words) {
      return was.equals(is);
    }
  }

  /** Sums of a column over the rows of the plan with the same key. */
  private static Map<String, String> sums(
      Run run, TableSpec spec, String column, String key, String what) {
    Table table = run.table(spec);
    boolean hasPlans = spec.columns().get(0).name().equals("plan");
    Map<String, Double> sums = new TreeMap<>();
    for (int i = 0; i < table.size(); i++) {
      if (!hasPlans || table.text(i, "plan").equals("plan")) {
        sums.merge(what + " " + table.text(i, key), table.real(i, column), Double::sum);
      }
    }
    Map<String, String> lines = new TreeMap<>();
    sums.forEach((name, sum) -> lines.put(name, number(sum)));
    return lines;
  }

  private static String number(Object value) {
    return String.format(Locale.ROOT, "%.9g", ((Number) value).doubleValue());
  }
}
