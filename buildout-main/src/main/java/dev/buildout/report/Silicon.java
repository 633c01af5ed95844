package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The systems of a run in one order, with one colour each in all charts. The ones that draw most
 * power or cost most have colours of their own; the others share one.
 */
final class Silicon {
  static final String OTHER = "Other";
  private static final int COLOURS = 9;

  private final List<String> named;

  private Silicon(List<String> named) {
    this.named = named;
  }

  static Silicon of(RunView run) {
    Map<String, Double> weight = new HashMap<>();
    Map<String, Integer> first = new HashMap<>();
    Stream.concat(run.rows(Tables.FLEET, RunView.PLAN), run.rows(Tables.PURCHASES, RunView.PLAN))
        .forEach(row -> {
          String system = row.text("system");
          weight.merge(system, row.amount("power_mw") + row.amount("cost_usd_m"), Double::sum);
          first.merge(system, row.integer("period"), Math::min);
        });
    List<String> systems = new ArrayList<>(weight.keySet());
    systems.sort(
        Comparator.comparingDouble((String s) -> -weight.getOrDefault(s, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    Set<String> kept = new HashSet<>(systems.subList(0, Math.min(COLOURS, systems.size())));
    systems.removeIf(system -> !kept.contains(system));
    // Oldest first, so that a stack reads from the past upwards.
    systems.sort(
        Comparator.comparingInt((String s) -> first.getOrDefault(s, 0))
            .thenComparing(Comparator.naturalOrder()));
    return new Silicon(List.copyOf(systems));
  }

  /** The systems with a colour of their own, in order. */
  List<String> named() {
    return named;
  }

  /** The system itself, or {@link #OTHER}. */
  String group(String system) {
    return named.contains(system) ? system : OTHER;
  }

  String colour(String group) {
    int i = named.indexOf(group);
    return i >= 0 ? "p" + i : "other";
  }
}
