package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.model.Confidence;
import dev.buildout.model.Path;
import dev.buildout.model.Provenance;
import dev.buildout.results.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The assumptions that a plan rests on and how its NPV answers to each, by {@link Sensitivity}.
 * Every number of the case can be varied; these are the ones that planners argue about.
 */
final class Assumptions {
  /**
   * One assumption, or a group that moves together.
   *
   * @param npvPerPercent change of NPV in USD m when it rises by 1 %; empty where not computed
   */
  record Assumption(
      String address,
      String value,
      String unit,
      Optional<Provenance> provenance,
      OptionalDouble npvPerPercent) {
    boolean isEstimated() {
      return provenance.map(Provenance::confidence).map(Confidence::isEstimated).orElse(true);
    }

    double size() {
      return Math.abs(npvPerPercent.orElse(0));
    }
  }

  private static final double STEP = 0.01;

  private Assumptions() {}

  /** In order of their weight, heaviest first. */
  static List<Assumption> of(Case c, Solved plan, Solved reference, Workings workings) {
    List<String[]> addresses = addresses(c);
    return IntStream.range(0, addresses.size())
        .parallel()
        .mapToObj(i -> assess(c, addresses.get(i), plan, reference, workings))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparingDouble(Assumption::size)
                .reversed()
                .thenComparing(Assumption::address))
        .toList();
  }

  static void add(Table table, List<Assumption> all) {
    double total = all.stream().mapToDouble(Assumption::size).sum();
    for (Assumption a : all) {
      table.add(
          a.address(),
          a.value(),
          a.unit(),
          a.provenance().map(Provenance::source).orElse(""),
          a.provenance().map(Provenance::asOf).orElse(""),
          a.provenance().map(p -> p.confidence().label()).orElse("no source"),
          a.npvPerPercent().orElse(0),
          a.npvPerPercent().isPresent(),
          total == 0 ? 0.0 : a.size() / total);
    }
  }

  /** Part of the sum of absolute sensitivities that rests on estimates. */
  static double estimatedShare(List<Assumption> all) {
    double total = 0;
    double estimated = 0;
    for (Assumption a : all) {
      total += a.size();
      estimated += a.isEstimated() ? a.size() : 0;
    }
    return total == 0 ? 0 : estimated / total;
  }

  private static Optional<Assumption> assess(
      Case c, String[] address, Solved plan, Solved reference, Workings workings) {
    Case changed;
    Object value;
    String first;
    try {
      first = c.matching(address[0]).get(0);
      value = c.get(first);
      changed = c.scaled(address[0], 1 + STEP);
    } catch (NoSuchElementException | IllegalArgumentException e) {
      return Optional.empty(); // the case does not have this assumption
    }
    Workings after = address[0].startsWith("catalog.") ? workings.after(changed) : workings;
    OptionalDouble with = Sensitivity.change(plan.plan(), changed, after);
    OptionalDouble without = Sensitivity.change(reference.plan(), changed, after);
    OptionalDouble npv =
        with.isPresent() && without.isPresent()
            ? OptionalDouble.of((with.getAsDouble() - without.getAsDouble()) / (100 * STEP))
            : OptionalDouble.empty();
    return Optional.of(
        new Assumption(
            address[0], text(value, c.start()), address[1], c.findProvenance(first), npv));
  }

  private static String text(Object value, YearMonth start) {
    return switch (value) {
      case Optional<?> o when o.isPresent() -> text(o.get(), start);
      case Path p when p.isConstant() -> text(p.points().get(0).value(), start);
      case Path p -> text(p.at(start), start) + " at the start, then changing";
      case Double d ->
          new java.math.BigDecimal(d, new java.math.MathContext(6))
              .stripTrailingZeros()
              .toPlainString();
      default -> value.toString();
    };
  }

  private static List<String[]> addresses(Case c) {
    List<String[]> all = new ArrayList<>();
    for (var w : c.workloads()) {
      all.add(
          new String[] {"workloads." + w.id() + ".channels.*.price", "USD/" + w.unit().symbol()});
      all.add(
          new String[] {"workloads." + w.id() + ".demand_per_year", w.unit().symbol() + "/year"});
      all.add(new String[] {"workloads." + w.id() + ".driver.count", "units"});
      all.add(new String[] {"workloads." + w.id() + ".revenue_share", ""});
    }
    for (var o : c.offers()) {
      all.add(new String[] {"offers." + o.id() + ".price_usd_m", "USD m/system"});
      all.add(new String[] {"offers." + o.id() + ".usd_per_chip_hour", "USD/chip-h"});
    }
    for (var s : c.supply()) {
      all.add(
          new String[] {
            "supply." + s.id() + ".per_quarter",
            s.resource().name().toLowerCase(java.util.Locale.ROOT)
          });
    }
    c.fleet().stream()
        .map(f -> f.system())
        .distinct()
        .forEach(s -> all.add(new String[] {"catalog.systems." + s + ".power_kw", "kW"}));
    c.offers().stream()
        .map(o -> o.system())
        .distinct()
        .filter(s -> c.fleet().stream().noneMatch(f -> f.system().equals(s)))
        .forEach(s -> all.add(new String[] {"catalog.systems." + s + ".power_kw", "kW"}));
    c.catalog()
        .stacks()
        .forEach(s -> all.add(new String[] {"catalog.stacks." + s.id() + ".goodput", ""}));
    c.catalog()
        .stacks()
        .forEach(s -> all.add(new String[] {"catalog.stacks." + s.id() + ".speed", ""}));
    all.add(new String[] {"power.*.grid_mw", "MW"});
    all.add(new String[] {"sites.*.grid_mw", "MW"});
    all.add(new String[] {"sites.*.power_usd_per_mwh", "USD/MWh"});
    all.add(new String[] {"sites.*.hall_usd_m_per_mw", "USD m/MW"});
    all.add(new String[] {"sites.*.opex_usd_per_kw_year", "USD/kW-year"});
    all.add(new String[] {"finance.discount_rate", "per year"});
    all.add(new String[] {"finance.tax_rate", ""});
    all.add(new String[] {"finance.overhead_share", ""});
    lenders(c, all);
    return all;
  }

  /** Terms of debt, of customers who pay in advance, and covenants, where the case has them. */
  private static void lenders(Case c, List<String[]> all) {
    for (var d : c.finance().debt()) {
      all.add(new String[] {"finance.debt." + d.id() + ".limit_usd_m", "USD m"});
      all.add(new String[] {"finance.debt." + d.id() + ".interest_rate", "per year"});
    }
    for (var w : c.workloads()) {
      for (var channel : w.channels()) {
        if (channel.prepaidShare() > 0) {
          String at = "workloads.%s.channels.%s.prepaid_share".formatted(w.id(), channel.id());
          all.add(new String[] {at, ""});
        }
      }
    }
    if (c.finance().maxDebtToEbitda() > 0) {
      all.add(new String[] {"finance.max_debt_to_ebitda", "times"});
    }
    if (c.finance().minDscr() > 0) {
      all.add(new String[] {"finance.min_dscr", "times"});
    }
    if (c.finance().maxCustomerShare() < 1) {
      all.add(new String[] {"finance.max_customer_share", ""});
    }
  }
}
