package dev.buildout.app.studies.questions;

import dev.buildout.model.Case;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.model.Workload;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a question about a case.
 *
 * <pre>
 * question = [why not | what if] ( wish | serve | spend ) [?]
 * wish     = [amount] ( offer [at SITE] | halls [at SITE] | grid power [at SITE] | rental ) [in PERIOD]
 * amount   = more | less | none [of] | NUMBER ( more | less ) [unit] [of] | ( at least | at most | exactly ) NUMBER unit [of]
 * unit     = systems | chips | MW | USD m | USD bn
 * offer    = OFFER | own silicon | vendor silicon | everything
 * rental   = OFFER | rental
 * serve    = serve ( WORKLOAD fully | [at least | at most | exactly] NUMBER % [of] WORKLOAD ) [in PERIOD]
 * spend    = spend ( more | less | [at least | at most | exactly] NUMBER (USD m | USD bn) ) [in PERIOD]
 * </pre>
 *
 * Without an amount, a wish is for more; {@code spend} and a number mean exactly so much, {@code
 * serve} and a share at least so much.
 */
public final class QuestionReader {
  private static final String OWN = "own silicon";
  private static final String VENDOR = "vendor silicon";
  private static final String RENTAL = "rental";
  private static final String EVERYTHING = "everything";
  private static final String HALLS = "halls";
  private static final String GRID = "grid power";

  private final Case theCase;
  private final Timeline timeline;
  private final Vocabulary sites = new Vocabulary("a site", "sites");
  private final Vocabulary offers = new Vocabulary("an offer", "offers");
  private final Vocabulary workloads = new Vocabulary("a workload", "workloads");

  public QuestionReader(Case c) {
    theCase = c;
    timeline = c.timeline();
    for (Site site : c.sites()) {
      sites.add(site.id(), site.name());
    }
    for (Offer offer : c.offers()) {
      offers.add(offer.id(), offer.name());
    }
    for (Workload workload : c.workloads()) {
      workloads.add(workload.id(), workload.name());
    }
  }

  /**
   * @throws Unreadable when it cannot be read
   */
  public Wish read(String question) {
    Words words = new Words(question);
    if (!words.accept("why not")) {
      words.accept("what if");
    }
    Wish wish;
    if (words.accept("serve")) {
      wish = service(words);
    } else if (words.accept("spend")) {
      wish = spending(words);
    } else {
      wish = decision(words);
    }
    return wish;
  }

  private Wish decision(Words words) {
    AmountReader amounts = new AmountReader(words);
    Amount amount = amounts.ofDecision(subjects());
    Subject subject = subject(words, amounts.wasGiven());
    amounts.requireUnit(amount, subject);
    boolean placed = !(subject instanceof Subject.Rented);
    Set<String> at = site(words, placed);
    int periods = placed ? timeline.horizonPeriods() : timeline.size();
    boolean dated = words.accept("in");
    Span span = dated ? new PeriodReader(timeline, periods).take(words) : Span.horizon(timeline);
    at = at.isEmpty() ? site(words, placed) : at;
    String more = (placed && at.isEmpty() ? "at SITE, " : "") + (dated ? "" : "in PERIOD, ");
    end(words, more.isEmpty() ? "" : more.substring(0, more.length() - 2) + " or ");
    return new Wish(words.question(), amount, placed(subject, at), span);
  }

  private Set<String> site(Words words, boolean placed) {
    if (!placed && words.matching(List.of("at")) > 0) {
      throw words.fault("in PERIOD or the end, as what is rented stands at no site", List.of());
    }
    return words.accept("at") ? Set.of(sites.take(words)) : Set.of();
  }

  private Subject placed(Subject subject, Set<String> at) {
    if (at.isEmpty()) {
      return subject;
    }
    String words = subject.words() + " at " + sites.name(at.iterator().next());
    return switch (subject) {
      case Subject.Orders o -> new Subject.Orders(words, o.offers(), at);
      case Subject.Halls ignored -> new Subject.Halls(words, at);
      case Subject.Grid ignored -> new Subject.Grid(words, at);
      default -> subject;
    };
  }

