package dev.buildout.app.studies.explain;

import static dev.buildout.app.Figures.amount;
import static dev.buildout.app.Figures.price;
import static dev.buildout.app.Figures.signedPrice;
import static dev.buildout.app.Figures.usd;

import dev.buildout.app.BindingLimit;
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
import java.util.TreeSet;
import java.util.function.Function;
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

  Reasons(Solved plan, Explanation explanation) {
    this.plan = plan;
    this.theCase = plan.path().in.theCase;
    this.e = explanation;
    this.posed = explanation.posed();
    this.names = Names.of(theCase, plan.path().in.systems);
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
      if (drawn >= WEIGHTY * f.costUsdM()) {
        return usedUp(same);
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
    BindingLimit first = idle.limits().get(0);
    List<BindingLimit> same =
        idle.limits().stream()
            .filter(l -> l.row().family().equals(first.row().family()))
            .filter(l -> l.row().name().equals(first.row().name()))
            .toList();
    List<Integer> periods = same.stream().map(BindingLimit::period).sorted().toList();
    double value = same.stream().mapToDouble(BindingLimit::value).sum();
    return usedUp(first, periods, value) + ", and " + stand;
  }

  /** "grid power at Ohio is used up in 2027 (one more MW is worth $3.1 M) by GB300 racks, ...". */
  private String usedUp(List<Taken> same) {
    BindingLimit one = same.get(0).limit();
    double value = same.stream().mapToDouble(t -> t.limit().value()).sum();
    List<Integer> periods = same.stream().map(t -> t.limit().period()).sorted().distinct().toList();
    return usedUp(one, periods, value);
  }

  private String usedUp(BindingLimit one, List<Integer> periods, double value) {
    String user = user(one, periods);
    return "%s is used up in %s (one more %s%s is worth %s)%s"
        .formatted(
            names.limit(one.row().family(), one.row().name()),
            in(periods),
            one.row().unit().equals("systems") ? "system" : one.row().unit(),
            periods.size() == 1 ? "" : " in all of them",
            price(value),
            user.isEmpty() ? "" : " by " + user + ", worth more there");
  }

  /**
   * The system that uses most of a site's power in the plan; empty where it is the one asked for.
   */
  private String user(BindingLimit limit, List<Integer> periods) {
    Set<String> ofSites = Set.of("grid power", "halls");
    if (!ofSites.contains(limit.row().family())) {
      return "";
    }
    PlanPath path = plan.path();
    int site = path.in.sites.indexOf(theCase.getSite(limit.row().name()));
    int most = -1;
    double mostMw = 0;
    for (int k = 0; k < path.in.systems.size(); k++) {
      double mw = 0;
      for (int p : periods) {
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
    List<String> limits = new ArrayList<>();
    for (Blocking b : e.blocking()) {
      String words = names.limit(b.family(), b.name());
      if (limits.size() < NAMED && limits.stream().noneMatch(l -> l.startsWith(words + " "))) {
        limits.add(words + " binds in " + in(periods(e.blocking(), b)));
      }
    }
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

  private String worth(Blocking first) {
    String unit = first.unit().equals("systems") ? "system" : first.unit();
    return " (one more %s of the first allows %s %s)"
        .formatted(unit, amount(first.worth()), posed.isUpwards() ? "more" : "less");
  }

  private static List<Integer> periods(List<Blocking> all, Blocking of) {
    return all.stream()
        .filter(b -> b.family().equals(of.family()) && b.name().equals(of.name()))
        .map(Blocking::period)
        .sorted()
        .toList();
  }

  private void consequences(Forced f, List<String> all) {
    List<String> displaced =
        f.changes().stream().filter(c -> !c.asked()).limit(NAMED).map(this::change).toList();
    if (!displaced.isEmpty()) {
      all.add("What changes most beside it: " + String.join("; ", displaced) + ".");
    }
    List<String> tighter =
        named(f.limits().stream().filter(l -> l.change() > 0).toList(), this::tighter);
    if (!tighter.isEmpty()) {
      all.add("Limits that become dearer: " + String.join("; ", tighter) + ".");
    }
    f.lastUnitUsdM()
        .ifPresent(last ->
            all.add(
                "The last of it costs %s, by the dual of the forcing row.".formatted(each(last))));
  }

  private static List<String> named(List<LimitChange> limits, Function<LimitChange, String> word) {
    return limits.stream().limit(NAMED).map(word).toList();
  }

  private String tighter(LimitChange l) {
    String before = l.plan() == 0 ? "not binding before" : price(l.plan()) + " before";
    return "%s in %s (one more %s is worth %s, %s)"
        .formatted(
            names.limit(l.family(), l.name()),
            label(l.period()),
            l.unit().equals("systems") ? "system" : l.unit(),
            price(l.forced()),
            before);
  }

  private String change(Change c) {
    String where =
        c.site().isEmpty() || c.site().equals(c.name()) ? "" : " at " + names.limit(c.site());
    String sign = c.change() > 0 ? "+" : "";
    return "%s of %s%s in %d %s%s %s"
        .formatted(
            c.kind(), names.limit(c.name()), where, c.year(), sign, amount(c.change()), c.unit());
  }

  private String in(List<Integer> periods) {
    int first = periods.get(0);
    int last = periods.get(periods.size() - 1);
    if (periods.size() == 1) {
      return label(first);
    }
    boolean whole = last - first + 1 == new TreeSet<>(periods).size();
    String span = label(first) + " to " + label(last);
    return whole ? span : periods.size() + " periods of " + span;
  }

  private String label(int period) {
    return plan.path().in.timeline.get(period).label();
  }

  private static String lower(String label) {
    return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }
}
