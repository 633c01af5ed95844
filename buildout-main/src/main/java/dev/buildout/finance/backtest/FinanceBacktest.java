package dev.buildout.finance.backtest;

import dev.buildout.model.NearName;
import dev.buildout.model.UsefulLife;
import dev.buildout.model.measured.Unread;
import dev.buildout.model.reported.ReportedFigure;
import dev.buildout.model.reported.ReportedFigures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All predictions held against what was reported.
 *
 * @param rows by firm, metric and year
 * @param effects of changes of useful lives
 * @param walkForward predictions by fits that end before the year
 * @param parameters by firm
 * @param unread rows that could not be used, and why
 */
public record FinanceBacktest(
    List<BacktestRow> rows,
    List<EffectRow> effects,
    List<BacktestRow> walkForward,
    List<ParameterRow> parameters,
    List<Unread> unread) {

  /** Predicts every firm that the figures tell enough of. */
  public static FinanceBacktest of(ReportedFigures figures, List<UsefulLife> lives) {
    FinanceBacktest all =
        new FinanceBacktest(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(figures.unread()));
    for (FirmBasis basis : FirmBasis.ALL) {
      if (figures.firms().contains(basis.firm())) {
        all.add(figures, basis, lives);
      }
    }
    all.listUnknown(figures);
    return all;
  }

  private void add(ReportedFigures figures, FirmBasis basis, List<UsefulLife> lives) {
    Years years = Years.of(figures, basis.firm());
    Optional<FirmHistory> history = FirmHistory.of(figures, basis);
    if (history.isPresent()) {
      FirmBacktest firm = new FirmBacktest(history.get(), lives, figures, years);
      rows.addAll(firm.rows());
      effects.addAll(firm.effects());
      walkForward.addAll(firm.walkForward());
      parameters.add(firm.parameters());
    } else {
      for (int year : years.all()) {
        rows.add(nothing(basis, year, FirmHistory.DEPRECIATION, years));
        rows.add(nothing(basis, year, FirmHistory.NET_PROPERTY, years));
      }
    }
    basis
        .freeCashFlow()
        .ifPresent(definition ->
            rows.addAll(
                new FreeCashFlows(figures, basis.firm(), years)
                    .rows(definition, basis.lessLeases().orElse(definition))));
  }

  private static BacktestRow nothing(FirmBasis basis, int year, String metric, Years years) {
    return new BacktestRow(
        basis.firm(),
        year,
        metric,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        years.usedFor(year),
        "files lack %s, ppe_net or two years of da_on_ppe in a row to fit to"
            .formatted(String.join(" and ", basis.additions())));
  }

  /** Figures of a firm that has no definitions cannot be used. */
  private void listUnknown(ReportedFigures figures) {
    List<String> names = FirmBasis.ALL.stream().map(FirmBasis::firm).toList();
    Set<String> said = new LinkedHashSet<>();
    for (ReportedFigure figure : figures.figures()) {
      if (!names.contains(figure.firm()) && said.add(figure.firm())) {
        String maybe = NearName.find(figure.firm(), names);
        unread.add(
            Unread.of(
                figure.place(),
                "company: found \"%s\", expected one of %s%s"
                    .formatted(
                        figure.firm(),
                        String.join(", ", names),
                        maybe.isEmpty() ? "" : ". Maybe " + maybe + "?")));
      }
    }
  }
}
