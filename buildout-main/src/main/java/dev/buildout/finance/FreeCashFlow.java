package dev.buildout.finance;

import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Term;
import dev.buildout.finance.Expression.Value;
import dev.buildout.units.Money;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;

/**
 * What a firm calls free cash flow: lines of its cash-flow statement with signs. No accounting
 * standard defines it.
 *
 * @param id short name, e.g. "net_of_proceeds"
 * @param label name for readers
 * @param source which firm says so and where
 */
public record FreeCashFlow(String id, String label, String source, Sum formula) {
  /** Amazon's; the line {@code free_cash_flow} of the statements follows it. */
  public static final FreeCashFlow NET_OF_PROCEEDS =
      new FreeCashFlow(
          "net_of_proceeds",
          "Free cash flow",
          "Amazon, Form 10-K, Item 7, Non-GAAP Financial Measures: operating cash flow less purchases"
              + " of property and equipment, net of proceeds from sales and incentives",
          sum("operating_cash_flow").minus("capex").plus("proceeds"));

  public static final FreeCashFlow GROSS_OF_PROCEEDS =
      new FreeCashFlow(
          "gross_of_proceeds",
          "Free cash flow before proceeds",
          "Alphabet, earnings releases, Non-GAAP measures: net cash provided by operating activities"
              + " less purchases of property and equipment; Microsoft and Oracle in the same way",
          sum("operating_cash_flow").minus("capex"));

  public static final FreeCashFlow NET_OF_LEASES =
      new FreeCashFlow(
          "net_of_leases",
          "Free cash flow before proceeds, less lease principal",
          "Meta, earnings releases, Non-GAAP measures: net cash provided by operating activities less"
              + " purchases of property and equipment and principal payments on finance leases",
          sum("operating_cash_flow").minus("capex").minus("lease_principal"));

  public static final FreeCashFlow NET_OF_PROCEEDS_AND_LEASES =
      new FreeCashFlow(
          "net_of_proceeds_and_leases",
          "Free cash flow less lease principal",
          "Amazon, Form 10-K, Item 7, Non-GAAP Financial Measures: free cash flow less principal"
              + " repayments of finance leases and financing obligations",
          sum("operating_cash_flow")
              .minus("capex")
              .plus("proceeds")
              .minus("lease_principal")
              .minus("financing_obligation_principal"));

  /** All definitions; another firm's is one more entry. */
  public static final List<FreeCashFlow> DEFINITIONS =
      List.of(NET_OF_PROCEEDS, GROSS_OF_PROCEEDS, NET_OF_LEASES, NET_OF_PROCEEDS_AND_LEASES);

  /** Ids of the definitions that are lines of the statements. */
  public static final Set<String> OF_LINES =
      Set.of(NET_OF_PROCEEDS.id(), NET_OF_PROCEEDS_AND_LEASES.id());

  /** Lines that count as nothing in a firm that has no such thing; no plan has these. */
  private static final Set<String> MAY_LACK = Set.of("financing_obligation_principal");

  /** All definitions over the lines of a chart, without those that a firm may lack. */
  public static List<FreeCashFlow> over(Chart chart) {
    return DEFINITIONS.stream().map(d -> d.over(chart.ids())).toList();
  }

  private FreeCashFlow over(Set<String> there) {
    List<Term> terms =
        formula.terms().stream()
            .filter(t -> there.contains(line(t)) || !MAY_LACK.contains(line(t)))
            .toList();
    return new FreeCashFlow(id, label, source, new Sum(terms));
  }

  /** Lines that the definition sums. */
  public List<String> lines() {
    return formula.terms().stream().map(FreeCashFlow::line).toList();
  }

  private static String line(Term term) {
    if (term.of() instanceof Value value) {
      return value.line();
    }
    throw new IllegalArgumentException("free cash flow sums lines only, found " + term.of());
  }

  /** The sum of the definition's lines, with their amounts from elsewhere. */
  public Money of(Function<String, Money> amounts) {
    Money sum = Money.ZERO;
    for (Term term : formula.terms()) {
      Money amount = amounts.apply(line(term));
      sum = term.sign() > 0 ? sum.plus(amount) : sum.minus(amount);
    }
    return sum;
  }

  public static FreeCashFlow get(String id) {
    return DEFINITIONS.stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no definition of free cash flow " + id));
  }
}
