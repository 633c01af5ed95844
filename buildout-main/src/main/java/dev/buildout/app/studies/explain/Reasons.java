package dev.buildout.app.studies.explain;

import static dev.buildout.app.Figures.amount;
import static dev.buildout.app.Figures.price;
import static dev.buildout.app.Figures.signedPrice;
import static dev.buildout.app.Figures.usd;

import dev.buildout.app.BindingLimit;
import dev.buildout.app.Figures;
import dev.buildout.app.LimitValue;
import dev.buildout.app.LimitWords;
import dev.buildout.app.Names;
import dev.buildout.app.PlanPath;
import dev.buildout.app.Solved;
import dev.buildout.app.studies.explain.Explanation.Status;
import dev.buildout.app.studies.questions.Subject;
import dev.buildout.model.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An explanation in words. The reason comes first, in one sentence. */
final class Reasons {
  /** A limit is the reason where what is drawn from it makes up this share of the cost. */
  private static final double WEIGHTY = 0.1;

  private static final int NAMED = 3;

  private final Solved plan;
  private final Case theCase;
  private final Explanation e;
  private final Posed posed;
  private final Names names;
  private final LimitWords words;
  private final When when;

  Reasons(Solved plan, Explanation explanation) {
    this.plan = plan;
    this.theCase = plan.path().in.theCase;
    this.e = explanation;
    this.posed = explanation.posed();
    this.names = Names.of(theCase, plan.path().in.systems);
    this.words = new LimitWords(names);
    this.when = new When(theCase.timeline());
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    switch (e.status()) {
      case PLANNED -> all.add(planned());
      case POSSIBLE -> all.add(possible(e.forced().orElseThrow()));
      case IMPOSSIBLE -> all.add(impossible());
      case NOT_FOUND ->
          all.add(
              "No plan in whole numbers was found in the time given, though "
                  + e.most().stream().mapToObj(posed::quantity).findFirst().orElse("it")
                  + " may be possible.");
    }
    if (e.status() != Status.POSSIBLE) {
      e.forced().ifPresent(f -> all.add(closest(f)));
    }
    e.forced().ifPresent(f -> consequences(f, all));
    return all;
  }

  private String planned() {
    String has =
        posed.today() == 0
            ? "none of " + posed.wish().subject().words()
            : posed.quantity(posed.today()) + " of " + posed.wish().subject().words();
    return "The plan does so already: it has %s in %s. It costs nothing."
        .formatted(has, posed.wish().span().words());
  }

  private String possible(Forced f) {
    if (f.isFree()) {
      return "It would make no difference: the best plan with %s is worth the same, to within %s."
          .formatted(posed.words(), usd(f.accuracyUsdM()));
    }
    if (f.costUsdM() + f.penaltiesUsdM() < 0) {
      return "It would even be worth %s more: the plan is that far from its best. Plan again with a smaller --gap."
          .formatted(usd(-f.costUsdM()));
    }
    if (f.costUsdM() <= 0) {
      return "It would be worth %s more, but promises would be broken, for which penalties of %s count."
          .formatted(usd(-f.costUsdM()), usd(f.penaltiesUsdM()));
    }
    return "It would cost %s: %s.".formatted(cost(f), because(f));
  }

  private String closest(Forced f) {
    String start = "As much as is possible, %s, would ".formatted(posed.quantity(f.amount()));
    return f.isFree()
        ? start + "make no difference to value."
        : f.costUsdM() > 0
            ? start + "cost " + cost(f) + ": " + because(f) + "."
            : start + "be worth " + usd(-f.costUsdM()) + " more.";
  }

  private String cost(Forced f) {
    String apart =
        f.penaltiesUsdM() > f.accuracyUsdM()
            ? ", and " + usd(f.penaltiesUsdM()) + " of penalties for broken promises"
            : "";
    return "%s, %s for %s %s%s"
        .formatted(
            each(f.perUnitUsdM(posed)),
            usd(f.costUsdM()),
            posed.quantity(Math.abs(f.amount() - posed.today())),
            posed.isUpwards() ? "more" : "less",
            apart);
  }

