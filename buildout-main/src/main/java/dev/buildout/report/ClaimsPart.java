package dev.buildout.report;

import dev.buildout.results.ClaimTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What public statements come to: conditions first, pairs that contradict, then every claim. */
final class ClaimsPart implements Part {
  private static final List<String> COMPUTED =
      List.of("holds", "fails", "holds only if", "contradicted by another claim");

  private static final Map<String, String> COUNTED = new LinkedHashMap<>();

  static {
    COUNTED.put("holds", "hold");
    COUNTED.put("holds only if", "hold only if");
    COUNTED.put("fails", "fail");
    COUNTED.put("contradicted by another claim", "contradicted by another claim");
    COUNTED.put("input", "premises");
    COUNTED.put("not testable", "not testable");
  }

  private static final Map<String, String> ROBUST =
      Map.of(
          "stands", "stands over published ranges",
          "turns", "turns within a published range",
          "turns together", "turns where several ranges end");

  @Override
  public void write(RunView run, Page page) {
    List<Row> claims = run.rows(ClaimTables.CLAIMS).toList();
    if (claims.isEmpty()) {
      return;
    }
    page.section(
        "claims",
        "Claims",
        "What is said in public, and what holds",
        "Each statement is computed from facts of the case and tables of this plan, on its own basis. A condition is the value at which a statement turns, found by solving.");
    page.list("grades", counts(claims));
    Map<String, Row> byId = new LinkedHashMap<>();
    claims.forEach(row -> byId.put(row.text("claim"), row));
    page.table(conditions(run, byId));
    page.table(pairs(run, byId));
    page.search("Find a claim");
    page.folded("Claims that were computed", table(claims, COMPUTED, true), true);
    page.folded("Premises that the case takes over", table(claims, List.of("input"), false), false);
    page.folded("Not testable, and why", table(claims, List.of("not testable"), false), false);
  }

  private static List<String> counts(List<Row> claims) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    claims.forEach(row -> counts.merge(row.text("verdict"), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    words.add(claims.size() + " claims");
    words.add(claims.stream().filter(row -> row.flag("is_computed")).count() + " computed");
    COUNTED.forEach((verdict, word) -> words.add(counts.getOrDefault(verdict, 0) + " " + word));
    return words;
  }

  private static HtmlTable conditions(RunView run, Map<String, Row> claims) {
    HtmlTable table =
        new HtmlTable("Conditions, those that are not met first")
            .box("stack")
            .text("Claim", "What is said", "Holds only if", "", "Today", "Published ranges");
    run.rows(ClaimTables.CLAIM_CONDITIONS)
        .sorted(Comparator.comparing(row -> row.flag("met")))
        .forEach(row -> {
          Row claim = claims.get(row.text("claim"));
          boolean met = row.flag("met");
          table.row(
              List.of(
                  row.text("claim"),
                  wide(claim == null ? "" : claim.text("says")),
                  wide(
                      "%s is %s %s"
                          .formatted(
                              row.text("name"),
                              row.text("comparator"),
                              number(row.real("needed"), row.text("unit")))),
                  new HtmlTable.Cell(met ? "met" : "not met", met ? "badge ok" : "badge low"),
                  number(row.real("today"), row.text("unit")),
                  claim == null ? "" : ROBUST.getOrDefault(claim.text("robust"), "none known")));
        });
    return table;
  }

  private static HtmlTable pairs(RunView run, Map<String, Row> claims) {
    HtmlTable table =
        new HtmlTable("Side by side")
            .box("stack")
            .text("Claim", "What is said", "One side", "", "Other side");
    run.rows(ClaimTables.CLAIM_PAIRS)
        .forEach(row -> {
          Row claim = claims.get(row.text("claim"));
          boolean agree = row.flag("agree");
          table.row(
              List.of(
                  row.text("claim"),
                  wide(claim == null ? "" : claim.text("says")),
                  wide(side(row, "one", claim)),
                  new HtmlTable.Cell(
                      agree ? "agrees with" : "against", agree ? "badge ok" : "badge low"),
                  wide(side(row, "other", claim))));
        });
    return table;
  }

  /** What a side says with its number; of another claim, which. */
  private static String side(Row row, String side, @Nullable Row claim) {
    String says = row.text(side + "_says");
    String value = row.text(side + "_value");
    boolean own = row.text(side).equals(row.text("claim"));
    boolean said = claim != null && says.equals(claim.text("says"));
    String words = (own ? "" : row.text(side) + ": ") + (said && !value.isEmpty() ? "" : says);
    if (value.isEmpty()) {
      return words;
    }
    return words.isEmpty() ? value : words.replaceFirst("\\.$", "") + ": " + value;
  }

  private static HtmlTable table(List<Row> claims, List<String> verdicts, boolean computed) {
    HtmlTable table =
        new HtmlTable(computed ? "Computed claims" : "Other claims")
            .text("Claim", "What is said", computed ? "Verdict" : "Why")
            .box("long");
    if (computed) {
      table.numbers("Stated", "Computed").text("Basis", "Published ranges", "How");
    }
    for (String verdict : verdicts) {
      claims.stream()
          .filter(row -> row.text("verdict").equals(verdict))
          .forEach(row -> table.row(computed ? cells(row) : others(row)));
    }
    return table;
  }

  private static List<Object> others(Row row) {
    return List.of(row.text("claim"), wide(row.text("says")), wide(row.text("explanation")));
  }

  private static List<Object> cells(Row row) {
    String verdict = row.text("verdict");
    String style =
        switch (verdict) {
          case "holds" -> "badge ok";
          case "fails", "contradicted by another claim" -> "low wrap";
          default -> "badge";
        };
    String working = row.text("working");
    return List.of(
        row.text("claim"),
        wide(row.text("says")),
        new HtmlTable.Cell(verdict, style),
        row.flag("is_stated") ? number(row.real("stated"), row.text("unit")) : "",
        row.flag("is_computed") ? number(row.real("computed"), row.text("unit")) : "",
        row.text("basis").replace('_', ' '),
        ROBUST.getOrDefault(row.text("robust"), ""),
        new HtmlTable.Cell(
            "", "wrap", row.text("explanation") + (working.isEmpty() ? "" : "\n" + working + ".")));
  }

  /** A sentence that may break into lines, however short. */
  private static HtmlTable.Cell wide(String text) {
    return new HtmlTable.Cell(text, "wrap say");
  }

  private static String number(double value, String unit) {
    return switch (unit) {
      case "", "x" -> Format.brief(value, 4);
      case "share" -> Format.brief(100 * value, 4) + " %";
      default -> Format.brief(value, 4) + " " + unit;
    };
  }
}
