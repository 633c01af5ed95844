package dev.buildout.results;

import static dev.buildout.results.SyntheticFirm.QUARTERS;
import static dev.buildout.results.SyntheticFirm.SITES;
import static dev.buildout.results.SyntheticFirm.WORKLOADS;

import dev.buildout.results.SyntheticFirm.Work;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Unit costs, limits, assumptions, anchors and ratios of the synthetic run. */
final class SyntheticFindings {
  private final Map<String, Table> tables;
  private final RandomGenerator random;

  SyntheticFindings(Map<String, Table> tables, RandomGenerator random) {
    this.tables = tables;
    this.random = random;
  }

  void fill() {
    unitCosts();
    limits();
    limitValues();
    assumptions();
    comparisons();
    add(
        Tables.DISPOSALS,
        "plan",
        9,
        "sale",
        "h100-hgx-2023",
        "us-east-virginia",
        -1,
        4_000.0,
        210.0);
    add(
        Tables.DISPOSALS,
        "plan",
        5,
        "cancellation",
        "gb300-nvl72-buy",
        "eu-ireland-dublin",
        4,
        12.0,
        -6.5);
    for (int t = 0; t < QUARTERS; t++) {
      add(
          Tables.SUPPLY,
          "plan",
          t,
          "hbm",
          "HBM3E stacks",
          1.2e6 * Math.pow(1.05, t),
          Math.min(1.2e6 * Math.pow(1.05, t), 8e5 * Math.pow(1.09, t)));
      add(
          Tables.SUPPLY,
          "plan",
          t,
          "cowos",
          "CoWoS wafers",
          18_000.0 + 900 * t,
          15_000.0 + 700 * t);
    }
    add(
        Tables.METRICS,
        "energised_mw_end",
        "Power energised at the end of the horizon",
        "MW",
        17_450.0);
    add(Tables.METRICS, "idle_chips_peak", "Most chips that waited for power", "chips", 212_000.0);
  }

  private void unitCosts() {
    String[] sources = {
      "trn2-ultra-buy",
      "trn3-ultra-buy",
      "trn4-ultra-buy",
      "gb300-nvl72-buy",
      "rubin-nvl144-buy",
      "neocloud-1y"
    };
    for (Work work : WORKLOADS) {
      double basis = work.price() > 0 ? work.price() : work.unit().equals("Mtok") ? 0.4 : 1.2;
      for (int i = 0; i < sources.length; i++) {
        double factor = 0.55 + 0.09 * i + random.nextDouble() * 0.25;
        boolean rented = sources[i].equals("neocloud-1y");
        double capital = rented ? 0 : basis * factor * 0.66;
        double energy = rented ? 0 : basis * factor * 0.13;
        double rental = rented ? basis * factor * 1.05 : 0;
        double other = basis * factor * 0.1;
        add(
            Tables.UNIT_COSTS,
            work.id(),
            sources[i],
            work.unit(),
            capital,
            energy,
            rental,
            other,
            capital + energy + rental + other,
            work.price(),
            i == 1 || (i == 3 && work.unit().equals("chip-h")));
      }
    }
  }

  private void limits() {
    for (int t = 0; t < QUARTERS; t++) {
      for (SyntheticFirm.Place site : SITES) {
        boolean binds = t < 9 && site.firstQuarter() <= t;
        add(
            Tables.LIMITS,
            t,
            "power",
            site.id(),
            "MW",
            site.openMw() + site.growthMw() * t,
            binds ? 0.0 : 40.0,
            binds ? (9 - t) * 0.35 * (0.6 + random.nextDouble()) : 0.0);
      }
      boolean hbm = t >= 6 && t <= 11;
      add(
          Tables.LIMITS,
          t,
          "supply",
          "hbm",
          "stacks",
          1.2e6,
          hbm ? 0.0 : 2e5,
          hbm ? 0.0021 * (1 + random.nextDouble()) : 0.0);
      add(
          Tables.LIMITS,
          t,
          "ramp",
          "trn4-ultra-buy",
          "systems",
          2_000.0,
          t == 7 || t == 8 ? 0.0 : 300.0,
          t == 7 || t == 8 ? 0.9 : 0.0);
      boolean cash = t >= 2 && t <= 5;
      add(
          Tables.LIMITS,
          t,
          "free cash flow floor",
          "trailing four quarters",
          "USD m",
          -25_000.0,
          cash ? 0.0 : 9_000.0,
          cash ? 0.16 - 0.03 * (t - 2) : 0.0);
      add(
          Tables.LIMITS,
          t,
          "capex_limit",
          "2026",
          "USD m",
          200_000.0,
          t < 4 ? 0.0 : 1.0,
          t < 4 ? 0.07 : 0.0);
      for (Work work : WORKLOADS) {
        add(
            Tables.LIMITS,
            t,
            "demand",
            work.id(),
            work.unit(),
            work.demand(),
            t > 13 ? 0.0 : 1e6,
            t > 13 ? 1.0e-7 * work.price() : 0.0);
      }
    }
  }

