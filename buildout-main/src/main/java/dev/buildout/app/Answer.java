package dev.buildout.app;

import static dev.buildout.app.Figures.signedUsd;
import static dev.buildout.app.Figures.usd;

import dev.buildout.planner.formulation.Vintage;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answer of a run in words. */
final class Answer {
  private final Outcome o;
  private final Names names;
  private final Rented rented;

  Answer(Outcome outcome) {
    this.o = outcome;
    this.names = outcome.names();
    this.rented = new Rented(outcome.plan.path());
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    all.add(verdict());
    value().ifPresent(all::add);
    all.add(purchases());
    if (!rented.isNone()) {
      all.add(rented.sentence());
    }
    budget().ifPresent(all::add);
    all.add(cash());
    List<String> binds = binding();
    if (!binds.isEmpty()) {
      all.add(
          "What limits it most: "
              + String.join("; ", binds.subList(0, Math.min(3, binds.size())))
              + ".");
    }
    List<String> left = unservedWords();
    all.add(
        left.isEmpty()
            ? "All demand is served over the horizon."
            : "Left unserved over the horizon: "
                + String.join("; ", left.subList(0, Math.min(4, left.size())))
                + ".");
    return all;
  }

  List<String> warnings() {
    List<String> all = new ArrayList<>();
    double share = Assumptions.estimatedShare(o.assumptions);
    if (share > 0.5) {
      String heaviest =
          o.assumptions.stream()
              .filter(Assumptions.Assumption::isEstimated)
              .limit(3)
              .map(a -> a.address() + " (" + signedUsd(a.npvPerPercent().orElse(0)) + " per +1 %)")
              .collect(java.util.stream.Collectors.joining(", "));
      all.add(
          percent(share)
              + " of the sensitivity of NPV rests on estimates, first of all on "
              + heaviest
              + ".");
    }
    reality().ifPresent(all::add);
    if (o.missesGap()) {
      double gap = o.plan.plan().gap() * 100;
      all.add(
          String.format(
              Locale.ROOT, "The objective is %.3f %% from its bound, more than accepted.", gap));
    }
    if (o.value.rates().size() > 1) {
      all.add(
          "The cash flows change sign more than once: the internal rate of return is not unique.");
    }
    all.addAll(o.plan.plan().stats().ranges().warnings());
    return all;
  }

