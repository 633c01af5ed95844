package dev.buildout.app.studies.explain;

import dev.buildout.app.LimitValue;
import dev.buildout.app.studies.Certified;
import dev.buildout.app.studies.Resolved;
import dev.buildout.model.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An explanation as nested maps, lists, strings and numbers. */
final class ExplanationDocument {
  private final When when;

  private ExplanationDocument(When when) {
    this.when = when;
  }

  static Map<String, Object> of(Case c, Explanation e) {
    return new ExplanationDocument(new When(c.timeline())).document(e);
  }

  private Map<String, Object> document(Explanation e) {
    Posed posed = e.posed();
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("question", posed.wish().text());
    doc.put("understood", posed.words() + " in " + posed.wish().span().words());
    doc.put("status", e.status().id());
    doc.put("answer", e.sentences());
    doc.put("unit", posed.unit().symbol());
    doc.put("in_plan", posed.today());
    if (Double.isFinite(posed.lower())) {
      doc.put("at_least", posed.lower());
    }
    if (Double.isFinite(posed.upper())) {
      doc.put("at_most", posed.upper());
    }
    e.most().ifPresent(m -> doc.put("most_possible", m));
    doc.put("npv_usd_m", e.npvUsdM());
    e.forced().ifPresent(f -> doc.put("forced", forced(posed, f)));
    doc.put("blocking", e.blocking().stream().map(this::blocking).toList());
    doc.put("plans", e.attempts().stream().map(ExplanationDocument::attempt).toList());
    return doc;
  }

  private Map<String, Object> forced(Posed posed, Forced f) {
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("amount", f.amount());
    doc.put("npv_usd_m", f.npvUsdM());
    doc.put("cost_usd_m", f.costUsdM());
    doc.put("cost_per_unit_usd_m", f.perUnitUsdM(posed));
    f.lastUnitUsdM().ifPresent(last -> doc.put("last_unit_usd_m", last));
    doc.put("penalties_usd_m", f.penaltiesUsdM());
    doc.put("accuracy_usd_m", f.accuracyUsdM());
    f.idle().ifPresent(i -> doc.put("idle_systems", i.systems()));
    doc.put("cash", f.cash().stream().map(ExplanationDocument::cash).toList());
    doc.put("changes", f.changes().stream().map(ExplanationDocument::change).toList());
    doc.put("limits", f.limits().stream().map(this::limit).toList());
    doc.put("drawn_from_limits", f.taken().stream().map(this::taken).toList());
    return doc;
  }

  private static Map<String, Object> cash(CashLine l) {
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("line", l.id());
    doc.put("label", l.label());
    doc.put("plan_usd_m", l.plan());
    doc.put("forced_usd_m", l.forced());
    doc.put("change_usd_m", l.change());
    return doc;
  }

  private static Map<String, Object> change(Change c) {
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("kind", c.kind());
    doc.put("name", c.name());
    doc.put("site", c.site());
    doc.put("year", c.year());
    doc.put("asked", c.asked());
    doc.put("unit", c.unit());
    doc.put("plan", c.plan());
    doc.put("forced", c.forced());
    doc.put("change", c.change());
    doc.put("usd_m", c.usdM());
    return doc;
  }

  private Map<String, Object> limit(LimitChange l) {
    Map<String, Object> doc = limit(l.with());
    doc.put("plan_usd_m_per_unit", l.plan());
    doc.put("forced_usd_m_per_unit", l.forced());
    return doc;
  }

  private Map<String, Object> taken(Taken t) {
    var l = t.limit();
    Map<String, Object> doc =
        limit(l.row().family(), l.row().name(), List.of(l.period()), l.row().unit());
    doc.put("amount", t.amount());
    doc.put("usd_m_per_unit", l.value());
    doc.put("usd_m", t.usdM());
    return doc;
  }

  private Map<String, Object> blocking(LimitValue b) {
    Map<String, Object> doc = limit(b);
    doc.put("one_more_allows", b.gain());
    return doc;
  }

  private Map<String, Object> limit(LimitValue v) {
    Map<String, Object> doc = limit(v.family(), v.name(), v.periods(), v.unit());
    v.beside()
        .filter(b -> b.together().isPresent())
        .ifPresent(b -> doc.put("together_with", (b.family() + " " + b.name()).strip()));
    return doc;
  }

  private Map<String, Object> limit(
      String family, String name, List<Integer> periods, String unit) {
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("family", family);
    doc.put("name", name);
    doc.put("period", when.words(periods));
    doc.put("unit", unit);
    return doc;
  }

  private static Map<String, Object> attempt(Explanation.Attempt a) {
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("plan", a.what());
    doc.put("possible", a.found().isPresent());
    a.found().map(Resolved::certified).ifPresent(c -> certified(doc, c));
    return doc;
  }

  private static void certified(Map<String, Object> doc, Certified c) {
    doc.put("checks", c.checks());
    doc.put("failed", c.failed());
    doc.put("worst", c.worst());
  }

  /** Checks that failed in the plans behind a document. */
  static List<String> failed(Explanation e) {
    return e.attempts().stream()
        .flatMap(a -> a.found().stream())
        .filter(r -> r.certified().failed() > 0)
        .map(r -> r.certified().worst())
        .toList();
  }
}