  private void limitValues() {
    add(Tables.LIMIT_VALUES, "demand", "", "%", 14, 19, 6, 31.0, 31.0, true, 31.0, true, "", "", 0);
    add(
        Tables.LIMIT_VALUES,
        "grid power",
        "us-east-virginia",
        "MW",
        0,
        8,
        9,
        14.0,
        0.0,
        true,
        15.0,
        true,
        "halls",
        "us-east-virginia",
        14.0);
    add(
        Tables.LIMIT_VALUES,
        "supply",
        "hbm",
        "stacks",
        6,
        11,
        6,
        0.02,
        0,
        false,
        0,
        false,
        "",
        "",
        0);
  }

  private void assumptions() {
    String[][] facts = {
      {
        "workloads.anchor-lab-training.price",
        "0.95",
        "USD/chip-h",
        "OpenAI-AWS contract, $100B over 8 years for 2 GW",
        "2026-02",
        "press",
        "612"
      },
      {"finance.discount_rate", "0.09", "", "Range 8 to 10.5 %", "2026-06", "estimate", "-338"},
      {
        "offers.trn3-ultra-buy.price_usd",
        "2900000",
        "USD",
        "memory, unverified",
        "2026-01",
        "memory",
        "-274"
      },
      {
        "workloads.*.price_change_per_year",
        "-0.10",
        "",
        "One-year contracts of the same chip, Oct 2025 to Jun 2026",
        "2026-06",
        "derived",
        "231"
      },
      {
        "catalog.systems.trn3-ultra.power_kw",
        "205",
        "kW",
        "Trade press, up to 1 kW a chip",
        "2025-12",
        "press",
        "-118"
      },
      {
        "sites.*.energised_mw",
        "4670",
        "MW",
        "Statement of the firm, by definition 4.7, 8.0 or 10.6 GW",
        "2026-02",
        "vendor",
        "164"
      },
      {
        "finance.depreciation.accelerators_years",
        "5.5",
        "years",
        "Form 10-K 2025",
        "2026-02-06",
        "filing",
        "42"
      },
      {
        "sites.*.price_usd_per_mwh",
        "62",
        "USD/MWh",
        "Average industrial tariff",
        "2026-05",
        "derived",
        "-57"
      },
      {
        "offers.rubin-nvl144-buy.price_usd",
        "5600000",
        "USD",
        "Analyst note quoted in the press",
        "2026-03",
        "weak",
        "-88"
      },
      {"finance.tax_rate", "0.21", "", "US federal statute", "2025-07", "filing", "-71"},
      {
        "workloads.bedrock-large-model.demand_per_year",
        "2400000000",
        "Mtok",
        "Scaled from statements on tokens served",
        "2026-04",
        "estimate",
        "127"
      },
      {"supply.hbm.limit", "1200000", "stacks", "Trade press", "2026-03", "press", "33"},
      {
        "catalog.models.frontier-moe.active_parameters",
        "3.7e10",
        "",
        "Model card",
        "2025-12",
        "vendor",
        "-26"
      },
      {
        "finance.overhead_share_of_revenue",
        "0.06",
        "",
        "Nothing public was found",
        "2026-06",
        "estimate",
        "-49"
      },
      {
        "halls.cost_usd_m_per_mw",
        "11.5",
        "USD m/MW",
        "Contractor survey 2026",
        "2026-01",
        "press",
        "-93"
      },
    };
    double all = 0;
    for (String[] fact : facts) {
      all += Math.abs(Double.parseDouble(fact[6]));
    }
    for (String[] fact : facts) {
      double value = Double.parseDouble(fact[6]);
      add(
          Tables.ASSUMPTIONS,
          fact[0],
          fact[1],
          fact[2],
          fact[3],
          fact[4],
          fact[5],
          value,
          true,
          Math.abs(value) / all);
    }
    for (int i = 0; i < 180; i++) {
      add(
          Tables.ASSUMPTIONS,
          "catalog.facts.f%03d.value".formatted(i),
          Integer.toString(10 + i * 7),
          "unit",
          "Data sheet " + i,
          "2026-01",
          i % 9 == 0 ? "memory" : i % 5 == 0 ? "estimate" : "vendor",
          0.0,
          false,
          0.0);
    }
  }

