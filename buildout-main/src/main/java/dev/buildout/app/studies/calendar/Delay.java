package dev.buildout.app.studies.calendar;

import dev.buildout.app.Sensitivity;
import dev.buildout.app.studies.Resolved;
import dev.buildout.app.studies.Resolver;
import dev.buildout.model.Case;
import dev.buildout.model.Energisation;
import dev.buildout.model.Site;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What it costs when all power still to come at a site comes a month later.
 *
 * @param gridMw grid power still to come
 * @param hallMw halls still to come
 * @param first month of the first of it
 * @param change of the plan, beside the reference as it was
 * @param referenceUsdM change of what committing nothing new is worth
 * @param dualUsdM change of the objective by duals; empty where it could not be compared
 * @param plan that was made to find out
 */
record Delay(
    Site site,
    double gridMw,
    double hallMw,
    YearMonth first,
    Change change,
    double referenceUsdM,
    OptionalDouble dualUsdM,
    Recorded plan) {
  /** Share of the larger by which two estimates may differ. */
  static final double AGREEMENT = 0.25;

  static final double SMALL_USD_M = 0.01;

  /** Sites with power still to come. */
  static List<Site> sites(Case c) {
    return c.sites().stream().filter(s -> !toCome(c, s).isEmpty()).toList();
  }

  private static List<Energisation> toCome(Case c, Site site) {
    return c.power().stream()
        .filter(e -> e.site().equals(site.id()) && e.from().isAfter(c.start()))
        .toList();
  }

  static Delay of(Resolver resolver, Site site) {
    Case c = resolver.theCase();
    List<Energisation> toCome = toCome(c, site);
    Case late = c;
    for (Energisation e : toCome) {
      late = late.with("power.%s.from".formatted(e.id()), e.from().plusMonths(1));
    }
    Resolved base = resolver.base();
    Optional<Resolved> found = resolver.resolve(late);
    double reference =
        found
            .map(r -> r.reference().plan().valueUsdM() - base.reference().plan().valueUsdM())
            .orElse(0.0);
    return new Delay(
        site,
        toCome.stream().mapToDouble(Energisation::gridMw).sum(),
        toCome.stream().mapToDouble(Energisation::hallMw).sum(),
        toCome.stream().map(Energisation::from).min(Comparator.naturalOrder()).orElseThrow(),
        Change.of(base.plan().plan(), found.map(r -> r.plan().plan())),
        reference,
        Sensitivity.change(base.plan().plan(), late, resolver.planned().workings()),
        Recorded.of(site.id() + " a month late", found));
  }

  /** Whether duals and the plan that was made tell different things. */
  boolean disagrees() {
    double solved = change.npvUsdM() - change.penaltiesUsdM();
    double off = Math.abs(dualUsdM.orElse(solved) - solved);
    double larger = Math.max(Math.abs(dualUsdM.orElse(0)), Math.abs(solved));
    return off > Math.max(SMALL_USD_M, AGREEMENT * larger);
  }
}