  private Subject subject(Words words, boolean afterAmount) {
    if (words.accept(HALLS)) {
      return new Subject.Halls(HALLS, Set.of());
    }
    if (words.accept(GRID)) {
      return new Subject.Grid(GRID, Set.of());
    }
    for (String group : List.of(OWN, VENDOR, EVERYTHING, RENTAL)) {
      boolean longer = words.matching(Words.split(group)) > offers.lengthHere(words);
      if (longer && words.accept(group)) {
        return group(words, group);
      }
    }
    if (!offers.isNext(words)) {
      String amounts = afterAmount ? "" : AmountReader.EXPECTED + ", serve, spend, ";
      List<String> near = new ArrayList<>(subjects());
      if (!afterAmount) {
        near.addAll(List.of("more", "less", "none", "exactly", "serve", "spend"));
      }
      String groups = String.join(", ", HALLS, GRID, OWN, VENDOR, RENTAL, EVERYTHING);
      throw words.fault(amounts + groups + " or " + offers.expected(), near);
    }
    String id = offers.take(words);
    String name = offers.name(id);
    return isPurchase(id)
        ? new Subject.Orders(name, Set.of(id), Set.of())
        : new Subject.Rented(name, Set.of(id));
  }

  private Subject group(Words words, String group) {
    Set<String> chosen =
        switch (group) {
          case OWN -> ids(o -> o instanceof Offer.Purchase p && p.own());
          case VENDOR -> ids(o -> o instanceof Offer.Purchase p && !p.own());
          case EVERYTHING -> ids(o -> o instanceof Offer.Purchase);
          default -> ids(o -> !(o instanceof Offer.Purchase));
        };
    if (chosen.isEmpty()) {
      throw words.fault(group + ", of which the case has none", offers.expected(), "");
    }
    return group.equals(RENTAL)
        ? new Subject.Rented(group, chosen)
        : new Subject.Orders(group, chosen, Set.of());
  }

  private Wish service(Words words) {
    AmountReader amounts = new AmountReader(words);
    boolean fully = workloads.isNext(words);
    Amount amount = fully ? new Amount.AtLeast(100, Unit.PERCENT) : amounts.ofService(workloads);
    String id = workloads.take(words);
    if (fully && !words.accept("fully")) {
      throw words.fault("fully", List.of("fully"));
    }
    Span span = lastSpan(words);
    return new Wish(words.question(), amount, new Subject.Service(workloads.name(id), id), span);
  }

  private Wish spending(Words words) {
    Amount amount = new AmountReader(words).ofSpending();
    Span span = lastSpan(words);
    return new Wish(words.question(), amount, new Subject.Spending(), span);
  }

  /** A period and the end; run-off years may be asked about. */
  private Span lastSpan(Words words) {
    boolean dated = words.accept("in");
    Span span =
        dated ? new PeriodReader(timeline, timeline.size()).take(words) : Span.horizon(timeline);
    end(words, dated ? "" : "in PERIOD or ");
    return span;
  }

  private static void end(Words words, String more) {
    if (!words.isAtEnd()) {
      throw words.fault(more + "the end", List.of("at", "in"));
    }
  }

  private Set<String> ids(Predicate<Offer> chosen) {
    Set<String> ids = new LinkedHashSet<>();
    theCase.offers().stream().filter(chosen).forEach(o -> ids.add(o.id()));
    return ids;
  }

  private boolean isPurchase(String id) {
    return theCase.offers().stream()
        .anyMatch(o -> o.id().equals(id) && o instanceof Offer.Purchase);
  }

  private List<String> subjects() {
    List<String> all = new ArrayList<>(offers.candidates());
    all.addAll(List.of(HALLS, "grid", "own", "vendor", RENTAL, EVERYTHING));
    return all;
  }
}
