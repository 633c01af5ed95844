package dev.buildout.finance;

import dev.buildout.model.ReportedYear;
import dev.buildout.units.Money;
import java.util.Optional;

/**
 * A reported fiscal year in the terms of the statements, to set the first planned year beside it.
 *
 * @param year fiscal year
 * @param operatingCashFlow as reported
 * @param capex purchases of property and equipment, gross
 * @param proceeds from sales of property and incentives
 * @param freeCashFlow from the three by {@link FreeCashFlow#NET_OF_PROCEEDS}, never as reported, so
 *     that it can be held against what was reported
 */
public record BaseYear(
    String year, Money operatingCashFlow, Money capex, Money proceeds, Money freeCashFlow) {

  /** Empty where a part is not at hand. */
  public static Optional<BaseYear> of(ReportedYear reported) {
    if (reported.operatingCashFlowUsdM().isEmpty()
        || reported.capexUsdM().isEmpty()
        || reported.proceedsUsdM().isEmpty()) {
      return Optional.empty();
    }
    Money operating = Money.ofMillions(reported.operatingCashFlowUsdM().get());
    Money capex = Money.ofMillions(reported.capexUsdM().get());
    Money proceeds = Money.ofMillions(reported.proceedsUsdM().get());
    Money free =
        FreeCashFlow.NET_OF_PROCEEDS.of(line ->
            switch (line) {
              case "operating_cash_flow" -> operating;
              case "capex" -> capex;
              case "proceeds" -> proceeds;
              default -> throw new IllegalArgumentException("a reported year has no " + line);
            });
    return Optional.of(new BaseYear(reported.id(), operating, capex, proceeds, free));
  }
}