  private void comparisons() {
    add(
        Tables.ANCHORS,
        "capex_2026",
        "Purchases of property and equipment, 2026",
        "USD m",
        198_400.0,
        200_000.0,
        195_000.0,
        205_000.0,
        "Earnings call, guidance",
        "vendor");
    add(
        Tables.ANCHORS,
        "ai_run_rate",
        "AI revenue run rate, Q1 2026",
        "USD m/year",
        18_900.0,
        15_000.0,
        13_000.0,
        17_000.0,
        "Earnings call",
        "vendor");
    add(
        Tables.ANCHORS,
        "silicon_run_rate",
        "Own silicon revenue run rate",
        "USD m/year",
        12_400.0,
        20_000.0,
        10_000.0,
        20_000.0,
        "Letter to shareholders; scope differs",
        "press");
    add(
        Tables.ANCHORS,
        "power_end_2027",
        "Power energised at the end of 2027",
        "MW",
        9_300.0,
        9_400.0,
        8_700.0,
        10_600.0,
        "Statement: double by the end of 2027",
        "vendor");
    add(
        Tables.ANCHORS,
        "chips_landed",
        "Trainium2 landed",
        "chips",
        1_024_000.0,
        1_400_000.0,
        1_000_000.0,
        1_400_000.0,
        "Press, all generations or one",
        "weak");
    add(
        Tables.ANCHORS,
        "net_ppe_2025",
        "Net property and equipment, end of 2025",
        "USD m",
        357_000.0,
        357_000.0,
        350_000.0,
        362_000.0,
        "Computed from Form 10-K",
        "derived");
    add(
        Tables.ANCHORS,
        "revenue_per_gw",
        "AI revenue per GW-year, Trainium",
        "USD m/GW-year",
        7_100.0,
        6_600.0,
        5_000.0,
        8_500.0,
        "Contracts of 2025 and 2026",
        "derived");
    String[] ratios = {
      "revenue_per_net_ppe", "capital_turnover", "usd_m_per_energised_mw", "depreciation_share"
    };
    double[][] reported = {
      {3.1, 2.8, 2.55, 2.2, 1.95},
      {1.35, 1.3, 1.22, 1.12, 1.05},
      {22, 24, 27, 31, 36},
      {0.08, 0.083, 0.085, 0.083, 0.092}
    };
    double[][] planned = {
      {1.7, 1.52, 1.45, 1.46, 1.52},
      {0.98, 0.9, 0.86, 0.88, 0.93},
      {38, 36, 35, 33, 32},
      {0.102, 0.121, 0.138, 0.142, 0.139}
    };
    for (int r = 0; r < ratios.length; r++) {
      for (int i = 0; i < 5; i++) {
        add(Tables.REALITY, 2021 + i, "reported", ratios[r], reported[r][i], false, "");
        boolean outside = r != 2 || i == 0;
        add(
            Tables.REALITY,
            2026 + i,
            "planned",
            ratios[r],
            planned[r][i],
            outside,
            outside ? "workloads.anchor-lab-training.price" : "");
      }
    }
  }

  private void add(TableSpec spec, Object... cells) {
    tables.computeIfAbsent(spec.name(), name -> new Table(spec)).add(cells);
  }
}