  /** "$12.3 M a system". */
  private String each(double usdM) {
    return switch (posed.unit()) {
      case SYSTEMS -> price(usdM) + " a system";
      case CHIPS -> price(usdM) + " a chip";
      case MW -> price(usdM) + " an MW";
      case USD_M -> price(usdM / 1e6) + " a dollar";
      case PERCENT -> price(usdM) + " a percent of demand";
    };
  }

  private String because(Forced f) {
    Optional<Taken> first = f.taken().stream().filter(t -> posed.isUpwards()).findFirst();
    if (first.isPresent()) {
      BindingLimit key = first.get().limit();
      List<Taken> same =
          f.taken().stream()
              .filter(t -> t.limit().row().family().equals(key.row().family()))
              .filter(t -> t.limit().row().name().equals(key.row().name()))
              .toList();
      double drawn = same.stream().mapToDouble(Taken::usdM).sum();
      if (drawn >= WEIGHTY * f.costUsdM() && f.usedUp().isPresent()) {
        return usedUp(f.usedUp().get());
      }
    }
    return f.idle().map(this::idle).orElseGet(() -> balance(f));
  }

  private String idle(Idle idle) {
    String stand =
        "%s of %s would stand idle"
            .formatted(
                amount(idle.systems()) + (idle.systems() == 1 ? " system" : " systems"),
                posed.wish().subject().words());
    if (idle.limits().isEmpty()) {
      return "there is no work that pays for them, and " + stand;
    }
    return usedUp(idle.limits().get(0)) + ", and " + stand;
  }

  /** "grid power at Ohio is used up in 2027 (one more MW is worth $3.1 M) by GB300 racks, ...". */
  private String usedUp(LimitValue limit) {
    String user = user(limit);
    return "%s is used up in %s (%s)%s"
        .formatted(
            words.called(limit),
            when.words(limit.periods()),
            words.worth(limit, "is worth ", "costs ", Figures::price),
            user.isEmpty() ? "" : " by " + user + ", worth more there");
  }

  /**
   * The system that uses most of a site's power in the plan; empty where it is the one asked for.
   */
  private String user(LimitValue limit) {
    Set<String> ofSites = Set.of("grid power", "halls");
    if (!ofSites.contains(limit.family())) {
      return "";
    }
    PlanPath path = plan.path();
    int site = path.in.sites.indexOf(theCase.getSite(limit.name()));
    int most = -1;
    double mostMw = 0;
    for (int k = 0; k < path.in.systems.size(); k++) {
      double mw = 0;
      for (int p : limit.periods()) {
        mw += path.active(k, site, p) * path.in.facilityMw(k, site);
      }
      if (mw > mostMw) {
        most = k;
        mostMw = mw;
      }
    }
    boolean itself =
        most >= 0
            && posed.wish().subject() instanceof Subject.Orders o
            && Belongs.system(o, path.plan.formulation(), most);
    return most < 0 || itself ? "" : path.in.systems.get(most).name();
  }

  /** What cash comes and what goes, at present values. */
  private String balance(Forced f) {
    List<CashLine> gains = f.cash().stream().filter(l -> l.change() > 0).toList();
    List<CashLine> losses = f.cash().stream().filter(l -> l.change() < 0).toList();
    String lost = lines(losses);
    if (posed.isUpwards()) {
      return gains.isEmpty()
          ? "it earns nothing more (%s)".formatted(lost)
          : "what it brings (%s) is less than what it takes (%s)".formatted(lines(gains), lost);
    }
    return gains.isEmpty()
        ? "nothing is saved by it and it takes (%s)".formatted(lost)
        : "what is saved (%s) is less than what is lost (%s)".formatted(lines(gains), lost);
  }

