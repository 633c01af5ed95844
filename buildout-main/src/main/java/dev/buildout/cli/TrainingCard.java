package dev.buildout.cli;

import dev.buildout.model.Accelerator;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.training.Layout;
import dev.buildout.performance.training.LayoutSearch;
import dev.buildout.performance.training.LayoutsFound;
import dev.buildout.performance.training.TrainingJob;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a search for layouts found, as a document and as lines. */
final class TrainingCard {
  private TrainingCard() {}

  static Map<String, Object> document(
      TrainingJob job,
      Accelerator chip,
      NumberFormat format,
      int chips,
      LayoutSearch search,
      LayoutsFound found,
      double seconds) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", status(found));
    document.put("model", job.model().id());
    document.put("accelerator", chip.id());
    document.put("chips", chips);
    document.put("batch_sequences", job.globalBatch());
    document.put("sequence_tokens", job.sequence());
    document.put("format", format.name().toLowerCase(Locale.ROOT));
    document.put("layouts_evaluated", found.evaluated());
    document.put("layouts_feasible", found.feasible());
    document.put("layouts_pruned", found.pruned());
    document.put("search_seconds", seconds);
    found
        .best()
        .ifPresentOrElse(
            best -> document.put("best", best(job, chip, chips, search, found, best)),
            () -> document.putAll(closest(search, found)));
    if (isEmpty(found)) {
      document.put("maybe_batch_sequences", search.nearestBatch(chips));
    }
    return document;
  }

  private static String status(LayoutsFound found) {
    if (isEmpty(found)) {
      return "the batch does not split among the chips";
    }
    return found.best().isPresent() ? "ok" : "does not fit";
  }

  private static boolean isEmpty(LayoutsFound found) {
    return found.evaluated() + found.pruned() == 0;
  }

  private static Map<String, Object> best(
      TrainingJob job,
      Accelerator chip,
      int chips,
      LayoutSearch search,
      LayoutsFound found,
      Layout layout) {
    Map<String, Object> best = layout(layout);
    Estimate step = new Estimate(found.seconds(), search.sigma());
    double tokens = job.globalBatch() * job.sequence() / step.median();
    double tera = job.reportedFlop() / step.median() / chips / 1e12;
    best.put("step_seconds", step.median());
    best.put("step_seconds_low", step.low());
    best.put("step_seconds_high", step.high());
    best.put("tokens_per_s", tokens);
    best.put("tokens_per_s_per_chip", tokens / chips);
    best.put("model_tflops_per_chip", tera);
    best.put("mfu_of_bf16", tera / chip.bf16Tflops());
    best.put("memory_gb", found.bytes() / 1e9);
    best.put("memory_usable_gb", search.usableBytes() / 1e9);
    best.put("memory_of_chip_gb", search.memoryBytes() / 1e9);
    return best;
  }

  private static Map<String, Object> closest(LayoutSearch search, LayoutsFound found) {
    Map<String, Object> closest = new LinkedHashMap<>();
    found
        .closest()
        .ifPresent(layout -> {
          closest.put("closest", layout(layout));
          closest.put("needs_gb", found.closestBytes() / 1e9);
          closest.put("short_by_gb", (found.closestBytes() - search.usableBytes()) / 1e9);
        });
    return closest;
  }

  private static Map<String, Object> layout(Layout l) {
    Map<String, Object> layout = new LinkedHashMap<>();
    layout.put("tensor", l.tensor());
    layout.put("pipeline", l.pipeline());
    layout.put("interleave", l.interleave());
    layout.put("data", l.data());
    layout.put("context", l.context());
    layout.put("expert", l.expert());
    layout.put("micro_batch", l.microBatch());
    layout.put("recompute", word(l.recompute().kind()));
    layout.put("recompute_layers", l.recompute().layers());
    layout.put("sharding", word(l.sharding()));
    layout.put("shard_group", l.shardGroup());
    layout.put("tokens_shared", word(l.tokens()));
    layout.put("tensor_overlap", l.overlap().tensor());
    layout.put("pipeline_overlap", l.overlap().pipeline());
    layout.put("data_overlap", l.overlap().data());
    layout.put("placement", word(l.placement()));
    return layout;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The same for people: names and values, those of the layout below it. */
  static List<String> lines(Map<String, Object> document) {
    List<String> lines = new ArrayList<>();
    document.forEach((name, value) -> {
      if (value instanceof Map<?, ?> inner) {
        lines.add(name);
        inner.forEach((n, v) -> lines.add(line("  " + n, v)));
      } else {
        lines.add(line(name, value));
      }
    });
    return lines;
  }

  /** Several of them side by side; what one lacks is a dash. */
  static List<String> comparison(List<Map<String, Object>> documents) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      int column = i;
      flat(documents.get(i))
          .forEach((name, value) -> {
            List<String> cells =
                rows.computeIfAbsent(
                    name, key -> new ArrayList<>(Collections.nCopies(documents.size(), "-")));
            cells.set(column, text(value));
          });
    }
    List<String> heads = rows.remove("accelerator");
    return heads == null ? List.of() : SideBySide.lines(heads, rows);
  }

  private static Map<String, Object> flat(Map<String, Object> document) {
    Map<String, Object> flat = new LinkedHashMap<>();
    document.forEach((name, value) -> {
      if (value instanceof Map<?, ?> inner) {
        inner.forEach((n, v) -> flat.put(String.valueOf(n).replace('_', ' '), v));
      } else {
        flat.put(name.replace('_', ' '), value);
      }
    });
    return flat;
  }

  private static String line(String name, Object value) {
    return String.format(Locale.ROOT, "%-26s %s", name.replace('_', ' '), text(value));
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.4g", number)
        : String.valueOf(value);
  }
}
