package dev.buildout.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/** A made-up run of a hyperscaler's size, for tests of store and report. */
public final class SyntheticRun {
  public static Run create() {
    Map<String, Table> filled = new LinkedHashMap<>();
    SyntheticMoney planned = book(filled, "plan");
    book(filled, "reference");
    new SyntheticFindings(filled, RandomGeneratorFactory.of("L64X128MixRandom").create(7)).fill();
    SyntheticBudget.fill(filled);
    new SyntheticSweep(filled).fill();
    new SyntheticStrategies(filled).fill();
    new SyntheticAnswers(filled).fill();
    new SyntheticCalendar(filled).fill();
    new SyntheticClaims(filled).fill();

    Map<String, Table> tables = new LinkedHashMap<>();
    Tables.ALL.forEach(
        spec -> tables.put(spec.name(), filled.getOrDefault(spec.name(), new Table(spec))));
    List<Check> checks =
        List.of(
            new Check("energy", 2.1e-7, 1e-3, "us-east-ohio in 2027-Q2"),
            new Check("capacity", 0, 1e-6, ""),
            new Check("cash", 0.004, 0.01, "2026-Q4"),
            new Check("tax", 0.002, 0.01, "2028-Q1"),
            new Check("balance", 0, 0.01, ""),
            new Check("objective", 0.8, 1, ""));
    Map<String, byte[]> caseFiles =
        Map.of(
            "case.yaml", "format: 1\nname: synthetic\n".getBytes(StandardCharsets.UTF_8),
            "sites.csv", "id,name\nohio,Ohio\n".getBytes(StandardCharsets.UTF_8));
    return new Run(document(planned, checks), tables, checks, caseFiles);
  }

  /** The same run with one key of the document replaced. */
  public static Run with(String key, Object value) {
    Run run = create();
    Map<String, Object> document = new LinkedHashMap<>(run.document());
    document.put(key, value);
    return new Run(document, run.tables(), run.checks(), run.caseFiles());
  }

  private static SyntheticMoney book(Map<String, Table> tables, String plan) {
    SyntheticPlan physical = new SyntheticPlan(tables, plan);
    physical.fill();
    SyntheticMoney money = new SyntheticMoney(tables, plan);
    money.fill(physical);
    return money;
  }

  private static Map<String, Object> document(SyntheticMoney money, List<Check> checks) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "optimal");
    document.put(
        "case",
        map(
            "name", "synthetic-hyperscaler",
            "title", "A hyperscaler's $200B year",
            "question",
                "Which silicon should $200B of 2026 capital expenditure buy, where and when, and does it pay back?",
            "start", "2026-01",
            "resolution", "quarter",
            "horizon_years", 5));
    document.put(
        "answer",
        List.of(
            "Build: the programme is worth $41.3B more than committing nothing new, at a WACC of 9 %, and pays back in 6.1 years.",
            "Own silicon takes 71 % of the chips ordered: Trainium3 until mid-2028, Trainium4 from 2027-Q3; Nvidia systems serve what runs on CUDA only.",
            "Power, not money, binds until 2028: one more energised megawatt at Ohio in 2026-Q2 is worth $4.4M.",
            "Free cash flow is lowest in 2027 and turns positive in 2029."));
    document.put(
        "warnings",
        List.of(
            "38 % of the NPV hangs on figures from memory or estimates; see the assumptions.",
            "Revenue per net PP&E leaves the reported range from 2026 on."));
    document.put("npv_usd_m", 41_300.0);
    document.put("irr", 0.137);
    document.put("payback_years", 6.1);
    document.put("objective_usd_m", 41_212.4);
    document.put("bound_usd_m", 41_298.1);
    document.put("gap", 0.0021);
    document.put("capex_usd_m_by_year", byYear(money, "capex", -1));
    document.put("free_cash_flow_usd_m_by_year", byYear(money, "free_cash_flow", 1));
    document.put("cash_trough", map("period", "2027-Q3", "usd_m", -28_450.0));
    document.put(
        "base_year",
        map(
            "operating_cash_flow_usd_m",
            139_500.0,
            "capex_usd_m",
            -128_300.0,
            "free_cash_flow_usd_m",
            11_200.0));
    List<Object> certificate = new ArrayList<>();
    checks.forEach(check ->
        certificate.add(
            map(
                "name",
                check.name(),
                "residual",
                check.residual(),
                "tolerance",
                check.tolerance(),
                "ok",
                check.ok())));
    document.put("checks", certificate);
    document.put("rows", 48_211);
    document.put("columns", 61_940);
    document.put("nonzeros", 402_118);
    document.put("integers", 1_244);
    document.put(
        "coefficient_ranges",
        map(
            "matrix",
            List.of(1e-4, 2.1e4),
            "objective",
            List.of(1e-3, 9e2),
            "bounds",
            List.of(1e-2, 1e6),
            "right_hand_side",
            List.of(1e-2, 3e5)));
    document.put("build_seconds", 0.62);
    document.put("solve_seconds", 18.4);
    document.put("algorithm", "simplex");
    document.put("version", "0.1.0");
    document.put("case_hash", "9f2c5e1a7b40");
    document.put("seed", 1);
    document.put("discount_rate", 0.09);
    document.put("budget_obligations_usd_m", 66_000.0);
    document.putAll(SyntheticSweep.document());
    document.putAll(SyntheticStrategies.document());
    document.putAll(SyntheticCalendar.document());
    document.put(
        "catalog_conflicts",
        List.of(
            "AWS power: 4.7, 8.0 or 10.6 GW by definition",
            "Silicon run rate: $10B and $20B differ in scope"));
    return document;
  }

  private static Map<String, Object> byYear(SyntheticMoney money, String line, double sign) {
    Map<String, Object> years = new LinkedHashMap<>();
    for (int year = 0; year < SyntheticFirm.QUARTERS / 4; year++) {
      double usdM = 0;
      for (int q = 0; q < 4; q++) {
        usdM += sign * money.get(line)[year * 4 + q];
      }
      years.put(Integer.toString(SyntheticFirm.FIRST_YEAR + year), usdM);
    }
    return years;
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private SyntheticRun() {}
}