  private static String lines(List<CashLine> lines) {
    return String.join(
        ", ",
        lines.stream()
            .sorted(Comparator.comparingDouble((CashLine l) -> Math.abs(l.change())).reversed())
            .limit(NAMED)
            .map(l -> lower(l.label()) + " " + signedPrice(l.change()))
            .toList());
  }

  private String impossible() {
    if (posed.measure().terms(plan.plan().formulation()).size() == 0) {
      return "It is not possible: "
          + String.join("; ", new Closed(theCase, posed.wish()).reasons())
          + ".";
    }
    String side = posed.isUpwards() ? "at most " : "at least ";
    String much = e.most().stream().mapToObj(m -> side + posed.quantity(m)).findFirst().orElse("");
    List<String> limits =
        e.blocking().stream()
            .limit(NAMED)
            .map(b -> words.called(b) + " binds in " + when.words(b.periods()))
            .toList();
    String why =
        limits.isEmpty()
            ? "no more fits in whole numbers" + land()
            : String.join("; ", limits) + worth(e.blocking().get(0));
    return "It is not possible: %s of %s %s, because %s."
        .formatted(
            much,
            posed.wish().subject().words(),
            posed.isUpwards() ? "can be had" : "is bound to be there",
            why);
  }

  /** Halls are bound by the land, which is no row of the programme. */
  private String land() {
    return posed.wish().subject() instanceof Subject.Halls halls
        ? theCase.sites().stream()
            .filter(s -> halls.sites().isEmpty() || halls.sites().contains(s.id()))
            .map(s ->
                "%s has land for %d modules of %s MW"
                    .formatted(s.name(), s.hallModulesMax(), amount(s.hallModuleMw())))
            .collect(Collectors.joining("; ", " (", ")"))
        : "";
  }

  private String worth(LimitValue first) {
    String which = e.blocking().size() == 1 ? "" : "of the first, ";
    return " (" + which + words.worth(first, "allows ", "loses ", m -> posed.quantity(m)) + ")";
  }

  private void consequences(Forced f, List<String> all) {
    List<String> displaced =
        f.changes().stream().filter(c -> !c.asked()).limit(NAMED).map(this::change).toList();
    if (!displaced.isEmpty()) {
      all.add("What changes most beside it: " + String.join("; ", displaced) + ".");
    }
    if (e.status() != Status.POSSIBLE) {
      return; // where no more is possible, what the last unit costs is no price of anything
    }
    List<String> tighter =
        f.limits().stream().filter(l -> l.change() > 0).limit(NAMED).map(this::tighter).toList();
    if (!tighter.isEmpty()) {
      all.add("Limits that become dearer: " + String.join("; ", tighter) + ".");
    }
    f.lastUnitUsdM()
        .ifPresent(last ->
            all.add(
                "The last of it costs %s, by the dual of the forcing row.".formatted(each(last))));
  }

  private String tighter(LimitChange l) {
    String before = l.plan() == 0 ? "nothing" : price(l.plan());
    return "%s in %s (%s; before, %s)"
        .formatted(
            words.called(l.with()),
            when.words(l.with().periods()),
            words.worth(l.with(), "is worth ", "costs ", Figures::price),
            before);
  }

  private String change(Change c) {
    String where =
        c.site().isEmpty() || c.site().equals(c.name()) ? "" : " at " + names.site(c.site());
    String sign = c.change() > 0 ? "+" : "";
    return "%s of %s%s in %d %s%s %s"
        .formatted(c.kind(), called(c), where, c.year(), sign, amount(c.change()), c.unit());
  }

  /** Offers and workloads may have the same id. */
  private String called(Change c) {
    return switch (c.kind()) {
      case "service" -> names.channel(c.name());
      case "halls", "grid power" -> names.site(c.name());
      default -> names.offer(c.name());
    };
  }

  private static String lower(String label) {
    return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }
}