  /** Ratios of the firm that leave what it has reported before, with the years. */
  private Optional<String> reality() {
    Table ratios = new Table(Tables.REALITY);
    RealityTable.add(ratios, o.theCase(), o.plan, o.assumptions);
    Map<String, List<String>> years = new LinkedHashMap<>();
    for (int i = 0; i < ratios.size(); i++) {
      if (ratios.flag(i, "outside")) {
        years
            .computeIfAbsent(words(ratios.text(i, "ratio")), k -> new ArrayList<>())
            .add(Integer.toString(ratios.integer(i, "year")));
      }
    }
    List<String> parts = new ArrayList<>();
    years.forEach((ratio, in) -> parts.add(ratio + " in " + String.join(", ", in)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Outside what the firm has reported before: "
                + String.join("; ", parts)
                + ". The reality check says what to question first.");
  }

  private static String words(String ratio) {
    return ratio.replace('_', ' ').replace("ppe", "property");
  }

  /** Limits in words, weightiest first. */
  List<String> binding() {
    LimitWords words = new LimitWords(names);
    return o.limitValues.stream().map(words::binds).toList();
  }

  /** Demand that is not served in the horizon, largest part first, in words. */
  private List<String> unservedWords() {
    return Unserved.of(o.plan).stream()
        .map(u ->
            percent(u.share())
                + " of "
                + names.workload(u.workload())
                + ", "
                + u.channel().replace('_', ' '))
        .toList();
  }

  private String verdict() {
    double npv = o.value.npv();
    boolean buys =
        o.plan.path().columns.vintages.stream()
            .anyMatch(v -> v.isDecision() && o.plan.path().units(v) > 1e-6);
    if (!buys && rented.isNone()) {
      return "Commit nothing new: nothing that the case offers earns its discount rate of "
          + percent(o.theCase().finance().discountRate())
          + ".";
    }
    if (!buys) {
      return "Rent, build nothing. Against committing nothing new, the plan is worth %s at %s."
          .formatted(usd(npv), percent(o.theCase().finance().discountRate()));
    }
    String irr =
        o.value.rates().size() == 1
            ? ", an internal rate of return of " + percent(o.value.rates().get(0))
            : "";
    String payback =
        o.value.payback().isPresent()
            ? "; it has paid back after " + decimal(o.value.payback().getAsDouble()) + " years"
            : "; its cash does not pay back within the plan";
    return (npv >= 0 ? "Build. " : "Building loses value. ")
        + "Against committing nothing new, the plan is worth "
        + usd(npv)
        + " at "
        + percent(o.theCase().finance().discountRate())
        + irr
        + payback
        + ".";
  }

  /** What the value is made of, so that neither it nor the rate of return is misread. */
  private Optional<String> value() {
    if (o.value.npv() == 0) {
      return Optional.empty();
    }
    double horizon = 0;
    double[] plan = ValueOfPlan.flows(o.plan);
    double[] without = ValueOfPlan.flows(o.reference);
    var timeline = o.plan.path().in.timeline;
    double rate = o.theCase().finance().discountRate();
    for (int p = 0; p < timeline.horizonPeriods(); p++) {
      double flow = plan[p] - without[p];
      horizon += flow * timeline.discountFactor(p, rate);
    }
    return Optional.of(
        "Of that, "
            + usd(horizon)
            + " falls within the "
            + o.theCase().horizonYears()
            + " years of decisions and "
            + usd(o.value.npv() - horizon)
            + " in the run-off after them. Value and return are those of what is newly committed: what"
            + " is installed, on order or under construction is paid for either way.");
  }

  private String purchases() {
    Map<String, double[]> bySystem = new LinkedHashMap<>();
    double hallMw = 0;
    PlanPath path = o.plan.path();
    for (Vintage v : path.columns.vintages) {
      if (!v.isDecision()) {
        continue;
      }
      double units = path.units(v);
      if (v.kind() == Vintage.Kind.SYSTEM && units > 1e-6) {
        var system = path.in.systems.get(v.system());
        double[] sum = bySystem.computeIfAbsent(system.name(), k -> new double[2]);
        sum[0] += units * system.chips();
        sum[1] += units * v.unitCost();
      } else if (v.kind() == Vintage.Kind.HALL) {
        hallMw += units * path.mwPerUnit(v);
      }
    }
    List<String> parts =
        bySystem.entrySet().stream()
            .sorted((a, b) -> Double.compare(b.getValue()[1], a.getValue()[1]))
            .map(e ->
                count(e.getValue()[0]) + " chips in " + e.getKey() + " for " + usd(e.getValue()[1]))
            .toList();
    String halls = hallMw > 0 ? " It builds halls for " + megawatts(hallMw) + " MW." : "";
    return parts.isEmpty()
        ? "It orders no systems." + halls
        : "Over "
            + o.theCase().horizonYears()
            + " years it orders "
            + String.join("; ", parts)
            + "."
            + halls;
  }

  private Optional<String> budget() {
    var limits = o.theCase().finance().capexLimits();
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    var limit = limits.get(0);
    Double spent = o.byYear("capex").get(Integer.toString(limit.to().getYear()));
    boolean fiscalYear =
        limit.to().equals(limit.from().plusMonths(11))
            && limit.to().getMonthValue() == o.theCase().finance().fiscalYearEndMonth();
    if (spent == null || !fiscalYear) {
      return Optional.empty();
    }
    double share = spent / limit.maxUsdM();
    String said = share > 0.999 ? "uses the whole" : "uses " + percent(share) + " of the";
    return Optional.of(
        "In %s it %s budget of %s for the whole firm."
            .formatted(year(Integer.toString(limit.to().getYear())), said, usd(limit.maxUsdM())));
  }

  /** "2027", or "the year to June 2027". */
  private String year(String year) {
    int end = o.theCase().finance().fiscalYearEndMonth();
    return end == 12
        ? year
        : "the year to "
            + Month.of(end).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + year;
  }

  private String cash() {
    Map<String, Double> fcf = o.byYear("free_cash_flow");
    var lowest = fcf.entrySet().stream().min(Map.Entry.comparingByValue());
    String text =
        lowest.isEmpty()
            ? ""
            : "Free cash flow of the firm is lowest in "
                + year(lowest.get().getKey())
                + ", at "
                + usd(lowest.get().getValue())
                + ". ";
    Map<String, Object> t = o.trough();
    double lowestCash = ((Number) java.util.Objects.requireNonNull(t.get("usd_m"))).doubleValue();
    if (lowestCash >= 0) {
      return text + "The programme never ties up cash.";
    }
    return text
        + "The programme ties up at most "
        + usd(-lowestCash)
        + (String.valueOf(t.get("period")).isEmpty() ? "." : ", in " + t.get("period") + ".");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String megawatts(double mw) {
    return mw >= 10 ? count(mw) : String.format(Locale.ROOT, "%.2f", mw);
  }

  private static String count(double value) {
    return value >= 1e6
        ? String.format(Locale.ROOT, "%.2f million", value / 1e6)
        : String.format(Locale.ROOT, "%,.0f", value);
  }
}
