package dev.buildout.cli;

import dev.buildout.app.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers to questions for the terminal, read off their document. */
final class ExplanationCard {
  private static final int SHOWN = 8;

  private final List<String> lines = new ArrayList<>();

  private ExplanationCard() {}

  static List<String> lines(Map<String, Object> document) {
    ExplanationCard card = new ExplanationCard();
    for (Object warning : list(document.get("warnings"))) {
      card.lines.addAll(RunSummary.wrap("! ", String.valueOf(warning)));
    }
    for (Object explanation : list(document.get("explanations"))) {
      card.explanation((Map<?, ?>) explanation);
    }
    return card.lines;
  }

  private void explanation(Map<?, ?> e) {
    lines.add(String.valueOf(e.get("question")));
    lines.add("");
    for (Object sentence : list(e.get("answer"))) {
      lines.addAll(RunSummary.wrap("", String.valueOf(sentence)));
    }
    lines.add("");
    lines.add("read as: " + e.get("understood"));
    String unit = String.valueOf(e.get("unit"));
    lines.add("in the plan: %s %s".formatted(Figures.amount(number(e.get("in_plan"))), unit));
    if (e.get("most_possible") instanceof Number most) {
      lines.add("possible: %s %s".formatted(Figures.amount(most.doubleValue()), unit));
    }
    if (e.get("forced") instanceof Map<?, ?> forced) {
      forced(e, forced, unit);
    }
    part(
        "what blocks it",
        list(e.get("blocking")),
        b ->
            "%s %s: one more %s allows %s"
                .formatted(
                    limit(b),
                    b.get("period"),
                    b.get("unit"),
                    Figures.amount(number(b.get("one_more_allows")))));
    plans(list(e.get("plans")));
  }

  private void forced(Map<?, ?> e, Map<?, ?> forced, String unit) {
    double amount = number(forced.get("amount"));
    lines.add("forced: %s %s".formatted(Figures.amount(amount), unit));
    lines.add(
        "NPV: %s in the plan, %s with it"
            .formatted(
                Figures.usd(number(e.get("npv_usd_m"))),
                Figures.usd(number(forced.get("npv_usd_m")))));
    part(
        "where the value goes, at present values",
        list(forced.get("cash")),
        c ->
            "%-58s %12s"
                .formatted(c.get("label"), Figures.signedPrice(number(c.get("change_usd_m")))));
    part(
        "what changes",
        list(forced.get("changes")),
        c ->
            "%s %-14s %-40s %s"
                .formatted(
                    c.get("year"),
                    c.get("kind"),
                    c.get("name") + at(c),
                    signed(number(c.get("change"))) + " " + c.get("unit")));
    part(
        "limits, in USD m for one more unit",
        list(forced.get("limits")),
        l ->
            "%-50s %s -> %s per %s"
                .formatted(
                    limit(l) + " " + l.get("period"),
                    value(l.get("plan_usd_m_per_unit")),
                    value(l.get("forced_usd_m_per_unit")),
                    l.get("unit")));
  }

  private void part(
      String title, List<?> rows, java.util.function.Function<Map<?, ?>, String> row) {
    if (rows.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(title);
    rows.stream()
        .limit(SHOWN)
        .forEach(r -> lines.add("  " + row.apply((Map<?, ?>) r).stripTrailing()));
    if (rows.size() > SHOWN) {
      lines.add("  and %d more; --json has them".formatted(rows.size() - SHOWN));
    }
  }

  private void plans(List<?> plans) {
    long checks = 0;
    List<String> failed = new ArrayList<>();
    long made = 0;
    for (Object plan : plans) {
      if (plan instanceof Map<?, ?> p && p.get("checks") instanceof Number n) {
        made++;
        checks += n.longValue();
        if (number(p.get("failed")) > 0) {
          failed.add(String.valueOf(p.get("worst")));
        }
      }
    }
    if (made > 0) {
      lines.add("");
      lines.add(
          failed.isEmpty()
              ? "all %d checks of %d further plan%s hold"
                  .formatted(checks, made, made == 1 ? "" : "s")
              : "checks FAIL: " + String.join("; ", failed));
    }
  }

  private static String at(Map<?, ?> change) {
    String site = String.valueOf(change.get("site"));
    return site.isEmpty() || site.equals(change.get("name")) ? "" : " at " + site;
  }

  private static String limit(Map<?, ?> limit) {
    String name = String.valueOf(limit.get("name"));
    return name.isEmpty() || name.equals(limit.get("family"))
        ? String.valueOf(limit.get("family"))
        : limit.get("family") + " " + name;
  }

  private static String signed(double amount) {
    return (amount > 0 ? "+" : "") + Figures.amount(amount);
  }

  private static String value(@Nullable Object usdM) {
    return String.format(Locale.ROOT, "%.3g", number(usdM));
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number n ? n.doubleValue() : 0;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
