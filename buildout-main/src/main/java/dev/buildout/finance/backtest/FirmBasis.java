package dev.buildout.finance.backtest;

import dev.buildout.finance.FreeCashFlow;
import java.util.List;
import java.util.Optional;

/**
 * Which reported lines mean what at a firm or segment.
 *
 * @param firm name in files of figures
 * @param policyOf firm whose useful lives apply
 * @param additions lines whose sum is what joins property in a year
 * @param additionsLike line that moves with additions, for years in which they are not reported
 * @param leased line of the part of additions that is leased
 * @param constructionOf firm whose construction in progress, as a share of its additions, applies
 * @param freeCashFlow its definition; empty for a segment
 * @param lessLeases the same less the principal of leases
 */
public record FirmBasis(
    String firm,
    String policyOf,
    List<String> additions,
    Optional<String> additionsLike,
    Optional<String> leased,
    String constructionOf,
    Optional<FreeCashFlow> freeCashFlow,
    Optional<FreeCashFlow> lessLeases) {

  private static final String CAPEX = "capex_purchases_ppe_gross";
  private static final String TOTAL = "ppe_additions_total_incl_leases";

  /** All firms that the back-test knows; another is one more entry and its useful lives. */
  public static final List<FirmBasis> ALL =
      List.of(
          firm(
              "Alphabet",
              List.of(CAPEX),
              Optional.empty(),
              Optional.empty(),
              FreeCashFlow.GROSS_OF_PROCEEDS,
              FreeCashFlow.NET_OF_LEASES),
          new FirmBasis(
              "AWS (Amazon segment)",
              "Amazon",
              List.of(TOTAL),
              Optional.empty(),
              Optional.of("ppe_additions_finance_leases"),
              "Amazon",
              Optional.empty(),
              Optional.empty()),
          firm(
              "Amazon",
              List.of(TOTAL),
              Optional.of(CAPEX),
              Optional.of("ppe_acquired_under_finance_leases"),
              FreeCashFlow.NET_OF_PROCEEDS,
              FreeCashFlow.NET_OF_PROCEEDS_AND_LEASES),
          firm(
              "Microsoft",
              List.of(CAPEX, "rou_obtained_finance_leases"),
              Optional.empty(),
              Optional.of("rou_obtained_finance_leases"),
              FreeCashFlow.GROSS_OF_PROCEEDS,
              FreeCashFlow.NET_OF_LEASES),
          firm(
              "Meta",
              List.of(CAPEX, "finance_lease_principal"),
              Optional.empty(),
              Optional.empty(),
              FreeCashFlow.NET_OF_LEASES,
              FreeCashFlow.NET_OF_LEASES),
          firm(
              "Oracle",
              List.of(CAPEX),
              Optional.empty(),
              Optional.empty(),
              FreeCashFlow.GROSS_OF_PROCEEDS,
              FreeCashFlow.NET_OF_LEASES));

  private static FirmBasis firm(
      String firm,
      List<String> additions,
      Optional<String> like,
      Optional<String> leased,
      FreeCashFlow freeCashFlow,
      FreeCashFlow lessLeases) {
    return new FirmBasis(
        firm,
        firm,
        additions,
        like,
        leased,
        firm,
        Optional.of(freeCashFlow),
        Optional.of(lessLeases));
  }

  /** True for a part of a firm, whose construction in progress is known of the whole only. */
  boolean isSegment() {
    return !firm.equals(constructionOf);
  }

  /** Reported line behind a line of a definition of free cash flow. */
  static String metricOf(String line) {
    return switch (line) {
      case "capex" -> CAPEX;
      case "proceeds" -> "ppe_sales_and_incentives_proceeds";
      case "lease_principal" -> "finance_lease_principal";
      default -> line;
    };
  }
}
