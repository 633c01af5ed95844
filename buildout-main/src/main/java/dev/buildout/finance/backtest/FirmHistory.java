package dev.buildout.finance.backtest;

import dev.buildout.model.reported.ReportedFigure;
import dev.buildout.model.reported.ReportedFigures;
import dev.buildout.model.reported.Split;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the model may know of a firm: inputs of all years, predicted lines of years that may be
 * fitted to. All amounts in USD m by fiscal year.
 *
 * @param firstYear fiscal year at whose end the ledger opens
 * @param lastKnown last year whose depreciation the model has seen
 * @param opening first month after firstYear
 * @param additions from firstYear on without a gap, where reported
 * @param leased part of additions that is leased
 * @param construction in progress at the end of a year over additions of it, where known
 * @param depreciation on property and equipment, years that may be fitted to
 * @param notes of those figures: another note may mean another basis
 * @param netProperty at the end of years that may be fitted to
 */
record FirmHistory(
    FirmBasis basis,
    int firstYear,
    int lastKnown,
    YearMonth opening,
    NavigableMap<Integer, Double> additions,
    NavigableMap<Integer, Double> leased,
    NavigableMap<Integer, Double> construction,
    NavigableMap<Integer, Double> depreciation,
    NavigableMap<Integer, String> notes,
    NavigableMap<Integer, Double> netProperty) {

  FirmHistory {
    // Copies: parts of parts of a map refuse bounds outside the first part.
    additions = new TreeMap<>(additions);
    leased = new TreeMap<>(leased);
    construction = new TreeMap<>(construction);
    depreciation = new TreeMap<>(depreciation);
    notes = new TreeMap<>(notes);
    netProperty = new TreeMap<>(netProperty);
  }

  static final String DEPRECIATION = "da_on_ppe";
  static final String NET_PROPERTY = "ppe_net";

  /** Lines that tell a predicted one; of years kept aside nothing reads them. */
  private static final Set<String> TELLING =
      Set.of(
          DEPRECIATION,
          NET_PROPERTY,
          "fcf_company_definition",
          "ppe_accumulated_depreciation",
          "da_total",
          "da_cash_flow_line",
          "da_on_servers_and_network");

  /** Empty where files lack additions, net property or depreciation to begin with. */
  static Optional<FirmHistory> of(ReportedFigures figures, FirmBasis basis) {
    NavigableMap<Integer, Double> additions = additions(figures, basis);
    NavigableMap<Integer, Double> net = known(figures, basis.firm(), NET_PROPERTY);
    NavigableMap<Integer, Double> depreciation = known(figures, basis.firm(), DEPRECIATION);
    Optional<Integer> first =
        net.keySet().stream().filter(y -> additions.containsKey(y + 1)).findFirst();
    if (first.isEmpty() || depreciation.tailMap(first.get(), false).size() < 2) {
      return Optional.empty();
    }
    int firstYear = first.get();
    int last = firstYear;
    while (additions.containsKey(last + 1)) {
      last++;
    }
    if (last < firstYear + 2) {
      return Optional.empty();
    }
    NavigableMap<Integer, ReportedFigure> opened =
        figures.byYear(basis.firm(), NET_PROPERTY, FirmHistory::mayBeFitted);
    NavigableMap<Integer, String> notes = new TreeMap<>();
    figures
        .byYear(basis.firm(), DEPRECIATION, FirmHistory::mayBeFitted)
        .forEach((year, figure) -> notes.put(year, figure.note()));
    NavigableMap<Integer, Double> usable = additions.headMap(last, true);
    NavigableMap<Integer, Double> counted = depreciation.subMap(firstYear, false, last, true);
    if (counted.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new FirmHistory(
            basis,
            firstYear,
            counted.lastKey(),
            Objects.requireNonNull(opened.get(firstYear)).periodEnd().plusMonths(1),
            usable,
            basis.leased().map(m -> input(figures, basis.firm(), m)).orElseGet(TreeMap::new),
            construction(figures, basis),
            counted,
            notes,
            net));
  }

  private static boolean mayBeFitted(ReportedFigure figure) {
    return figure.split() != Split.HOLDOUT;
  }

  private static NavigableMap<Integer, Double> known(
      ReportedFigures figures, String firm, String metric) {
    return figures.values(firm, metric, FirmHistory::mayBeFitted);
  }

  /** A line that is no prediction, in every year in which it is reported. */
  static NavigableMap<Integer, Double> input(ReportedFigures figures, String firm, String metric) {
    if (TELLING.contains(metric)) {
      throw new IllegalArgumentException(metric + " tells what is to be predicted");
    }
    return figures.values(firm, metric, figure -> true);
  }

  /** Additions by year; where they are missing at the end, they move as the like line does. */
  static NavigableMap<Integer, Double> additions(ReportedFigures figures, FirmBasis basis) {
    NavigableMap<Integer, Double> sum =
        new TreeMap<>(input(figures, basis.firm(), basis.additions().get(0)));
    List<String> others = basis.additions().subList(1, basis.additions().size());
    for (String other : others) {
      input(figures, basis.firm(), other)
          .forEach((year, value) -> sum.computeIfPresent(year, (y, total) -> total + value));
    }
    basis
        .additionsLike()
        .map(like -> input(figures, basis.firm(), like))
        .ifPresent(like ->
            like.tailMap(sum.isEmpty() ? 0 : sum.lastKey(), false)
                .forEach((year, value) -> {
                  Double before = sum.get(year - 1);
                  Double likeBefore = like.get(year - 1);
                  if (before != null && likeBefore != null) {
                    sum.put(year, before * value / likeBefore);
                  }
                }));
    return sum;
  }

  private static NavigableMap<Integer, Double> construction(
      ReportedFigures figures, FirmBasis basis) {
    NavigableMap<Integer, Double> shares = new TreeMap<>();
    FirmBasis source =
        FirmBasis.ALL.stream()
            .filter(other -> other.firm().equals(basis.constructionOf()))
            .findFirst()
            .orElse(basis);
    NavigableMap<Integer, Double> additions = additions(figures, source);
    input(figures, source.firm(), "ppe_cip")
        .forEach((year, value) -> {
          Double added = additions.get(year);
          if (added != null && added > 0) {
            shares.put(year, value / added);
          }
        });
    return shares;
  }

  /** The same as it was known at the end of a year, but for inputs of the years to predict. */
  FirmHistory upTo(int year) {
    return new FirmHistory(
        basis,
        firstYear,
        year,
        opening,
        additions,
        leased,
        construction.headMap(year + 1, true),
        depreciation.headMap(year, true),
        notes.headMap(year, true),
        netProperty.headMap(year, true));
  }

  int lastYear() {
    return additions.lastKey();
  }

  /** Fiscal years that the ledger runs over. */
  int years() {
    return lastYear() - firstYear;
  }

  int months() {
    return 12 * years();
  }

  double openingProperty() {
    return propertyAt(firstYear);
  }

  /** Additions of a year of the ledger. */
  double added(int year) {
    return Objects.requireNonNull(additions.get(year));
  }

  /** Depreciation of a year that is known. */
  double depreciated(int year) {
    return Objects.requireNonNull(depreciation.get(year));
  }

  /** Net property at the end of a year that is known. */
  double propertyAt(int year) {
    return Objects.requireNonNull(netProperty.get(year));
  }

  /** Month of the ledger, 0 at its opening. */
  int monthOf(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(opening, month);
  }

  /** Fiscal year in which a month lies. */
  int yearOf(YearMonth month) {
    return firstYear + 1 + Math.floorDiv(monthOf(month), 12);
  }
}
