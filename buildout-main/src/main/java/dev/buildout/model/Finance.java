package dev.buildout.model;

import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** How the firm is financed, taxed and measured. */
public record Finance(
    @Attribute(value = "Discount rate of unlevered after-tax cash flow.", min = 0, max = 1)
        double discountRate,
    @Attribute(value = "Income tax rate, federal and state.", min = 0, max = 1) double taxRate,
    @Attribute(
            value = "Share of taxable income that carried losses may offset.",
            byDefault = "0.8",
            min = 0,
            max = 1)
        double lossOffsetShare,
    @Attribute(
            value =
                "Month in which the fiscal year ends, 12 for December; a year has the name of the calendar year in which it ends.",
            byDefault = "12",
            min = 1,
            max = 12)
        int fiscalYearEndMonth,
    @Attribute(value = "Days until customers pay.", unit = "days", byDefault = "0", min = 0)
        int receivableDays,
    @Attribute(
            value = "Days until suppliers of energy, sites and rent are paid.",
            unit = "days",
            byDefault = "0",
            min = 0)
        int payableDays,
    @Attribute(
            value = "Selling, general and administrative cost, share of revenue.",
            byDefault = "0",
            min = 0,
            max = 1)
        double overheadShare,
    @Attribute(
            value =
                "Share of a hall's cost that is shell; the rest is mechanical and electrical equipment.",
            byDefault = "0.4",
            min = 0,
            max = 1)
        double hallShellShare,
    @Attribute(
            value = "Floor of free cash flow over any four quarters.",
            unit = "USD m",
            byDefault = "")
        Optional<Path> freeCashFlowFloorUsdM,
    @Attribute(value = "Cash that must always be held.", unit = "USD m", byDefault = "0", min = 0)
        double minimumCashUsdM,
    @Attribute(
            value = "Debt over trailing yearly EBITDA may not exceed this; 0 for no covenant.",
            byDefault = "0",
            min = 0)
        double maxDebtToEbitda,
    @Attribute(
            value =
                "Trailing yearly EBITDA less cash tax must be so many times interest plus scheduled repayment; 0 for no covenant.",
            byDefault = "0",
            min = 0)
        double minDscr,
    @Attribute(
            value =
                "Trailing yearly EBITDA must be so many times interest and fees; 0 for no covenant.",
            byDefault = "0",
            min = 0)
        double minInterestCover,
    @Attribute(
            value =
                "Cash and what can still be drawn must come to this at the end of every period; 0 for no covenant.",
            unit = "USD m",
            byDefault = "0",
            min = 0)
        double minLiquidityUsdM,
    @Attribute(
            value =
                "Largest share of the planned workloads' revenue of any twelve months that one named customer may bring; 1 for no limit.",
            byDefault = "1",
            min = 0,
            max = 1)
        double maxCustomerShare,
    @Attribute(value = "Asset classes with their lives.") List<AssetClass> assetClasses,
    @Attribute("Balance sheet at the start.") OpeningBalance opening,
    @Attribute(value = "Businesses outside the plan.", byDefault = "") List<Business> businesses,
    @Attribute(value = "Debt facilities.", byDefault = "") List<DebtFacility> debt,
    @Attribute(value = "Leases signed, as lessee.", byDefault = "") List<Lease> leases,
    @Attribute(
            value =
                "Rules that leases are accounted for by: us_gaap (ASC 842) or ifrs (IFRS 16, every lease of more than 12 months as a finance lease).",
            byDefault = "us_gaap")
        LeaseStandard leaseStandard,
    @Attribute(value = "Budgets.", byDefault = "") List<CapexLimit> capexLimits,
    @Attribute(
            value = "Penalty per unit of a missed service floor, as a multiple of its price.",
            byDefault = "2",
            min = 0)
        double floorPenaltyMultiple,
    @Attribute(
            value =
                "Whether interest on what is spent for property under construction joins its cost (ASC 835-20).",
            byDefault = "false")
        boolean capitaliseInterest) {
  public Finance {
    assetClasses = List.copyOf(assetClasses);
    businesses = List.copyOf(businesses);
    debt = List.copyOf(debt);
    leases = List.copyOf(leases);
    capexLimits = List.copyOf(capexLimits);
  }

  /** Name of the fiscal year that a month lies in: the calendar year in which it ends. */
  public int fiscalYear(YearMonth month) {
    return month.getYear() + (month.getMonthValue() > fiscalYearEndMonth ? 1 : 0);
  }

  public AssetClass getAssetClass(String id) {
    return assetClasses.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no asset class " + id));
  }
}
