package dev.buildout.cli;

import dev.buildout.app.estimates.Assumption;
import dev.buildout.app.estimates.ChipHour;
import dev.buildout.app.estimates.ChipRatio;
import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.app.estimates.TokenCost;
import dev.buildout.model.Provenance;
import dev.buildout.model.SystemType;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.serving.Layout;
import dev.buildout.performance.serving.Service;
import dev.buildout.performance.serving.ServicePoint;
import dev.buildout.performance.serving.ServingFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Estimates of serving as one document; names carry the unit. */
final class ServingDocument {
  private static final String OK = "ok";
  private static final String TOO_SLOW = "too slow";
  private static final String TOO_LARGE = "does not fit";
  private static final Comparator<String> BEST_FIRST =
      Comparator.comparingInt(List.of(OK, TOO_SLOW, TOO_LARGE)::indexOf);

  private ServingDocument() {}

  /**
   * @param curves by id of a chip; empty where none were asked for
   * @param compare with ratios to the first chip that serves
   */
  static Map<String, Object> of(
      Service service,
      CostTerms terms,
      List<ServingEstimate> found,
      Map<String, List<ServingEstimate.Served>> curves,
      boolean compare) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", found.stream().map(ServingDocument::status).min(BEST_FIRST).orElse(OK));
    document.put("model", service.model().id());
    document.put("model_name", service.model().name());
    document.put("weight_bits", service.weightBits());
    document.put("input_tokens", service.inputTokens());
    document.put("output_tokens", service.outputTokens());
    document.put("cached_share", service.cachedShare());
    document.put("ttft_target_ms", service.ttftMs());
    document.put("tpot_target_ms", service.tpotMs());
    document.put("assumptions", assumptions(terms));
    List<Map<String, Object>> estimates = new ArrayList<>();
    for (ServingEstimate estimate : found) {
      Map<String, Object> one = estimate(estimate);
      List<ServingEstimate.Served> curve = curves.getOrDefault(estimate.chip().id(), List.of());
      if (!curve.isEmpty()) {
        one.put("curve", curve.stream().map(ServingDocument::curvePoint).toList());
      }
      estimates.add(one);
    }
    document.put("estimates", estimates);
    if (compare) {
      document.put("comparison", comparison(terms, found));
    }
    return document;
  }

  private static Map<String, Object> assumptions(CostTerms terms) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("utilisation", assumption(terms.utilisation()));
    all.put("life_years", assumption(terms.lifeYears()));
    all.put("discount_rate", assumption(terms.discountRate()));
    all.put("usd_per_mwh", assumption(terms.usdPerMwh()));
    all.put("pue", assumption(terms.pue()));
    all.put("usd_per_kw_month", assumption(terms.usdPerKwMonth()));
    all.put("rented", terms.rented());
    return all;
  }

  private static Map<String, Object> assumption(Assumption a) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("value", a.value());
    one.put("unit", a.unit());
    one.put("origin", a.origin());
    put(one, a.source());
    return one;
  }

  private static void put(Map<String, Object> into, Provenance source) {
    into.put("source", source.source());
    into.put("as_of", source.asOf());
    into.put("confidence", source.confidence().label());
  }

  private static Map<String, Object> estimate(ServingEstimate estimate) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("accelerator", estimate.chip().id());
    one.put("accelerator_name", estimate.chip().name());
    switch (estimate) {
      case ServingEstimate.Served served -> served(one, served);
      case ServingEstimate.NotServed not -> {
        ServingFound.Cannot why = not.why();
        one.put("status", status(not));
        one.put("reason", why.reason());
        one.put("closest", layout(why.closest()));
        one.put("short_by_gb_per_chip", why.shortGb());
        one.put("short_by_gb", why.shortGb() * why.closest().chips());
      }
    }
    return one;
  }

  private static String status(ServingEstimate estimate) {
    return switch (estimate) {
      case ServingEstimate.Served served -> OK;
      case ServingEstimate.NotServed not -> not.why().shortGb() > 0 ? TOO_LARGE : TOO_SLOW;
    };
  }

  private static void served(Map<String, Object> one, ServingEstimate.Served served) {
    ServicePoint point = served.point();
    one.put("status", OK);
    one.put("layout", layout(point.layout()));
    one.put("arithmetic", served.arithmetic());
    one.put("points_evaluated", served.evaluated());
    rates(one, served);
    band(one, "ttft_ms", new Estimate(point.ttftMs(), point.ttftSigma()));
    band(one, "tpot_ms", new Estimate(point.tpotMs(), point.tpotSigma()));
    one.put("memory_gb_per_chip", point.memoryGbPerChip());
    one.put("usable_gb_per_chip", point.usableGb());
    one.put("mfu_of_bf16", served.mfu());
    one.put("limit", point.limit());
    served.system().ifPresent(system -> system(one, served, system));
    served
        .joulesPerToken()
        .ifPresent(joules -> {
          one.put("joule_per_token", joules);
          one.put("joule_per_output_token", joules / served.outputShare());
        });
    served
        .cost()
        .ifPresentOrElse(
            cost -> cost(one, served, cost),
            () ->
                one.put(
                    "cost_missing", "the catalog has no price of this chip that was asked for"));
    served.hour().ifPresent(hour -> one.put("price", price(hour)));
  }

  private static void rates(Map<String, Object> one, ServingEstimate.Served served) {
    ServicePoint point = served.point();
    one.put("requests_in_flight", point.batch());
    band(one, "tokens_per_s_per_chip", served.rate());
    one.put("output_tokens_per_s_per_chip", point.outputTokensPerSecondPerChip());
    one.put("tokens_per_s_per_user", point.tokensPerSecondPerUser());
  }

  private static void system(
      Map<String, Object> one, ServingEstimate.Served served, SystemType system) {
    one.put("system", system.id());
    one.put("system_chips", system.chips());
    one.put("tokens_per_s_per_system", served.rate().median() * system.chips());
  }

  private static void cost(Map<String, Object> one, ServingEstimate.Served served, TokenCost cost) {
    band(one, "usd_per_mtoken", cost.band());
    one.put("usd_per_mtoken_capital", cost.capital());
    one.put("usd_per_mtoken_energy", cost.energy());
    one.put("usd_per_mtoken_rental", cost.rental());
    one.put("usd_per_mtoken_other", cost.other());
    band(
        one,
        "usd_per_output_mtoken",
        new Estimate(cost.total() / served.outputShare(), cost.sigma()));
  }

  private static Map<String, Object> price(ChipHour hour) {
    ChipHour.Price price = hour.price();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("owned", price.owned());
    one.put(
        price.owned() ? "usd_per_chip" : "usd_per_chip_hour_rent",
        price.owned() ? price.usdPerChip() : price.usdPerChipHour());
    one.put("basis", price.basis());
    one.put("sigma", price.sigma());
    one.put("usd_per_chip_hour", hour.total());
    put(one, price.source());
    return one;
  }

  private static Map<String, Object> curvePoint(ServingEstimate.Served served) {
    Map<String, Object> one = new LinkedHashMap<>();
    rates(one, served);
    one.put("ttft_ms", served.point().ttftMs());
    one.put("tpot_ms", served.point().tpotMs());
    served.cost().ifPresent(cost -> one.put("usd_per_mtoken", cost.total()));
    one.put("layout", layout(served.point().layout()));
    return one;
  }

  private static List<Map<String, Object>> comparison(
      CostTerms terms, List<ServingEstimate> found) {
    List<ServingEstimate.Served> served = ServingComparison.served(found);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ServingEstimate.Served chip : served) {
      ChipRatio ratio = ChipRatio.of(chip, served.getFirst(), terms);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("accelerator", chip.chip().id());
      row.put("against", served.getFirst().chip().id());
      band(row, "tokens_per_s_per_chip_ratio", ratio.rate());
      ratio.cost().ifPresent(cost -> band(row, "usd_per_mtoken_ratio", cost));
      ratio.usdPerChipAtEqualCost().ifPresent(usd -> row.put("usd_per_chip_at_equal_cost", usd));
      ratio.usdPerChipAtHalfCost().ifPresent(usd -> row.put("usd_per_chip_at_half_cost", usd));
      rows.add(row);
    }
    return rows;
  }

  private static void band(Map<String, Object> into, String name, Estimate estimate) {
    into.put(name, estimate.median());
    into.put(name + "_low", estimate.low());
    into.put(name + "_high", estimate.high());
  }

  private static Map<String, Object> layout(Layout l) {
    Map<String, Object> layout = new LinkedHashMap<>();
    layout.put("chips", l.chips());
    layout.put("tensor", l.tensor());
    layout.put("attention_data", l.attentionData());
    layout.put("expert", l.expert());
    layout.put("pipeline", l.pipeline());
    return layout;
  }
}
