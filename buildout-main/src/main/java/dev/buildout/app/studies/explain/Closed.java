package dev.buildout.app.studies.explain;

import dev.buildout.app.studies.questions.Subject;
import dev.buildout.app.studies.questions.Wish;
import dev.buildout.model.Case;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Why the case leaves nothing to decide about a wish. */
final class Closed {
  private static final YearMonth ALWAYS = YearMonth.of(9999, 12);

  private final Case theCase;
  private final Wish wish;

  Closed(Case c, Wish wish) {
    this.theCase = c;
    this.wish = wish;
  }

  /** One clause for each thing that stands in the way. */
  List<String> reasons() {
    return switch (wish.subject()) {
      case Subject.Orders o -> orders(o);
      case Subject.Rented r -> rented(r);
      case Subject.Service s -> List.of("nobody wants " + s.words() + " then");
      case Subject.Halls h ->
          sites(h.sites(), s -> s.hallModulesMax() == 0, "has no room for more halls");
      case Subject.Grid g ->
          sites(g.sites(), s -> s.gridExtraMw() == 0, "cannot contract more grid power");
      case Subject.Spending ignored -> List.of("nothing is paid then");
    };
  }

  private List<String> orders(Subject.Orders orders) {
    List<String> reasons = new ArrayList<>();
    YearMonth first = theCase.timeline().get(wish.span().first()).start();
    YearMonth end = theCase.timeline().get(wish.span().last()).end();
    for (Offer offer : theCase.offers()) {
      if (!(offer instanceof Offer.Purchase p) || !orders.offers().contains(p.id())) {
        continue;
      }
      boolean elsewhere =
          !p.sites().isEmpty()
              && !orders.sites().isEmpty()
              && p.sites().stream().noneMatch(orders.sites()::contains);
      if (elsewhere) {
        reasons.add(p.id() + " may stand at " + String.join(", ", p.sites()) + " only");
      } else if (p.from().isAfter(end.minusMonths(1)) || p.until().isBefore(first)) {
        String until = p.until().equals(ALWAYS) ? "" : " to " + p.until();
        reasons.add(p.id() + " can be ordered from " + p.from() + until);
      } else {
        reasons.add(
            "%s arrives %d months after its order, after the plan or after its last period to order"
                .formatted(p.id(), p.leadMonths()));
      }
    }
    return reasons;
  }

  private List<String> rented(Subject.Rented rented) {
    List<String> reasons = new ArrayList<>();
    YearMonth end = theCase.timeline().get(wish.span().last()).end();
    for (Offer offer : theCase.offers()) {
      if (rented.offers().contains(offer.id())) {
        reasons.add(
            offer.from().isBefore(end)
                ? "no work of the case may run on " + offer.id()
                : offer.id() + " is offered from " + offer.from());
      }
    }
    return reasons;
  }

  private List<String> sites(Set<String> asked, Predicate<Site> without, String why) {
    List<String> reasons = new ArrayList<>();
    for (Site site : theCase.sites()) {
      if (asked.isEmpty() || asked.contains(site.id())) {
        reasons.add(
            site.name()
                + " "
                + (without.test(site) ? why : "would get it after the plan has ended"));
      }
    }
    return reasons;
  }
}
