package dev.buildout.cli;

import dev.buildout.results.Check;
import dev.buildout.results.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run in a few lines for the terminal. */
final class RunSummary {
  private static final int WIDTH = 100;

  private RunSummary() {}

  static List<String> lines(Run run, Path folder) {
    List<String> lines = new ArrayList<>();
    Map<String, Object> document = run.document();
    if (document.get("case") instanceof Map<?, ?> c) {
      lines.add(String.valueOf(c.get("title")));
      lines.add("");
    }
    for (Object sentence : list(document.get("answer"))) {
      lines.addAll(wrap("", String.valueOf(sentence)));
    }
    for (Object warning : list(document.get("warnings"))) {
      lines.addAll(wrap("! ", String.valueOf(warning)));
    }
    for (Object contract : list(document.get("contract_prices"))) {
      lines.addAll(wrap("", String.valueOf(contract)));
    }
    if (document.get("calendar") instanceof Map<?, ?> calendar) {
      lines.add("");
      for (Object sentence : list(calendar.get("sentences"))) {
        lines.addAll(wrap("", String.valueOf(sentence)));
      }
    }
    lines.addAll(StudyLines.of(run));
    lines.add("");
    lines.addAll(years(document));
    long failed = run.checks().stream().filter(c -> !c.ok()).count();
    lines.add(
        failed == 0
            ? "certificate: all %d checks hold".formatted(run.checks().size())
            : "certificate: %d of %d checks FAIL".formatted(failed, run.checks().size()));
    run.checks().stream().filter(c -> !c.ok()).map(RunSummary::failed).forEach(lines::add);
    lines.add(
        "%s rows, %s columns; built in %s s, solved in %s s"
            .formatted(
                document.get("rows"),
                document.get("columns"),
                seconds(document.get("build_seconds")),
                seconds(document.get("solve_seconds"))));
    lines.add("report: " + folder.resolve("report.html"));
    return lines;
  }

  static String failed(Check check) {
    return "  %s: off by %.3g, allowed %.3g; %s"
        .formatted(check.name(), check.residual(), check.tolerance(), check.detail());
  }

  /** Lines by fiscal year; where no whole one lies within the horizon, that. */
  private static List<String> years(Map<String, Object> document) {
    if (document.get("capex_usd_m_by_year") instanceof Map<?, ?> years && years.isEmpty()) {
      return List.of("no whole fiscal year lies within the horizon");
    }
    return List.of(
        years("capex, USD m", document.get("capex_usd_m_by_year")),
        years("free cash flow, USD m", document.get("free_cash_flow_usd_m_by_year")));
  }

  private static String years(String label, @Nullable Object byYear) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", label));
    if (byYear instanceof Map<?, ?> years) {
      years.forEach((year, usdM) ->
          line.append(
              String.format(Locale.ROOT, "  %s %,.0f", year, ((Number) usdM).doubleValue())));
    }
    return line.toString();
  }

  private static String seconds(@Nullable Object value) {
    return value instanceof Number n ? String.format(Locale.ROOT, "%.2f", n.doubleValue()) : "?";
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** Lines of at most a screen's width; continued lines are indented like the first. */
  static List<String> wrap(String mark, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(mark);
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > WIDTH) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(mark.length()));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
