package dev.buildout.app.comparison;

import dev.buildout.app.Overrides;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finished run and the case it answers, with what was set for it.
 *
 * @param name what people call it: the name of its folder
 */
public record RecordedRun(String name, Case theCase, Run run) {
  /** A run whose case was read from its files; what was set for the run is set again. */
  public static RecordedRun of(String name, Case asRead, Run run) {
    return new RecordedRun(name, Overrides.apply(asRead, overrides(run)), run);
  }

  public static Map<String, String> overrides(Run run) {
    Map<String, String> values = new LinkedHashMap<>();
    if (run.document().get("overrides") instanceof Map<?, ?> map) {
      map.forEach((address, value) -> values.put(String.valueOf(address), String.valueOf(value)));
    }
    return values;
  }

  String text(String key) {
    return run.document().get(key) instanceof String s ? s : "";
  }

  /** A number of the document; not a number where it has none. */
  double number(String key) {
    return run.document().get(key) instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  /** Objective, NPV and free cash flow as they were recorded. */
  Worth worth() {
    Map<Integer, Double> years = new LinkedHashMap<>();
    if (run.document().get("free_cash_flow_usd_m_by_year") instanceof Map<?, ?> map) {
      map.forEach((year, usdM) ->
          years.put(Integer.valueOf(String.valueOf(year)), ((Number) usdM).doubleValue()));
    }
    return new Worth(number("objective_usd_m"), number("npv_usd_m"), years);
  }
}
