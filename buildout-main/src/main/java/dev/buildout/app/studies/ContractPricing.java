package dev.buildout.app.studies;

import dev.buildout.model.Finance;
import dev.buildout.planner.formulation.LevelisedCost;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the lowest price at which a firm is no worse off with a contract than without it: at the
 * hurdle rate, both plans are worth the same. Each price has a plan of its own that serves the
 * whole volume and keeps promises to others as well as the plan without it does.
 */
final class ContractPricing {
  /** Accepted difference of the two plans, as a share of what the contract is billed. */
  static final double CLOSE = 1e-6;

  private static final int MOST_PRICES = 12;

  /** At so many times the usual price money stands in the way of nothing. */
  private static final double DEAR = 16;

  private static final double ROUNDING = 1e-6;

  private final Resolver resolver;
  private final Contract contract;
  private final Resolved without;
  private final List<Answered> answered = new ArrayList<>();

  /** A plan that was asked for, as it stands in the table of re-solves. */
  record Answered(String label, Optional<Resolved> found) {}

  /** A price and the best plan at it. */
  record Priced(double price, Resolved plan) {}

  /**
   * @param best at the lowest price; empty when the volume cannot be served at any
   * @param low no lower price can do, given the gap of the plan with the contract
   * @param high no higher price is needed, given the gap of the plan without it
   * @param why what blocks the contract, or a lower price
   */
  record Result(
      Contract contract,
      Resolved without,
      Optional<Priced> best,
      double low,
      double high,
      String why,
      List<Answered> answered) {
    Result {
      answered = List.copyOf(answered);
    }
  }

  /**
   * @param without plan of the case without the contract at its hurdle rate
   */
  ContractPricing(Resolver resolver, Contract contract, Resolved without) {
    this.resolver = resolver;
    this.contract = contract;
    this.without = without;
  }

  Result run() {
    double perUsd = contract.presentUnits() / 1e6;
    Bracket bracket = new Bracket(perUsd * kept());
    double usual = usualPrice();
    double price = usual;
    boolean refused = false;
    Optional<Priced> best = Optional.empty();
    Resolved from = without;
    for (int tried = 0; tried < MOST_PRICES; tried++) {
      Optional<Resolved> found = at(price, from);
      if (found.isEmpty()) {
        if (best.isEmpty() && !refused) {
          Optional<String> blocked = blocked(usual);
          if (blocked.isPresent()) {
            return new Result(contract, without, Optional.empty(), 0, 0, blocked.get(), answered);
          }
        }
        refused = true;
        bracket.addNone(price);
      } else {
        from = found.get();
        double surplus = surplus(found.get());
        if (best.isEmpty() || Math.abs(surplus) < Math.abs(surplus(best.get().plan()))) {
          best = Optional.of(new Priced(price, found.get()));
        }
        if (Math.abs(surplus) <= CLOSE * perUsd * Math.max(price, usual / 100)) {
          break;
        }
        bracket.add(price, surplus);
      }
      double next = bracket.next();
      if (Math.abs(next - price) <= 1e-12 * usual) {
        break;
      }
      price = next;
    }
    return result(best, bracket, perUsd, refused);
  }

  private Result result(Optional<Priced> best, Bracket bracket, double perUsd, boolean refused) {
    if (best.isEmpty()) {
      return new Result(contract, without, best, 0, 0, "no plan was found at any price", answered);
    }
    double price = best.get().price();
    double surplus = surplus(best.get().plan());
    boolean worthIt = surplus > 100 * CLOSE * perUsd * price;
    if (refused && worthIt) {
      String why = "cheaper, no plan meets the limits of finance";
      return new Result(contract, without, best, bracket.low(), price, why, answered);
    }
    double less = (room(best.get().plan()) + Math.max(0, surplus)) / bracket.slope();
    double more = (room(without) + Math.max(0, -surplus)) / bracket.slope();
    return new Result(
        contract, without, best, Math.max(0, price - less), price + more, "", answered);
  }

  /** Value that a better choice of whole numbers could still add, USD m. */
  private static double room(Resolved r) {
    return Math.max(0, r.plan().plan().boundUsdM() - r.plan().plan().objectiveUsdM());
  }

  /** Value of the plan with the contract over that without it, USD m. */
  private double surplus(Resolved with) {
    return with.npvUsdM() - without.npvUsdM();
  }

  private Optional<Resolved> at(double price, Resolved from) {
    List<Bound> bounds = new ArrayList<>(promises());
    bounds.add(contract.kept());
    Question question = new Question(bounds, Optional.empty());
    Optional<Resolved> found = resolver.resolveBeside(contract.at(price), question, from);
    answered.add(new Answered(label("plan " + (answered.size() + 1), price), found));
    return found;
  }

  private String label(String what, double price) {
    return String.format(Locale.ROOT, "%s, %s, at %.6g USD", contract.sheet().id(), what, price);
  }

  /**
   * What stands in the way of the volume; empty where nothing but the price does. A high price
   * eases limits of cash and tightens that of one customer's share, so both are tried.
   */
  private Optional<String> blocked(double usual) {
    Optional<Resolved> best = Optional.empty();
    double share = 0;
    for (double price : new double[] {usual, DEAR * usual}) {
      Question question = Question.most(contract.served(), promises().toArray(Bound[]::new));
      Optional<Resolved> most = resolver.resolveBeside(contract.at(price), question, without);
      answered.add(new Answered(label("most that can be served", price), most));
      double served = most.map(m -> Obstacles.share(contract, m)).orElse(0.0);
      if (served >= 1 - ROUNDING) {
        return Optional.empty();
      }
      if (most.isPresent() && (best.isEmpty() || served > share + ROUNDING)) {
        best = most;
        share = served;
      }
    }
    return Optional.of(
        best.map(most -> Obstacles.describe(contract, most, resolver.solver()))
            .orElse("promises to others cannot be kept beside it"));
  }

  /** Promises to others are kept as well as they are without the contract. */
  private List<Bound> promises() {
    var plan = without.plan().plan();
    if (plan.formulation().penalties.isEmpty()) {
      return List.of();
    }
    double penalties = plan.valueUsdM() - plan.objectiveUsdM();
    double most = penalties + ROUNDING * Math.max(1e3, penalties);
    return List.of(Bound.atMost(Measures.penalties("penalties of promises to others"), most));
  }

  /** What a dollar of bills leaves after shares of revenue, overhead and tax. */
  private double kept() {
    Finance finance = contract.without().finance();
    double shares = contract.workload().revenueShare() + finance.overheadShare();
    return Math.max(0.05, (1 - shares) * (1 - finance.taxRate()));
  }

  /** Dearest price of the workload's channels; without any, what new capacity costs. */
  private double usualPrice() {
    var in = without.plan().path().in;
    int w = in.workloads.indexOf(contract.workload());
    double dearest = Arrays.stream(in.price[w]).flatMapToDouble(Arrays::stream).max().orElse(0);
    if (dearest > 0) {
      return dearest;
    }
    return LevelisedCost.cheapest(in, w).filter(cost -> cost > 0).orElse(1.0);
  }
}
