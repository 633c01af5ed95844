package dev.buildout.app.studies;

import dev.buildout.app.PlanPath;
import dev.buildout.app.studies.ContractPricing.Priced;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.TermSheet;
import dev.buildout.results.Check;
import dev.buildout.results.ContractTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The lowest price at which each contract of an anchor tenant earns its hurdle rate. The firm plans
 * with the contract and without it; at that price both plans are worth the same, so that the cash
 * flow between them returns the hurdle rate. What the contract takes from other work counts as its
 * cost, what it brings in advance as its merit.
 */
public final class ContractPrices implements Study {
  private static final double RETURN_TOLERANCE = 1e-4;

  @Override
  public String name() {
    return "contract prices";
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    Case c = resolver.theCase();
    if (c.studies().contracts().isEmpty()) {
      throw new BadQuestion(
          """
          --contracts: found no contract in the case, expected rows in studies.contracts. Maybe in case.yaml:
            studies:
              contracts:
                - {id: anchor-36, name: "Anchor tenant, three years", workload: %s, volume_per_year: 1000000,
                   from: %s, term_months: 36, prepaid_share: 0.2, take_or_pay: 0.9, expected_use: 0.8, hurdle_rate: %s}\
          """
              .formatted(
                  c.workloads().get(0).id(),
                  c.start().plusYears(1),
                  Double.toString(c.finance().discountRate())));
    }
    List<Contract> contracts =
        c.studies().contracts().stream().map(sheet -> Contract.of(c, sheet)).toList();
    Map<Double, Resolved> without = without(resolver, findings, contracts);
    List<ContractPricing.Result> results =
        contracts.parallelStream()
            .map(contract -> {
              Resolved other = Objects.requireNonNull(without.get(contract.hurdleRate()));
              return new ContractPricing(resolver, contract, other).run();
            })
            .toList();
    results.forEach(result -> add(findings, result));
    findings.put("contract_prices", results.stream().map(ContractWords::of).toList());
  }

  /** The plan without any contract, by hurdle rate. */
  private Map<Double, Resolved> without(
      Resolver resolver, Findings findings, List<Contract> contracts) {
    Map<Double, Resolved> plans = new LinkedHashMap<>();
    for (Contract contract : contracts) {
      double hurdle = contract.hurdleRate();
      if (hurdle == resolver.theCase().finance().discountRate()) {
        plans.putIfAbsent(hurdle, resolver.base());
      } else if (!plans.containsKey(hurdle)) {
        var found = resolver.resolve(contract.without());
        String label = String.format(Locale.ROOT, "without contracts, at %.6g %%", 100 * hurdle);
        findings.resolved(name(), label, found);
        plans.put(hurdle, found.orElseThrow(() -> new IllegalStateException(label)));
      }
    }
    return plans;
  }

  private void add(Findings findings, ContractPricing.Result result) {
    result.answered().forEach(a -> findings.resolved(name(), a.label(), a.found()));
    Contract contract = result.contract();
    TermSheet sheet = contract.sheet();
    List<Object> cells = new ArrayList<>();
    cells.addAll(List.of(sheet.id(), sheet.name(), sheet.workload()));
    cells.add(contract.workload().unit().symbol());
    cells.addAll(List.of(sheet.from().toString(), sheet.termMonths(), sheet.volumePerYear()));
    cells.addAll(List.of(sheet.prepaidShare(), sheet.takeOrPay(), sheet.expectedUse()));
    cells.addAll(List.of(contract.hurdleRate(), result.best().isPresent()));
    if (result.best().isPresent()) {
      priced(findings, result, result.best().get(), cells);
    } else {
      double npv = result.without().npvUsdM();
      cells.addAll(List.of(0.0, 0.0, 0.0, npv, 0.0, 0.0, 0, 0.0, 0.0, 0.0, 0.0));
    }
    cells.addAll(List.of(result.answered().size(), result.why()));
    findings.table(ContractTables.PRICES).add(cells.toArray());
  }

  private void priced(
      Findings findings, ContractPricing.Result result, Priced priced, List<Object> cells) {
    Contract contract = result.contract();
    String id = contract.sheet().id();
    double hurdle = contract.hurdleRate();
    ContractCash cash = ContractCash.of(priced.plan().plan(), result.without().plan());
    cash.addTo(findings.table(ContractTables.CASH), id, hurdle);
    List<Double> rates = cash.rates(hurdle);
    double rate = rates.isEmpty() ? hurdle : rates.get(0);
    double bills = priced.price() * contract.volume() * contract.sheet().billedShare() / 1e6;
    PlanPath with = priced.plan().plan().path();
    PlanPath without = result.without().plan().path();
    cells.addAll(List.of(priced.price(), result.low(), result.high()));
    cells.addAll(List.of(result.without().npvUsdM(), priced.plan().npvUsdM(), rate, rates.size()));
    cells.addAll(
        List.of(bills, capex(with) - capex(without), bills + billed(without) - billed(with)));
    cells.add(priced.plan().plan().plan().gap());
    if (result.why().isEmpty()) {
      findings.check(
          new Check(
              "return of contract " + id,
              Math.abs(rate - hurdle),
              RETURN_TOLERANCE,
              rates.size() > 1
                  ? "the nearest of %d internal rates of return".formatted(rates.size())
                  : ""));
    }
  }

  /** Capital expenditure of the programme over the plan, USD m. */
  private static double capex(PlanPath path) {
    double sum = 0;
    for (int p = 0; p < path.periods(); p++) {
      sum += path.money(path.plan.formulation().capex[path.node(p)]);
    }
    return sum;
  }

  /** Bills of all planned work over the plan, USD m. */
  private static double billed(PlanPath path) {
    double sum = 0;
    for (int w = 0; w < path.in.workloads.size(); w++) {
      List<Channel> channels = path.in.workloads.get(w).channels();
      for (int c = 0; c < channels.size(); c++) {
        for (int p = 0; p < path.periods(); p++) {
          double usd = path.in.price[w][c][path.node(p)] * channels.get(c).billedShare();
          sum += path.served(w, c, p) * usd / 1e6;
        }
      }
    }
    return sum;
  }
}
