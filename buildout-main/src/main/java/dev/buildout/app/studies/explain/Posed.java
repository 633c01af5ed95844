package dev.buildout.app.studies.explain;

import dev.buildout.app.Figures;
import dev.buildout.app.studies.questions.Amount;
import dev.buildout.app.studies.questions.Span;
import dev.buildout.app.studies.questions.Subject;
import dev.buildout.app.studies.questions.Unit;
import dev.buildout.app.studies.questions.Wish;
import dev.buildout.model.Site;
import dev.buildout.planner.Plan;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Selection;
import java.util.Arrays;
import java.util.Set;

/**
 * A wish as limits on a measure of the plan it is asked about.
 *
 * @param unit of the amounts
 * @param today what the plan has
 * @param lower least that is wished for; minus infinity for none
 * @param upper most that is wished for; infinity for none
 */
record Posed(Wish wish, Measure measure, Unit unit, double today, double lower, double upper) {
  private static final double TENTH = 0.1;
  private static final double SAME = 1e-6;

  static Posed of(Wish wish, Plan plan) {
    Unit unit = wish.amount().unit(wish.subject().unit());
    Measure measure = measure(wish, unit, plan);
    double today = at(measure, plan);
    boolean whole = unit == Unit.SYSTEMS && plan.formulation().in.theCase.wholeSystems();
    double none = Double.NEGATIVE_INFINITY;
    double all = Double.POSITIVE_INFINITY;
    return switch (wish.amount()) {
      case Amount.More ignored -> {
        double more = today + Math.max(TENTH * today, one(wish.subject(), plan));
        yield new Posed(wish, measure, unit, today, whole ? Math.ceil(more - SAME) : more, all);
      }
      case Amount.Less ignored -> {
        double less = (1 - TENTH) * today;
        yield new Posed(wish, measure, unit, today, none, whole ? Math.floor(less + SAME) : less);
      }
      case Amount.MoreBy a -> new Posed(wish, measure, unit, today, today + a.number(), all);
      case Amount.LessBy a ->
          new Posed(wish, measure, unit, today, none, Math.max(0, today - a.number()));
      case Amount.None ignored -> new Posed(wish, measure, unit, today, none, 0);
      case Amount.AtLeast a -> new Posed(wish, measure, unit, today, a.number(), all);
      case Amount.AtMost a -> new Posed(wish, measure, unit, today, none, a.number());
      case Amount.Exactly a -> new Posed(wish, measure, unit, today, a.number(), a.number());
    };
  }

  /** The least that is worth asking for: a system, a hall module, a MW, USD 1 m. */
  private static double one(Subject subject, Plan plan) {
    return subject instanceof Subject.Halls halls
        ? plan.formulation().in.sites.stream()
            .filter(s -> halls.sites().isEmpty() || halls.sites().contains(s.id()))
            .mapToDouble(Site::hallModuleMw)
            .min()
            .orElse(1)
        : 1;
  }

  private static Measure measure(Wish wish, Unit unit, Plan plan) {
    String name = wish.subject().words();
    Span span = wish.span();
    Selection when = Selection.all().inPeriods(span.first(), span.last());
    return switch (wish.subject()) {
      case Subject.Orders o -> ordered(name, unit, placed(when, o.sites()).ofOffers(o.offers()));
      case Subject.Rented r ->
          Measures.rentedOnAverage(name, unit == Unit.CHIPS, when.ofOffers(r.offers()));
      case Subject.Service s -> Measures.servedPercent(name, s.workload(), when);
      case Subject.Halls h -> Measures.hallMw(name, placed(when, h.sites()));
      case Subject.Grid g -> Measures.gridMw(name, placed(when, g.sites()));
      case Subject.Spending ignored -> Measures.capex(name, counted(span, plan));
    };
  }

  private static double[] counted(Span span, Plan plan) {
    double[] shares = new double[plan.formulation().in.timeline.size()];
    Arrays.fill(shares, span.first(), span.last() + 1, 1);
    return shares;
  }

  private static Selection placed(Selection when, Set<String> sites) {
    return when.atSites(sites);
  }

  private static Measure ordered(String name, Unit unit, Selection s) {
    return switch (unit) {
      case CHIPS -> Measures.chips(name, s);
      case MW -> Measures.orderedMw(name, s);
      case USD_M -> Measures.orderedUsdM(name, s);
      default -> Measures.systems(name, s);
    };
  }

  /** How much of it a plan has. */
  double in(Plan plan) {
    return at(measure, plan);
  }

  private static double at(Measure measure, Plan plan) {
    double found = measure.terms(plan.formulation()).at(plan.x());
    return Math.abs(found) < SAME ? 0 : found;
  }

  /** Whether so much of it is what was wished for. */
  boolean isMetBy(double amount) {
    return amount >= lower - SAME * Math.max(1, Math.abs(lower))
        && amount <= upper + SAME * Math.max(1, Math.abs(upper));
  }

  /** Whether more is wished for than the plan has, rather than less. */
  boolean isUpwards() {
    return today < lower;
  }

  /** What is wished for on the side that the plan misses. */
  double target() {
    return isUpwards() ? lower : upper;
  }

  /** The wish as a row; a share of all is a hair below all, as sums of parts are. */
  Bound bound() {
    boolean all = unit == Unit.PERCENT && lower == 100;
    return new Bound(measure, all ? lower * (1 - 1e-9) : lower, upper);
  }

  /** "at least 12 systems of own silicon at Ohio". */
  String words() {
    if (upper == 0) {
      return "none of " + wish.subject().words();
    }
    String much = lower == upper ? "exactly " : Double.isFinite(lower) ? "at least " : "at most ";
    double number = Double.isFinite(lower) ? lower : upper;
    return much + quantity(number) + " of " + wish.subject().words();
  }

  /** "12 systems". */
  String quantity(double number) {
    boolean single = Math.abs(number - 1) < SAME;
    return Figures.amount(number) + " " + (single ? unit.one() : unit.symbol());
  }
}
