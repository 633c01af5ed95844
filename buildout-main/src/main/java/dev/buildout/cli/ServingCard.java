package dev.buildout.cli;

import dev.buildout.app.estimates.Assumption;
import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.performance.serving.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Estimates of serving one below the other, for people. */
final class ServingCard {
  private ServingCard() {}

  static List<String> lines(Service service, CostTerms terms, List<ServingEstimate> found) {
    List<String> lines = new ArrayList<>(List.of(ServingFigures.title(service)));
    for (ServingEstimate estimate : found) {
      lines.add("");
      lines.add("%s (%s)".formatted(estimate.chip().name(), estimate.chip().id()));
      switch (estimate) {
        case ServingEstimate.Served served -> {
          ServingFigures.of(served).forEach((name, figure) -> lines.add(line(name, figure)));
          ServingFigures.basis(served).ifPresent(basis -> lines.add("  " + basis));
        }
        case ServingEstimate.NotServed not -> lines.add("  " + ServingFigures.why(not));
      }
    }
    lines.add("");
    lines.addAll(assumptions(terms));
    return lines;
  }

  /** Assumptions about money in two lines. */
  static List<String> assumptions(CostTerms terms) {
    return List.of(
        "In brackets 80 %% bands. Costs before tax, at %s of all hours in use, %s years, %s a year,"
            .formatted(
                percent(terms.utilisation()),
                ServingFigures.number(terms.lifeYears().value()),
                percent(terms.discountRate())),
        "$%s/MWh, PUE %s, hall $%s/kW-month; --json names the sources."
            .formatted(
                ServingFigures.number(terms.usdPerMwh().value()),
                ServingFigures.number(terms.pue().value()),
                ServingFigures.number(terms.usdPerKwMonth().value())));
  }

  /** Each curve as a table, from the slowest user to the fastest. */
  static List<String> curves(Map<String, List<ServingEstimate.Served>> curves) {
    List<String> lines = new ArrayList<>();
    curves.forEach((chip, points) -> {
      lines.add("");
      lines.add(
          String.format(
              Locale.ROOT,
              "%-16s %12s %12s %10s %9s  %s",
              chip,
              "tok/s/user",
              "tok/s/chip",
              "requests",
              "$/Mtoken",
              "layout"));
      for (ServingEstimate.Served served : points) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%-16s %12s %12s %10s %9s  %s",
                "",
                ServingFigures.number(served.point().tokensPerSecondPerUser()),
                ServingFigures.number(served.rate().median()),
                ServingFigures.number(served.point().batch()),
                served.cost().map(c -> ServingFigures.number(c.total())).orElse("-"),
                ServingFigures.layout(served.point().layout())));
      }
    });
    return lines;
  }

  private static String line(String name, String figure) {
    return String.format(Locale.ROOT, "  %-22s %s", name, figure);
  }

  private static String percent(Assumption share) {
    return "%s %%".formatted(ServingFigures.number(100 * share.value()));
  }
}
