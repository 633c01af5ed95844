package dev.buildout.app.studies.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The calendar in a few sentences. */
final class CalendarWords {
  private static final int NAMED = 4;

  /** Less would be shown as 0.0. */
  private static final double NOTICEABLE_USD_M = 0.05;

  private final Quarters quarters;
  private final List<Commitment> commitments;
  private final List<Waiting> waiting;
  private final List<Delay> delays;

  /** Offers that a plan of nearly the same value does without, where that was asked. */
  private final Set<String> dispensable;

  CalendarWords(
      Quarters quarters,
      List<Commitment> commitments,
      List<Waiting> waiting,
      List<Delay> delays,
      Set<String> dispensable) {
    this.dispensable = dispensable;
    this.quarters = quarters;
    this.commitments = commitments;
    this.waiting = waiting;
    this.delays = delays;
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    String now = quarters.label(0);
    List<Integer> must = which(i -> isNow(i) && waiting.get(i).lastQuarter() == 0);
    must.sort(Comparator.comparingDouble(i -> -loss(i)));
    all.add(
        must.isEmpty()
            ? "Nothing has to be signed in %s.".formatted(now)
            : "Sign in %s: %s.".formatted(now, list(must, this::amount)));
    List<Integer> without = which(i -> must.contains(i) && isDispensable(i));
    if (!without.isEmpty()) {
      all.add(
          "Another plan that loses no more than 1 %% of NPV does without %s altogether: see the ranges."
              .formatted(list(without, i -> what(commitments.get(i)))));
    }
    List<Integer> can = which(i -> isNow(i) && waiting.get(i).lastQuarter() > 0);
    if (!can.isEmpty()) {
      all.add("Planned for %s but can wait: %s.".formatted(now, list(can, this::until)));
    }
    List<Integer> soon =
        which(i -> !isNow(i) && waiting.get(i).lastQuarter() < quarters.inFirstYear());
    if (!soon.isEmpty()) {
      all.add("Later this year, at the latest: %s.".formatted(list(soon, this::latest)));
    }
    dearestDelays(all);
    return List.copyOf(all);
  }

  private void dearestDelays(List<String> all) {
    List<Delay> dear =
        delays.stream()
            .filter(d -> d.change().possible() && d.change().lossUsdM() > 0)
            .sorted(Comparator.comparingDouble(d -> -d.change().lossUsdM()))
            .toList();
    if (dear.isEmpty()) {
      if (delays.stream().anyMatch(d -> d.change().possible())) {
        all.add("A month of delay of the power still to come costs nothing at any site" + saves());
      }
      return;
    }
    List<String> parts =
        dear.stream()
            .limit(NAMED)
            .map(d -> "at %s USD %s m".formatted(d.site().name(), number(d.change().lossUsdM())))
            .toList();
    String more = dear.size() > NAMED ? " (%d sites in all)".formatted(dear.size()) : "";
    all.add("A month of delay costs " + String.join(", ", parts) + more + ".");
  }

  /** Where a delay is worth more than it costs, by the most; the end of a sentence. */
  private String saves() {
    return delays.stream()
        .filter(d -> d.change().possible() && d.change().lossUsdM() < -NOTICEABLE_USD_M)
        .min(Comparator.comparingDouble(d -> d.change().lossUsdM()))
        .map(d ->
            "; it saves, most at %s, USD %s m."
                .formatted(d.site().name(), number(-d.change().lossUsdM())))
        .orElse(".");
  }

  private boolean isDispensable(int i) {
    Commitment c = commitments.get(i);
    return c.kind() == Kind.CHIPS && dispensable.contains(c.item());
  }

  private boolean isNow(int i) {
    return commitments.get(i).isNow(quarters);
  }

  private double loss(int i) {
    return waiting.get(i).after().lossUsdM();
  }

  private interface Chosen {
    boolean test(int i);
  }

  /** Supply is left out: it is signed with the chips that draw on it. */
  private List<Integer> which(Chosen chosen) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < commitments.size(); i++) {
      if (commitments.get(i).kind() != Kind.SUPPLY && chosen.test(i)) {
        found.add(i);
      }
    }
    return found;
  }

  private interface Said {
    String of(int i);
  }

  private static String list(List<Integer> some, Said said) {
    List<String> parts = some.stream().limit(NAMED).map(said::of).toList();
    String more = some.size() > NAMED ? "; and %d more".formatted(some.size() - NAMED) : "";
    return String.join("; ", parts) + more;
  }

  private String amount(int i) {
    Commitment c = commitments.get(i);
    String much = number(c.now(quarters, Part::amount));
    double cost = c.now(quarters, Part::costUsdM);
    String what =
        switch (c.kind()) {
          case CHIPS, SUPPLY -> "%s %s of %s".formatted(much, c.unit(), c.name());
          case HALLS -> "halls for %s MW at %s".formatted(much, c.name());
          case GRID -> "%s MW of grid power at %s".formatted(much, c.name());
          case LEASE -> "a lease of %s chips, %s".formatted(much, c.name());
        };
    return cost > 0 ? what + " (USD %s m)".formatted(number(cost)) : what;
  }

  private String until(int i) {
    int last = waiting.get(i).lastQuarter();
    String what = what(commitments.get(i));
    return last < quarters.count() ? what + " until " + quarters.label(last) : what + " for good";
  }

  private String latest(int i) {
    return what(commitments.get(i)) + " in " + quarters.label(waiting.get(i).lastQuarter());
  }

  private static String what(Commitment c) {
    return switch (c.kind()) {
      case CHIPS, LEASE, SUPPLY -> c.name();
      case HALLS -> "halls at " + c.name();
      case GRID -> "grid power at " + c.name();
    };
  }

  private static String number(double value) {
    String format = Math.abs(value) < 10 ? "%,.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
