package dev.buildout.app.studies.explain;

import dev.buildout.app.LimitValue;
import dev.buildout.app.studies.Findings;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import dev.buildout.units.Timeline;
import java.util.List;
import java.util.Optional;

/** Rows of one explanation. */
final class ExplanationTables {
  private final Table explanations;
  private final Table lines;
  private final When when;
  private final int question;

  /**
   * @param question number of the question, from 1
   */
  ExplanationTables(Findings findings, Timeline timeline, int question) {
    this.explanations = findings.table(StudyTables.EXPLANATIONS);
    this.lines = findings.table(StudyTables.EXPLANATION_LINES);
    this.when = new When(timeline);
    this.question = question;
  }

  void add(Explanation e) {
    Posed posed = e.posed();
    Optional<Forced> forced = e.forced();
    boolean planned = e.status() == Explanation.Status.PLANNED;
    explanations.add(
        question,
        posed.wish().text(),
        posed.words() + " in " + posed.wish().span().words(),
        e.status().id(),
        posed.unit().symbol(),
        e.sentences().get(0),
        posed.today(),
        planned ? posed.today() : posed.target(),
        e.most().orElse(0),
        forced.isPresent(),
        forced.map(Forced::amount).orElse(planned ? posed.today() : 0),
        e.npvUsdM(),
        forced.map(Forced::npvUsdM).orElse(planned ? e.npvUsdM() : 0),
        forced.map(Forced::costUsdM).orElse(0.0),
        forced.map(f -> f.perUnitUsdM(posed)).orElse(0.0),
        forced.map(f -> f.lastUnitUsdM().orElse(0)).orElse(0.0),
        forced.map(Forced::penaltiesUsdM).orElse(0.0),
        forced.map(Forced::accuracyUsdM).orElse(0.0));
    forced.ifPresent(this::add);
    for (LimitValue b : e.blocking()) {
      String time = when.words(b.periods());
      line("blocks", b.family(), b.name(), "", time, unit(b), 0, 0, b.gain(), 0);
    }
  }

  private void add(Forced f) {
    for (CashLine l : f.cash()) {
      double change = l.change();
      line("cash", l.id(), l.label(), "", "", "USD m", l.plan(), l.forced(), change, change);
    }
    for (Change c : f.changes()) {
      String part = c.asked() ? "asked" : "beside";
      String year = Integer.toString(c.year());
      line(
          part,
          c.kind(),
          c.name(),
          c.site(),
          year,
          c.unit(),
          c.plan(),
          c.forced(),
          c.change(),
          c.usdM());
    }
    for (LimitChange l : f.limits()) {
      LimitValue v = l.with();
      String unit = "USD m/" + unit(v);
      String time = when.words(v.periods());
      line("limit", v.family(), v.name(), "", time, unit, l.plan(), l.forced(), l.change(), 0);
    }
    for (Taken t : f.taken()) {
      var row = t.limit().row();
      String time = when.words(List.of(t.limit().period()));
      line(
          "drawn",
          row.family(),
          row.name(),
          "",
          time,
          row.unit(),
          0,
          t.amount(),
          t.amount(),
          t.usdM());
    }
  }

  /** The unit of a limit, and of what else has to be more. */
  private static String unit(LimitValue v) {
    return v.unit()
        + v.beside()
            .filter(b -> b.together().isPresent())
            .map(b -> " of it and of " + (b.family() + " " + b.name()).strip())
            .orElse("");
  }

  private void line(
      String part,
      String kind,
      String name,
      String site,
      String time,
      String unit,
      double plan,
      double forced,
      double change,
      double usdM) {
    lines.add(question, part, kind, name, site, time, unit, plan, forced, change, usdM);
  }
}
