package dev.buildout.cli;

import dev.buildout.cases.LoadedCase;
import dev.buildout.model.Addresses;
import dev.buildout.model.Case;
import dev.buildout.model.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a case contains, for {@code buildout check}.
 *
 * @param name of the case
 * @param title of the case
 * @param hash of its inputs
 * @param start first month
 * @param resolution length of a period
 * @param horizonYears years with decisions
 * @param tailYears years of run-off
 * @param contents number of rows by list
 * @param confidence number of stated numbers by grade, best first
 * @param withoutSource stated numbers that have no source
 */
record CaseSummary(
    String name,
    String title,
    String hash,
    String start,
    String resolution,
    int horizonYears,
    int tailYears,
    Map<String, Integer> contents,
    Map<String, Long> confidence,
    List<Sourceless> withoutSource) {
  private static final int MOST_LISTED = 20;

  /** A number without source, and where it stands. */
  record Sourceless(String address, String file, int line) {}

  static CaseSummary of(LoadedCase loaded) {
    Case c = loaded.value();
    return new CaseSummary(
        c.name(),
        c.title(),
        loaded.hash(),
        c.start().toString(),
        word(c.resolution()),
        c.horizonYears(),
        c.tailYears(),
        contents(c),
        confidence(loaded),
        loaded.factsWithoutSource().stream()
            .map(f -> new Sourceless(f.address(), f.file(), f.line()))
            .toList());
  }

  private static Map<String, Integer> contents(Case c) {
    Map<String, Integer> contents = new LinkedHashMap<>();
    for (String part : Addresses.childNames(c)) {
      if (!part.equals("provenance") && c.get(part) instanceof List<?> rows) {
        contents.put(part, rows.size());
      }
    }
    return contents;
  }

  private static Map<String, Long> confidence(LoadedCase loaded) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Confidence grade : Confidence.values()) {
      counts.put(
          word(grade),
          loaded.facts().stream()
              .filter(f -> !f.isBuiltIn() && f.hasSource())
              .filter(f -> f.provenance().filter(p -> p.confidence() == grade).isPresent())
              .count());
    }
    return counts;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The summary for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(name + ": " + title);
    lines.add(
        "  time      %s, %d years by %s, then %d years of run-off"
            .formatted(start, horizonYears, resolution, tailYears));
    lines.add("  contents  " + counted(contents));
    lines.add("  numbers   " + counted(confidence));
    lines.add("  inputs    " + hash);
    if (withoutSource.isEmpty()) {
      lines.add("Every number has a source.");
    } else {
      lines.add("%d numbers have no source:".formatted(withoutSource.size()));
      withoutSource.stream()
          .limit(MOST_LISTED)
          .forEach(f -> lines.add("  %s:%d: %s".formatted(f.file(), f.line(), f.address())));
      if (withoutSource.size() > MOST_LISTED) {
        lines.add("  and %d more (all with --json)".formatted(withoutSource.size() - MOST_LISTED));
      }
    }
    lines.add("The case is valid.");
    return lines;
  }

  private static String counted(Map<String, ? extends Number> counts) {
    return counts.entrySet().stream()
        .filter(e -> e.getValue().longValue() > 0)
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
